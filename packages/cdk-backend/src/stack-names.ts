import type { Resource } from "@cloister/model";
import { resourceVariable } from "@cloister/program";
import { uniqueNames } from "@cloister/typescript-writer";
import { scopeVariable } from "./names.ts";
import type { Form } from "./resources/form.ts";
import { forms } from "./resources/resource.ts";

/** The variables of a stack, used or not, so that a new reference renames nothing. */
export interface StackNames {
  /** By resource id, for every resource that is a construct. */
  readonly resources: ReadonlyMap<string, string>;
  /** The variable of a construct that others stand under. Call it once for each. */
  readonly scope: (form: Form, outer: readonly string[]) => string;
}

export function stackNames(resources: readonly Resource[]): StackNames {
  const unique = uniqueNames(["scope", "id", "props"]);
  const wanted = wantedNames(resources);
  const variables = new Map<string, string>();
  const first = new Map<Form, Resource>();
  const spread = new Set<Form>();
  for (const resource of resources) {
    const form = forms[resource.kind];
    const name = wanted.get(resource.id);
    if (form === undefined || name === undefined) continue;
    variables.set(resource.id, unique(name));
    const other = first.get(form);
    if (other === undefined) first.set(form, resource);
    else if (!haveSameOuter(other, resource)) spread.add(form);
  }
  return {
    resources: variables,
    scope: (form, outer) =>
      unique(scopeVariable(spread.has(form) ? outer.slice(-1) : [], form.scope)),
  };
}

/** Whether their names differ at most in the last. */
export function haveSameOuter({ names: one }: Resource, { names: other }: Resource): boolean {
  const last = one.length - 1;
  return (
    one.length === other.length &&
    one.every((name, index) => index === last || name === other[index])
  );
}

/** By id, the shortest end of each resource's names that tells it from all others, if there is one. */
function wantedNames(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  let undecided = resources;
  for (let length = 1; undecided.length > 0; length++) {
    // Several resources, if several want the name.
    const candidates = new Map<string, Resource | Resource[]>();
    for (const resource of undecided) {
      const form = forms[resource.kind];
      if (form === undefined || resource.names.length < length) continue;
      const name = resourceVariable(resource.names.slice(-length), form.noun);
      const other = candidates.get(name);
      if (other === undefined) candidates.set(name, resource);
      else if (Array.isArray(other)) other.push(resource);
      else candidates.set(name, [other, resource]);
    }
    const shared: Resource[] = [];
    for (const [name, found] of candidates) {
      if (!Array.isArray(found)) wanted.set(found.id, name);
      else {
        if (length === 1) for (const { id } of found) wanted.set(id, name);
        shared.push(...found);
      }
    }
    undecided = shared;
  }
  return wanted;
}
