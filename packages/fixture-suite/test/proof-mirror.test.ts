import { existsSync } from "node:fs";
import { join } from "node:path";
import { cdk } from "@cloister/cdk-backend";
import type { Cloud, Plan } from "@cloister/model";
import { byAccountId, judgeExpectation, worldOfCloud, worldOfPlan } from "@cloister/proof";
import { expect, it } from "vitest";
import { checkFixture, findFixtures, mirrorCdk, mirrorPulumi } from "../src/index.ts";

// What is proven of a plan holds of what its programs make: the proofs are made again on what was read back.
const subjects = findFixtures().flatMap((fixture) => {
  const { plan } = checkFixture(fixture).compilation;
  const isAccepted = existsSync(join(fixture.directory, "expected", "cdk"));
  return isAccepted && plan?.expectations !== undefined ? [{ fixture, plan }] : [];
});
const inCdk = await mirrorCdk(subjects);
const inPulumi = await mirrorPulumi(subjects);

function outcomes(plan: Plan, world: ReturnType<typeof worldOfPlan>) {
  return (plan.expectations ?? []).map((expectation) => {
    const { outcome, proof } = judgeExpectation(world, expectation);
    const legs = proof?.legs.map(({ verdict, hops }) => [
      verdict,
      hops.map((hop) => `${hop.layer} ${hop.verdict}`).toSorted(),
    ]);
    return { text: expectation.text, outcome, legs };
  });
}

function ofPlan(plan: Plan) {
  return outcomes(plan, worldOfPlan(plan));
}

function ofCloud(plan: Plan, cloud: Cloud) {
  return outcomes(byAccountId(plan), worldOfCloud(cloud, plan));
}

it("has programs to prove again", () => {
  expect(subjects.length).toBeGreaterThan(4);
});

for (const [index, { fixture, plan }] of subjects.entries()) {
  it(`${fixture.name}: the CDK app is proven as its plan is`, () => {
    const result = inCdk[index];
    if (result === undefined || typeof result === "string") throw new Error(result ?? "no result");
    expect(ofCloud(plan, cdk.read(result.assembly))).toEqual(ofPlan(plan));
  });

  it(`${fixture.name}: the Pulumi program is proven as its plan is`, () => {
    const result = inPulumi[index];
    if (result === undefined || typeof result === "string") throw new Error(result ?? "no result");
    expect(ofCloud(plan, result.cloud)).toEqual(ofPlan(plan));
  });
}
