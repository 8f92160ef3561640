import { existsSync } from "node:fs";
import { join } from "node:path";
import { renderDifference } from "@cloister/mirror";
import { pulumi } from "@cloister/pulumi-backend";
import { afterAll, expect, it } from "vitest";
import { checkFixture, findFixtures, mirrorPulumi } from "../src/index.ts";

const subjects = findFixtures().flatMap((fixture) => {
  const { plan } = checkFixture(fixture).compilation;
  const isAccepted = existsSync(join(fixture.directory, "expected", "pulumi"));
  // What a Pulumi program cannot do is told, and tested where it is told.
  const isPossible = plan !== undefined && [...pulumi.limits(plan)].length === 0;
  return isAccepted && isPossible ? [{ fixture, plan }] : [];
});
const results = await mirrorPulumi(subjects);
let compared = 0;

for (const [index, { fixture }] of subjects.entries()) {
  it(`${fixture.name}: the Pulumi program, run in Pulumi's own runtime, is the plan`, () => {
    const result = results[index];
    if (result === undefined || typeof result === "string")
      throw new Error(result ?? "There is no result.");
    expect(result.comparison.differences.map((one) => renderDifference("pulumi", one))).toEqual([]);
    compared += result.comparison.compared;
  });
}

it("has fixtures to compare", () => {
  expect(compared).toBeGreaterThan(100);
});

afterAll(() => {
  console.log(
    `${compared} resources of ${subjects.length} fixtures are the same in plan and Pulumi.`,
  );
});
