import { renderText } from "@cloister/model";
import { expect, it } from "vitest";
import { allDefects, judgeDefect, soundExample } from "../src/index.ts";

const sound = soundExample();
const judged = allDefects.map((defect) => judgeDefect(defect, sound));
const kinds = new Set(allDefects.map(({ kind }) => kind));
const found = judged.filter(({ isFound }) => isFound);
const quiet = judged.filter(({ falseAlarms }) => falseAlarms.length === 0);

it("seeds enough defects of enough kinds", () => {
  expect(allDefects.length).toBeGreaterThanOrEqual(120);
  expect(kinds.size).toBeGreaterThanOrEqual(60);
});

it.for(judged.map((one, index) => [`${index}: ${one.defect.kind}`, one] as const))(
  "finds %s, and says nothing that is not true of it",
  ([, { defect, isFound, falseAlarms }]) => {
    expect(isFound, defect.breaks.join(" ")).toBe(true);
    expect(falseAlarms.length, renderText(falseAlarms, { color: false })).toBe(0);
  },
);

it("prints its recall and its false alarms", () => {
  console.log(
    `${found.length} of ${judged.length} seeded defects in ${kinds.size} kinds found (${percent(found.length / judged.length)}); false alarms in ${judged.length - quiet.length}.`,
  );
  expect(found.length / judged.length).toBeGreaterThanOrEqual(0.99);
  expect(quiet).toHaveLength(judged.length);
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
