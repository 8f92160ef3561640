import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Excess } from "../../src/answer/excess.ts";
import { excessJson } from "../../src/render/answer-json.ts";
import { excessText } from "../../src/render/excess-text.ts";
import { proofStyle } from "../../src/render/proof-style.ts";

const bare: Excess = {
  principal: "x:role/worker",
  name: "x:role/worker",
  onResources: [],
  onEverything: [],
  besides: [],
  least: [],
  unserved: [],
};

const none = { actions: [], some: [], perhaps: [] };
const nothing = "It may do nothing beyond its declared flows.";

function textOf(excess: Partial<Excess>): string {
  return excessText([{ ...bare, ...excess }], { style: proofStyle(false), width: 200 }).join("\n");
}

it("says that there is nothing beyond the flows where nothing is", () => {
  expect(textOf({})).toContain(nothing);
});

const use = { resource: "x:bucket/data", ...none };
const statement = {
  policy: verbatim("policy `p`"),
  statement: 1,
  actions: ["a:B"],
  conditional: false,
};

it.for<[Partial<Excess>, string]>([
  [{ onResources: [{ ...use, actions: ["s3:GetObject"] }] }, "  - s3:GetObject on x:bucket/data"],
  [
    { onResources: [{ ...use, some: ["s3:GetObject"] }] },
    "  - s3:GetObject on some objects of x:bucket/data",
  ],
  [
    { onResources: [{ ...use, perhaps: ["s3:GetObject"] }] },
    "  Beyond its declared flows it may, under conditions or if what is not known allows it:\n  - s3:GetObject on x:bucket/data",
  ],
  [{ onEverything: [statement] }, "  - policy `p`, statement 1: a:B"],
  [{ besides: [statement] }, "  - policy `p`, statement 1: a:B"],
])("never says so where something is: %j", ([excess, said]) => {
  const text = textOf(excess);
  expect(text).not.toContain(nothing);
  expect(text).toContain(said);
});

const entry = { under: "accounts.x.policies", yaml: "least-worker:\n  statements: []" };
const least = [{ effect: "Allow", actions: ["a:B"], resources: ["*"] }] as const;

it("shows the least policy as it is to be pasted", () => {
  expect(textOf({ least, entry })).toContain(
    [
      "  The least policy that serves its declared flows, under accounts.x.policies:",
      "    least-worker:",
      "      statements: []",
    ].join("\n"),
  );
});

it("does not say that a policy serves flows that it does not serve", () => {
  const text = textOf({
    least,
    entry,
    unserved: [verbatim("There is no way."), verbatim("There is no place.")],
  });
  expect(text).not.toContain("that serves");
  expect(text).toContain(
    "  It alone does not serve them all: There is no way. (and 1 more such reason)",
  );
});

it("does not say that no flow is declared where one is that no policy serves", () => {
  expect(textOf({ unserved: [verbatim("There is no way.")] })).toContain(
    "  No policy of its own serves its declared flows: There is no way.",
  );
  expect(textOf({})).toContain("  No declared flow is its own, so it needs no policy.");
});

it("gives machines all of it", () => {
  expect(
    excessJson([{ ...bare, onResources: [{ ...use, some: ["s3:GetObject"] }], least, entry }]),
  ).toEqual([
    {
      principal: "x:role/worker",
      onResources: [{ ...use, some: ["s3:GetObject"] }],
      onEverything: [],
      besides: [],
      least: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: ["a:B"], Resource: ["*"] }],
      },
      entry,
      unserved: [],
    },
  ]);
});
