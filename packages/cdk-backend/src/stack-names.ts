import type { Resource } from "@cloister/model";
import { haveSameOuter, resourceNames } from "@cloister/program";
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
  const variables = resourceNames(resources, { nounOf: (kind) => forms[kind]?.noun, unique });
  const first = new Map<Form, Resource>();
  const spread = new Set<Form>();
  for (const resource of resources) {
    const form = forms[resource.kind];
    if (form === undefined) continue;
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
