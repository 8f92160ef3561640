import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { cdk } from "@cloister/cdk-backend";
import { renderDifference, validateTemplate } from "@cloister/mirror";
import { afterAll, expect, it } from "vitest";
import { checkFixture, findFixtures, mirrorCdk } from "../src/index.ts";

const subjects = findFixtures().flatMap((fixture) => {
  const { plan } = checkFixture(fixture).compilation;
  const isAccepted = existsSync(join(fixture.directory, "expected", "cdk"));
  // What a CDK app cannot do is told, and tested where it is told.
  const isPossible = plan !== undefined && [...cdk.limits(plan)].length === 0;
  return isAccepted && isPossible ? [{ fixture, plan }] : [];
});
const results = await mirrorCdk(subjects);
const specification = loadAwsServiceSpecSync();
let compared = 0;

for (const [index, { fixture }] of subjects.entries()) {
  it(`${fixture.name}: the synthesised CDK app is the plan`, () => {
    const result = results[index];
    if (result === undefined || typeof result === "string")
      throw new Error(result ?? "There is no result.");
    const { differences } = result.comparison;
    expect(differences.map((one) => renderDifference("cdk", one))).toEqual([]);
    compared += result.comparison.compared;
    for (const [file, template] of result.assembly.templates) {
      expect(validateTemplate(template, specification), file).toEqual([]);
    }
  });
}

it("has fixtures to compare", () => {
  expect(compared).toBeGreaterThan(100);
});

afterAll(() => {
  console.log(`${compared} resources of ${subjects.length} fixtures are the same in plan and CDK.`);
});
