import type { Resource } from "@cloister/model";
import { resourceNames } from "@cloister/program";
import { toIdentifier, uniqueNames } from "@cloister/typescript-writer";
import { forms } from "./resources/resource.ts";

/** The variables of a component, used or not, so that a new reference renames nothing. */
export interface ComponentNames {
  /** By resource id. */
  readonly resources: ReadonlyMap<string, string>;
  /** The variable of a part of a resource. */
  readonly part: (id: string, part: string) => string;
}

export function componentNames(resources: readonly Resource[]): ComponentNames {
  const unique = uniqueNames(["name", "args", "opts"]);
  const variables = resourceNames(resources, { nounOf: (kind) => forms[kind]?.noun, unique });
  const parts = new Map<string, string>();
  for (const { id, kind } of resources) {
    for (const part of Object.keys(forms[kind]?.parts ?? {})) {
      parts.set(
        partKey(id, part),
        unique(toIdentifier(`${variables.get(id) ?? ""} ${part}`, "camel")),
      );
    }
  }
  return {
    resources: variables,
    part(id, part) {
      const name = parts.get(partKey(id, part));
      if (name === undefined) throw new Error(`bug: ${id} has no ${part}`);
      return name;
    },
  };
}

/** What a part is found by; no id ends so. */
export function partKey(id: string, part: string): string {
  return `${id}\n${part}`;
}
