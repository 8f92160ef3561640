import type { CloudResource, Unread } from "@cloister/model";
import { isObject, objectField, textField } from "@cloister/program";
import type { AssemblyStack } from "./assembly-stack.ts";
import { claimsOf } from "./claims.ts";
import type { CloudAssembly } from "./cloud-assembly.ts";
import { pathsOf } from "./read-acknowledged.ts";
import { readResource } from "./resources/resource.ts";
import type { StackOutputs } from "./stack-outputs.ts";

export interface TemplateRead {
  readonly resources: readonly CloudResource[];
  readonly unread: readonly Unread[];
}

/** Everything that one template makes. */
export function readTemplate(options: {
  readonly stack: AssemblyStack;
  readonly outputs: StackOutputs;
  readonly assets: CloudAssembly["assets"];
}): TemplateRead {
  const { stack, outputs, assets } = options;
  const { account, region, template } = stack;
  const resources: CloudResource[] = [];
  const unread: Unread[] = [...readOtherSections(stack), ...readElsewhereAcknowledged(stack)];
  for (const [logicalId, resource] of Object.entries(objectField(template, "Resources"))) {
    const path = textField(objectField(resource, "Metadata"), "aws:cdk:path");
    const label = path ?? `${stack.id}/${logicalId}`;
    if (!isObject(resource)) {
      unread.push({ resource: label, property: "", reason: "It is not an object." });
      continue;
    }
    const type = textField(resource, "Type") ?? "";
    if (type === "AWS::CDK::Metadata") continue;
    const identity = stack.identities.get(logicalId);
    const { claims, finish } = claimsOf({ stack, outputs, assets, resource, label, identity });
    const read = readResource(claims);
    if (read === undefined) {
      const reason = `No reader knows the type \`${type}\`.`;
      unread.push({ resource: label, property: "", reason });
      continue;
    }
    const problems = finish();
    unread.push(...problems);
    if (problems.length > 0) continue;
    for (const one of read) resources.push({ account, region, stack: stack.id, resource: one });
  }
  return { resources, unread };
}

/** What is acknowledged at a construct that is neither the stack nor a resource of a plan. */
function readElsewhereAcknowledged({ id, template, identities, acknowledged }: AssemblyStack) {
  const known = new Set([id]);
  for (const [logicalId, resource] of Object.entries(objectField(template, "Resources"))) {
    const path = textField(objectField(resource, "Metadata"), "aws:cdk:path");
    if (path === undefined || !identities.has(logicalId)) continue;
    for (const own of pathsOf(path)) known.add(own);
  }
  return [...acknowledged.keys()]
    .filter((path) => !known.has(path))
    .map((path): Unread => {
      const reason = "It acknowledges rules, and is no resource of a plan.";
      return { resource: path, property: "", reason };
    });
}

function readOtherSections(stack: AssemblyStack): Unread[] {
  const unread: Unread[] = [];
  for (const section of Object.keys(stack.template)) {
    for (const name of sectionNames(stack.template[section])) {
      if (isClaimed(section, name)) continue;
      const reason = "Nothing in a plan stands for it.";
      unread.push({ resource: stack.id, property: `${section}${name}`, reason });
    }
  }
  return unread;
}

function sectionNames(section: unknown): readonly string[] {
  return isObject(section) ? Object.keys(section).map((name) => `.${name}`) : [""];
}

function isClaimed(section: string, name: string): boolean {
  switch (section) {
    // The resources are read one by one, and outputs are looked for by the stacks that use them.
    case "Resources":
    case "Outputs":
      return true;
    case "Parameters":
      return name === ".BootstrapVersion";
    case "Rules":
      return name === ".CheckBootstrapVersion";
    case "Conditions":
      return name === ".CDKMetadataAvailable";
    default:
      return false;
  }
}
