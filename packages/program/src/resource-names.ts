import type { Kind, Resource } from "@cloister/model";
import { resourceVariable } from "./names.ts";

/** The end of a kind's variables: `Subnet`. Undefined for what never has one. */
type NounOf = (kind: Kind) => string | undefined;

/**
 * The variables of a stack's resources, by id, used or not, so that a new reference renames nothing: for
 * each the shortest end of its names that tells it from all others, if there is one.
 */
export function resourceNames(
  resources: readonly Resource[],
  {
    nounOf,
    unique,
  }: {
    readonly nounOf: NounOf;
    /** Makes a name unlike all that it gave before. */
    readonly unique: (name: string) => string;
  },
): ReadonlyMap<string, string> {
  const wanted = wantedNames(resources, nounOf);
  const variables = new Map<string, string>();
  for (const { id } of resources) {
    const name = wanted.get(id);
    if (name !== undefined) variables.set(id, unique(name));
  }
  return variables;
}

function wantedNames(resources: readonly Resource[], nounOf: NounOf): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  let undecided = resources;
  for (let length = 1; undecided.length > 0; length++) {
    // Several resources, if several want the name.
    const candidates = new Map<string, Resource | Resource[]>();
    for (const resource of undecided) {
      const noun = nounOf(resource.kind);
      if (noun === undefined || resource.names.length < length) continue;
      const name = resourceVariable(resource.names.slice(-length), noun);
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
