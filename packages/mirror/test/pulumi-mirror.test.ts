import { pulumi } from "@cloister/pulumi-backend";
import { beforeAll, expect, it } from "vitest";
import type { RecordedRun } from "../src/pulumi-recorder.ts";
import { runPulumiPrograms } from "../src/run-pulumi.ts";
import { runPulumiQuick } from "../src/run-pulumi-quick.ts";
import { pulumiChanges } from "./pulumi-changes.ts";
import { pulumiDifferences, runPulumiPlans } from "./run-pulumi-plans.ts";
import { plans } from "./plans/all.ts";

// What changes nothing that AWS holds.
const indifferent = [
  // What a resource was called before: the SDK says so of buckets.
  / options\.aliases/,
  // A component's type is only in URNs, and a provider is known by what it says.
  /^component type$/,
  /^pulumi:providers:aws (name|twice)$/,
  // An attachment is known by what it attaches to what.
  /^aws:iam\/(user|role)PolicyAttachment:\w+ name$/,
  // How Pulumi keeps its own state.
  /^pulumi:providers:aws options\.additionalSecretOutputs/,
  // The content's hash is compared, wherever the file is.
  / inputs\.source\.asset\.path$/,
  // S3 encrypts a bucket that says nothing with its own keys.
  /^aws:s3\/bucketServerSideEncryptionConfiguration:\w+ gone$/,
  // What the provider takes where nothing is said, and the program says nevertheless.
  /^pulumi:providers:aws inputs\.skip(Credentials|Region)Validation removed$/,
  /^aws:ec2\/vpc:Vpc inputs\.enableDns(Support|Hostnames) removed$/,
  /^aws:ec2\/eip:Eip inputs\.domain removed$/,
  /^aws:ec2\/vpcEndpoint:VpcEndpoint inputs\.(vpcEndpointType|privateDnsEnabled) removed$/,
  /^aws:kms\/key:Key inputs\.enableKeyRotation removed$/,
  /^aws:s3\/bucketPublicAccessBlock:\w+ inputs\.(block|ignore|restrict)Public\w+ removed$/,
  /^aws:sagemaker\/domain:Domain inputs\.appNetworkAccessType removed$/,
  /^aws:athena\/workgroup:\w+ inputs\.configuration\.(enforce|publish)\w+ removed$/,
];

let runs: readonly RecordedRun[] = [];

beforeAll(async () => {
  runs = await runPulumiPlans(
    plans.map(([, plan]) => [plan, pulumi]),
    runPulumiQuick,
  );
}, 120_000);

function runOf(index: number): RecordedRun {
  const run = runs[index];
  if (run === undefined) throw new Error("it did not run");
  return run;
}

const cases = plans.map(([name, plan], index) => [name, plan, index] as const);

it.each(cases)("gives %s back as planned", (_, plan, index) => {
  expect(pulumiDifferences(plan, runOf(index))).toEqual([]);
});

it.each(cases)("warns of nothing in the program of %s", (_, __, index) => {
  expect(runOf(index).warnings).toEqual([]);
});

it("notices every change of what a program registers", () => {
  const unnoticed = new Set<string>();
  const unused = new Set(indifferent);
  for (const [, plan, index] of cases) {
    for (const { label, run } of pulumiChanges(runOf(index))) {
      if (pulumiDifferences(plan, run).length > 0) continue;
      const reason = indifferent.find((one) => one.test(label));
      if (reason === undefined) unnoticed.add(label);
      else unused.delete(reason);
    }
  }
  expect([...unnoticed]).toEqual([]);
  expect([...unused]).toEqual([]);
}, 60_000);

it("registers the same in Pulumi's own runtime", async () => {
  const own = cases.filter(([name]) => /several|Studio|uploaded/.test(name));
  const results = await runPulumiPlans(
    own.map(([, plan]) => [plan, pulumi]),
    runPulumiPrograms,
  );
  expect(results.map(comparable)).toEqual(own.map(([, , index]) => comparable(runOf(index))));
}, 120_000);

/** A run with the same nonce as all others, its registrations in the order of their URNs. */
function comparable({ nonce, registrations, outputs, requests, warnings }: RecordedRun): unknown {
  const sorted = registrations
    .map((one) => ({ ...one, dependencies: one.dependencies.toSorted() }))
    .toSorted((one, other) => (one.urn < other.urn ? -1 : 1));
  const text = JSON.stringify({ registrations: sorted, outputs, requests, warnings });
  return JSON.parse(text.replaceAll(nonce, "nonce"));
}
