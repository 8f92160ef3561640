import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { beforeAll, expect, it } from "vitest";
import { validateTemplate } from "../src/validate-template.ts";
import type { CloudAssembly } from "@cloister/cdk-backend";
import { changed, changesOf } from "./changes.ts";
import { differencesOf, synthesise } from "./synthesise.ts";
import { analyticsPlan } from "./plans/analytics.ts";
import { hostileNamesPlan } from "./plans/hostile-names.ts";
import { identityPlan } from "./plans/identity.ts";
import { networkPlan } from "./plans/network.ts";
import { severalStacksPlan } from "./plans/several-stacks.ts";
import { storagePlan, uploadsPlan } from "./plans/storage.ts";
import { studioPlan } from "./plans/studio.ts";

const cases = [
  ["a network with all its choices", networkPlan],
  ["stacks of several accounts and regions", severalStacksPlan],
  ["hostile names", hostileNamesPlan],
  ["users, roles and policies", identityPlan],
  ["keys and buckets", storagePlan],
  ["objects that are uploaded", uploadsPlan],
  ["workgroups and a catalog", analyticsPlan],
  ["a Studio", studioPlan],
] as const;

// What says nothing of the cloud, or is the CDK's own business.
const indifferent = [
  / Metadata\.aws:cdk:path$/,
  /^AWS::EC2::SecurityGroup Properties\.SecurityGroupEgress\.0\.Description$/,
  /^AWS::(Lambda|Logs)::\w+ Properties\.(MemorySize|Timeout|RetentionInDays)$/,
  /^(AWS::Logs::LogGroup|Custom::CDKBucketDeployment) (UpdateReplace|Deletion)Policy$/,
];

let assemblies: readonly (CloudAssembly | string)[] = [];

// In one process: CDK takes four seconds to load what checks its templates.
beforeAll(async () => {
  assemblies = await synthesise(cases.map(([, plan]) => plan));
}, 120_000);

function assemblyOf(index: number): CloudAssembly {
  const assembly = assemblies[index];
  if (assembly === undefined || typeof assembly === "string") throw new Error(assembly);
  return assembly;
}

it.each(cases.map(([name, plan], index) => [name, plan, index] as const))(
  "gives %s back as planned",
  (_, plan, index) => {
    expect(differencesOf(plan, assemblyOf(index))).toEqual([]);
  },
);

it("says everything as CloudFormation's specification wants it", () => {
  const specification = loadAwsServiceSpecSync();
  const templates = cases.flatMap((_, index) => [...assemblyOf(index).templates.values()]);
  expect(templates.flatMap((template) => validateTemplate(template, specification))).toEqual([]);
});

it.each(cases.map(([name, plan], index) => [name, plan, index] as const))(
  "notices every change of what comes out for %s",
  (_, plan, index) => {
    const assembly = assemblyOf(index);
    const unnoticed = [...changesOf(assembly)].filter(
      (change) => differencesOf(plan, changed(assembly, change)).length === 0,
    );
    const labels = unnoticed.map(({ label }) => label);
    expect(labels.filter((label) => !indifferent.some((one) => one.test(label)))).toEqual([]);
  },
);
