import { partitionOf } from "@cloister/model";
import type { Cloud, CloudResource, Unread } from "@cloister/model";
import { isObject, listOf, objectField, textField } from "@cloister/program";
import type { Identity, JsonObject } from "@cloister/program";
import type { AssemblyStack } from "./assembly-stack.ts";
import type { CloudAssembly } from "./cloud-assembly.ts";
import { identify } from "./identify.ts";
import { acknowledgedRules } from "./read-acknowledged.ts";
import { readTemplate } from "./read-template.ts";
import { stackOutputs } from "./stack-outputs.ts";

const STACK = "aws:cloudformation:stack";
const ENVIRONMENT = /^aws:\/\/(\d{12})\/([a-z0-9-]+)$/;
// What the CDK writes about the app rather than about the cloud.
const BESIDES = new Set(["cdk:asset-manifest", "cdk:tree", "cdk:feature-flag-report"]);

/**
 * What the app makes, in the plan's own terms. Constructs are recognised by their path, so the app
 * must be synthesised with path metadata, as the CDK does by default.
 */
export function read(assembly: CloudAssembly): Cloud {
  const unread: Unread[] = [];
  const stacks: AssemblyStack[] = [];
  const dependencies = new Map<string, readonly string[]>();
  const artifacts = objectField(assembly.manifest, "artifacts");

  for (const [id, artifact] of Object.entries(artifacts)) {
    const type = textField(artifact, "type") ?? "";
    if (BESIDES.has(type)) continue;
    const stack = type === STACK ? readStack(id, artifact, assembly) : undefined;
    if (stack === undefined) {
      const reason = "It is not a stack with an account, a region and a template.";
      unread.push({ resource: id, property: "", reason });
      continue;
    }
    stacks.push(stack);
    if (isKept(artifact)) {
      const reason = "Nothing in a plan stands for it.";
      unread.push({ resource: id, property: "terminationProtection", reason });
    }
    const required = listOf(isObject(artifact) ? artifact["dependencies"] : []).map(String);
    const isStack = (name: string) => textField(artifacts[name], "type") === STACK;
    dependencies.set(id, required.filter(isStack).toSorted());
  }

  for (const missing of missingIn(assembly.manifest)) {
    unread.push({
      resource: textField(missing, "provider") ?? "a look-up",
      property: textField(missing, "key") ?? "",
      reason: "A program of a plan looks up nothing: what it makes would depend on it.",
    });
  }

  const resources: CloudResource[] = [];
  const outputs = stackOutputs(stacks);
  for (const stack of stacks) {
    const result = readTemplate({ stack, outputs, assets: assembly.assets });
    resources.push(...result.resources);
    unread.push(...result.unread);
  }
  const acknowledged = new Map(
    stacks.map((stack) => [stack.id, stack.acknowledged.get(stack.id) ?? {}]),
  );
  return {
    resources,
    stacks: dependencies,
    acknowledged,
    unread: [...unread, ...outputs.unused()],
  };
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Whether CloudFormation would refuse to delete the stack. */
function isKept(artifact: unknown): boolean {
  const properties = isObject(artifact) ? objectField(artifact, "properties") : {};
  return properties["terminationProtection"] === true;
}

/** Look-ups that were answered with stand-ins, because nothing was known of their results. */
function missingIn(manifest: unknown): readonly unknown[] {
  return isObject(manifest) ? listOf(manifest["missing"]) : [];
}

function readStack(
  id: string,
  artifact: unknown,
  assembly: CloudAssembly,
): AssemblyStack | undefined {
  const [, account, region] = ENVIRONMENT.exec(textField(artifact, "environment") ?? "") ?? [];
  const properties = objectField(artifact, "properties");
  const template = assembly.templates.get(textField(properties, "templateFile") ?? "");
  if (account === undefined || region === undefined || !isObject(template)) return undefined;
  return {
    id,
    stackName: textField(properties, "stackName") ?? id,
    account,
    region,
    partition: partitionOf(region),
    template,
    identities: identifyAll(template, account),
    acknowledged: acknowledgedRules({
      ...objectField(artifact, "metadata"),
      ...objectOf(assembly.metadata.get(textField(artifact, "additionalMetadataFile") ?? "")),
    }),
  };
}

function identifyAll(template: JsonObject, account: string): ReadonlyMap<string, Identity> {
  const identities = new Map<string, Identity>();
  for (const [logicalId, resource] of Object.entries(objectField(template, "Resources"))) {
    const path = textField(objectField(resource, "Metadata"), "aws:cdk:path");
    const identity = path === undefined ? undefined : identify(path, account);
    if (identity !== undefined) identities.set(logicalId, identity);
  }
  return identities;
}
