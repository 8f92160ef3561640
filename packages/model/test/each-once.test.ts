import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Diagnostic, Edit } from "../src/diagnostics/diagnostic.ts";
import { eachOnce } from "../src/diagnostics/each-once.ts";

const file = { path: "t.yaml", text: "a: &x 1\nb: *x\n" };

function said(...edits: readonly Edit[]): Diagnostic {
  return {
    code: "x/y",
    severity: "error",
    message: verbatim("Wrong."),
    at: { file, start: 6, end: 7 },
    related: [],
    ...(edits.length === 0 ? {} : { fix: { edits } }),
  };
}

const ofA: Edit = { kind: "set", at: ["a"], value: 2 };
const ofB: Edit = { kind: "set", at: ["b"], value: 2 };

it("mends together what is said once of several places", () => {
  expect(eachOnce([said(ofB), said(ofA), said(ofB)])).toEqual([said(ofA, ofB)]);
  expect(eachOnce([said(ofA), said(ofA)])).toEqual([said(ofA)]);
});

it("leaves to the user what cannot be mended in each of them", () => {
  expect(eachOnce([said(ofA), said()])).toEqual([said()]);
});

it("keeps what is said of other places", () => {
  const other = { ...said(ofA), at: { file, start: 0, end: 1 } };
  expect(eachOnce([said(ofA), other])).toEqual([said(ofA), other]);
});
