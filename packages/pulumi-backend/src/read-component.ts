import type { Unread } from "@cloister/model";
import { labelOf } from "./label.ts";
import type { Registration } from "./registration.ts";
import type { Registry } from "./registry.ts";

/** Whether it is the program itself, which Pulumi calls a stack. */
export function isRoot({ type }: Registration): boolean {
  return type === "pulumi:pulumi:Stack";
}

/** What a component says as a stack of a plan. */
export interface ComponentRead {
  /** The names of the components that it waits for, in code unit order. */
  readonly dependsOn: readonly string[];
  readonly unread: readonly Unread[];
}

export function readComponent(component: Registration, registry: Registry): ComponentRead {
  const unread: Unread[] = [];
  const report = (property: string, reason: string) => {
    unread.push({ resource: labelOf(component), property, reason });
  };
  for (const property of [...Object.keys(component.inputs), ...Object.keys(component.options)]) {
    report(property, "Nothing in a plan stands for it.");
  }
  const outer = registry.find(component.parent);
  if (outer === undefined || !isRoot(outer)) report("parent", "A plan's stack is inside no other.");

  const waits = new Set(component.dependencies);
  const required = new Map<string, Registration>();
  for (const urn of waits) {
    const found = registry.find(urn);
    const stack = found?.custom === true ? registry.find(found.parent) : found;
    if (stack !== undefined && !stack.custom && !isRoot(stack)) required.set(stack.urn, stack);
    else report("dependsOn", `It waits for \`${urn}\`, which is in no component.`);
  }
  for (const { urn, name } of required.values()) {
    // Pulumi waits for a component by waiting for each of its resources.
    const others = registry.childrenOf(urn).filter((child) => !waits.has(child.urn));
    if (waits.has(urn) || others.length === 0) continue;
    const missing = others.map((other) => labelOf(other)).join(", ");
    report("dependsOn", `It waits for a part of \`${name}\` only, not for: ${missing}.`);
  }
  return { dependsOn: Array.from(required.values(), ({ name }) => name).toSorted(), unread };
}
