import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";

const valid = findFixtures()
  .map((fixture) => ({ fixture, codes: codesOf(fixture) }))
  .filter(({ codes }) => codes !== undefined);

it("has valid fixtures, the example done right among them", () => {
  expect(valid.length).toBeGreaterThan(50);
  expect(valid.map(({ fixture }) => fixture.name)).toContain("examples/closed-sagemaker");
});

it.for(valid.map((one) => [one.fixture.name, one] as const))(
  "reports nothing of %s but what its first line announces",
  ([, { fixture, codes = [] }]) => {
    const [file = ""] = fixture.options.files;
    const [first = ""] = readFileSync(join(fixture.directory, file), "utf8").split("\n");
    const [, announced = ""] = /Reports ([a-z0-9/, -]+)\.$/.exec(first) ?? [];
    expect(codes.toSorted()).toEqual(announced === "" ? [] : announced.split(", ").toSorted());
  },
);

/** Of a fixture without errors. */
function codesOf(fixture: Parameters<typeof checkFixture>[0]): readonly string[] | undefined {
  const { diagnostics } = checkFixture(fixture);
  if (diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return [...new Set(diagnostics.map(({ code }) => code))];
}
