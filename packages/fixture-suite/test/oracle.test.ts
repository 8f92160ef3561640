import { expect, it } from "vitest";
import { allExplained } from "../src/oracle/explained.ts";
import { reportOf } from "./oracle-report.ts";
import { compare, explain } from "./oracle-round.ts";
import { filesLike, importsOf, textOf } from "./repository.ts";

/** On however busy a machine. */
const patience = { timeout: 600_000 };

// The command for more of them takes its own.
const round = compare({ seed: 20_251_125, count: 20_000 });

it("decides as an independent simulator does, save for what is explained", patience, async () => {
  const { unexplained, ...rest } = await round;
  console.log(reportOf({ ...rest, unexplained }));
  const [first] = unexplained;
  expect(first && (await explain(first))).toBeUndefined();
});

it("needs every explanation", patience, async () => {
  const { explained } = await round;
  expect([...explained.keys()].toSorted()).toEqual(allExplained.map(({ name }) => name).toSorted());
});

it("allows often and denies often", patience, async () => {
  const { allowed, cases } = await round;
  expect(allowed / cases).toBeGreaterThan(0.25);
  expect(allowed / cases).toBeLessThan(0.6);
});

it.for(neededFeatures())("asks often about %s", patience, async (feature) => {
  const { features, cases } = await round;
  const share = features.get(feature) ?? { cases: 0, allowed: 0 };
  expect(share.cases).toBeGreaterThan(cases / 100);
  expect(share.allowed).toBeGreaterThan(share.cases / 10);
  expect(share.allowed).toBeLessThan(share.cases * 0.9);
});

it("says in oracle.md of each explanation which page of AWS decides, and for whom", () => {
  const rows = textOf("packages/fixture-suite/oracle.md")
    .split("\n")
    .flatMap((line) => [...line.matchAll(/^\| `([a-z-]+)` +\| .+ \| .+ \| (.+) \|$/g)])
    .map(([, name = "", pages = ""]) => ({ name, pages }));
  expect(rows.map(({ name }) => name)).toEqual(allExplained.map(({ name }) => name));
  for (const { pages } of rows) expect(pages).toContain("(https://docs.aws.amazon.com/");
});

it("imports the simulator in one file, which is not shipped", () => {
  const importing = filesLike(/\.(?:ts|mts|js|mjs)$/).filter(
    (path) =>
      textOf(path).includes("@cloud-copilot/") &&
      importsOf(path).some((name) => name.startsWith("@cloud-copilot/")),
  );
  expect(importing).toEqual(["packages/fixture-suite/test/simulator.ts"]);
});

function neededFeatures(): readonly string[] {
  const operators = [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
    "ArnEquals",
    "ArnNotEquals",
    "ArnLike",
    "ArnNotLike",
    "NumericEquals",
    "NumericNotEquals",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "DateEquals",
    "DateNotEquals",
    "DateLessThan",
    "DateLessThanEquals",
    "DateGreaterThan",
    "DateGreaterThanEquals",
    "Bool",
    "BinaryEquals",
    "IpAddress",
    "NotIpAddress",
    "Null",
  ];
  return [
    "caller: user",
    "caller: role",
    "caller: service",
    "same account",
    "across accounts",
    "service: s3",
    "service: glue",
    "service: athena",
    "service: kms",
    "service: sts",
    "permissions boundary",
    "endpoint policy: gateway",
    "endpoint policy: interface",
    "resource policy: key",
    "resource policy: role",
    "resource policy: other",
    "effect: Deny",
    "NotAction",
    "NotResource",
    "NotPrincipal",
    "* in an action",
    "? in an action",
    "* in a resource",
    "? in a resource",
    "variable in a resource",
    "variable in a condition",
    "conditions",
    "principal: everybody",
    "principal: account",
    "principal: account id",
    "principal: user or role",
    "principal: service",
    "IfExists",
    "ForAllValues",
    "ForAnyValue",
    "key: absent",
    "key: one value",
    "key: several values",
    ...operators.map((operator) => `operator: ${operator}`),
  ];
}
