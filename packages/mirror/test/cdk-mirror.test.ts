import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { cdk } from "@cloister/cdk-backend";
import { beforeAll, expect, it } from "vitest";
import { validateTemplate } from "../src/validate-template.ts";
import type { CloudAssembly } from "@cloister/cdk-backend";
import { changed, changesOf } from "./changes.ts";
import { differencesOf, synthesise } from "./synthesise.ts";
import { acknowledgedPlan } from "./plans/acknowledged.ts";
import { plans } from "./plans/all.ts";

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
  assemblies = await synthesise(plans.map(([, plan]) => [plan, cdk]));
}, 120_000);

function assemblyOf(index: number): CloudAssembly {
  const assembly = assemblies[index];
  if (assembly === undefined || typeof assembly === "string") throw new Error(assembly);
  return assembly;
}

it.each(plans.map(([name, plan], index) => [name, plan, index] as const))(
  "gives %s back as planned",
  (_, plan, index) => {
    expect(differencesOf(plan, assemblyOf(index))).toEqual([]);
  },
);

it("notices every change of what is acknowledged at constructs", () => {
  const index = plans.findIndex(([, plan]) => plan === acknowledgedPlan);
  const assembly = assemblyOf(index);
  const changes = [...assembly.metadata].flatMap(([file, noted]) => {
    const text = JSON.stringify(noted);
    const rules = [...text.matchAll(/(?<="aws:cdk:acknowledged-rules","data":\{)"[^"]*"/g)];
    return rules.map(({ 0: { length }, index: at }) => {
      const other = `${text.slice(0, at)}"Other"${text.slice(at + length)}`;
      return new Map(assembly.metadata).set(file, JSON.parse(other));
    });
  });
  expect(changes.length).toBeGreaterThan(4);
  for (const metadata of [...changes, new Map<string, unknown>()]) {
    expect(differencesOf(acknowledgedPlan, { ...assembly, metadata })).not.toEqual([]);
  }
});

it("says everything as CloudFormation's specification wants it", () => {
  const specification = loadAwsServiceSpecSync();
  const templates = plans.flatMap((_, index) => [...assemblyOf(index).templates.values()]);
  expect(templates.flatMap((template) => validateTemplate(template, specification))).toEqual([]);
});

it.each(plans.map(([name, plan], index) => [name, plan, index] as const))(
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
