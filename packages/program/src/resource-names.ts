import type { Kind, Resource } from "@cloister/model";
import { resourceVariable } from "./names.ts";

/**
 * The variables of a stack's resources, used or not, so that a new reference renames nothing: for
 * each the shortest end of its names that tells it from all others, if there is one.
 */
export function resourceNames(
  resources: readonly Resource[],
  options: {
    /** The end of a kind's variables; undefined for what never has one. */
    readonly nounOf: (kind: Kind) => string | undefined;
    /** Makes a name unlike all that it gave before. */
    readonly unique: (name: string) => string;
  },
): ReadonlyMap<string, string> {
  const { nounOf, unique } = options;
  const wanted = wantedNames(resources, nounOf);
  const variables = new Map<string, string>();
  for (const { id } of resources) {
    const name = wanted.get(id);
    if (name !== undefined) variables.set(id, unique(name));
  }
  return variables;
}

function wantedNames(
  resources: readonly Resource[],
  nounOf: (kind: Kind) => string | undefined,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  let undecided = resources;
  for (let length = 1; undecided.length > 0; length++) {
    const candidates: { readonly resource: Resource; readonly name: string }[] = [];
    const count = new Map<string, number>();
    for (const resource of undecided) {
      const noun = nounOf(resource.kind);
      if (noun === undefined || resource.names.length < length) continue;
      const name = resourceVariable(resource.names.slice(-length), noun);
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
