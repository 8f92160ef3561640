import type { Resource } from "@cloister/model";
import { uniqueNames } from "@cloister/typescript-writer";
import { resourceVariable, scopeVariable } from "./names.ts";
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
  const outerNames = new Map<Form, Set<string>>();
  for (const { id, kind, names } of resources) {
    const form = forms[kind];
    const name = wanted.get(id);
    if (form === undefined || name === undefined) continue;
    variables.set(id, unique(name));
    const outer = names.slice(0, -1).join("/");
    const known = outerNames.get(form);
    if (known === undefined) outerNames.set(form, new Set([outer]));
    else known.add(outer);
  }
  return {
    resources: variables,
    scope(form, outer) {
      const isOnly = outerNames.get(form)?.size === 1;
      return unique(scopeVariable(isOnly ? [] : outer.slice(-1), form.scope));
    },
  };
}

/** The shortest end of each resource's names that tells it from all others, if there is one. */
function wantedNames(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  let undecided = resources;
  for (let length = 1; undecided.length > 0; length++) {
    const candidates: { readonly resource: Resource; readonly name: string }[] = [];
    const count = new Map<string, number>();
    for (const resource of undecided) {
      const form = forms[resource.kind];
      if (form === undefined || resource.names.length < length) continue;
      const name = resourceVariable(resource.names.slice(-length), form.noun);
      candidates.push({ resource, name });
      count.set(name, (count.get(name) ?? 0) + 1);
    }
    const shared: Resource[] = [];
    for (const { resource, name } of candidates) {
      const isOwn = count.get(name) === 1;
      if (length === 1 || isOwn) wanted.set(resource.id, name);
      if (!isOwn) shared.push(resource);
    }
    undecided = shared;
  }
  return wanted;
}
