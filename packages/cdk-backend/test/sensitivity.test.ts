import type { Plan } from "@cloister/model";
import { expect, it } from "vitest";
import type { CloudAssembly } from "../src/index.ts";
import { differencesOf, synthesise } from "./mirror.ts";
import { analyticsPlan } from "./plans/analytics.ts";
import { identityPlan } from "./plans/identity.ts";
import { storagePlan, uploadsPlan } from "./plans/storage.ts";
import { studioPlan } from "./plans/studio.ts";

const plans = [analyticsPlan, identityPlan, storagePlan, studioPlan, uploadsPlan];

// What may be otherwise: it is the CDK's own business, or says nothing of the cloud.
const indifferent = [
  / Metadata\.aws:cdk:path$/,
  /SecurityGroupEgress\.0\.Description$/,
  /^AWS::(Lambda|Logs)::\w+ Properties\.(MemorySize|Timeout|RetentionInDays)$/,
  /^(AWS::Logs::LogGroup|Custom::CDKBucketDeployment) (UpdateReplace|Deletion)Policy$/,
];

it("notices every change of every value of a template", async () => {
  const assemblies = await synthesise(plans);
  const unnoticed: string[] = [];
  let changes = 0;
  for (const [index, plan] of plans.entries()) {
    const assembly = assemblies[index];
    if (assembly === undefined || typeof assembly === "string") throw new Error(assembly);
    expect(differencesOf(plan, assembly)).toEqual([]);
    for (const change of changesOf(assembly)) {
      changes++;
      if (!isNoticed(plan, assembly, change)) unnoticed.push(change.label);
    }
  }
  expect(changes).toBeGreaterThan(1000);
  expect(unnoticed.filter((label) => !indifferent.some((one) => one.test(label)))).toEqual([]);
});

interface Change {
  readonly label: string;
  readonly file: string;
  /** The keys that lead to the value. */
  readonly path: readonly string[];
  readonly value: unknown;
}

function isNoticed(plan: Plan, assembly: CloudAssembly, { file, path, value }: Change): boolean {
  const template = replaced(assembly.templates.get(file), path, value);
  const templates = new Map(assembly.templates).set(file, template);
  return differencesOf(plan, { ...assembly, templates }).length > 0;
}

function* changesOf({ templates }: CloudAssembly): Iterable<Change> {
  for (const [file, template] of templates) {
    for (const [logicalId, resource] of Object.entries(fieldsOf(fieldsOf(template)["Resources"]))) {
      const type = String(fieldsOf(resource)["Type"]);
      for (const inner of [...leavesOf(resource, []), ["Properties", "Unknown"], ["Unknown"]]) {
        const path = ["Resources", logicalId, ...inner];
        yield { label: `${type} ${inner.join(".")}`, file, path, value: "changed" };
      }
    }
  }
}

function* leavesOf(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value !== "object" || value === null) {
    yield path;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === key ? replaced(item, rest, by) : item,
    );
  }
  return { ...fieldsOf(value), [key]: replaced(fieldsOf(value)[key], rest, by) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
