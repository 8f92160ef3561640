import type { Made } from "../sides/prepared.ts";
import { canonicalValue } from "./canonical.ts";
import { comparedProperties } from "./property-effect.ts";

/**
 * From the new id to the old one, of resources that differ in nothing but how they are called: what refers to one
 * that has another name now is the same once the names are.
 */
export function renamesOf(
  removed: ReadonlyMap<string, Made>,
  added: ReadonlyMap<string, Made>,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  // What is named after another resource is found once that one is: subnets, their associations, and no deeper.
  for (let before = -1; renames.size > before;) {
    before = renames.size;
    const taken = new Set(renames.values());
    const olds = onlyOnes(
      [...removed].filter(([id]) => !taken.has(id)),
      (id) => id,
    );
    const news = onlyOnes(
      [...added].filter(([id]) => !renames.has(id)),
      (id) => renames.get(id) ?? id,
    );
    for (const [signature, id] of news) {
      const old = olds.get(signature);
      if (id !== undefined && old !== undefined) renames.set(id, old);
    }
  }
  return renames;
}

/** The ids of resources by what they say; undefined where several say the same. */
function onlyOnes(
  all: readonly (readonly [string, Made])[],
  nameOf: (id: string) => string,
): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [id, made] of all) {
    const signature = signatureOf(made, nameOf);
    found.set(signature, found.has(signature) ? undefined : id);
  }
  return found;
}

/** All that a resource says but its own name. */
function signatureOf({ resource, account, region }: Made, nameOf: (id: string) => string): string {
  const own = resource.names.at(-1) ?? "";
  const properties: Readonly<Record<string, unknown>> = { ...resource };
  const said = comparedProperties(resource).map((name) => {
    if (name === "name") return "";
    const value = canonicalValue(name, properties[name], nameOf);
    return `${name} ${name === "tags" ? withoutName(value, own) : value}`;
  });
  return [resource.kind, account, region, ...said.toSorted()].join("\n");
}

/** Without what follows from the name: the tag `Name`. */
function withoutName(tags: string, own: string): string {
  return tags.replace(`"Name":${JSON.stringify(own)}`, () => '"Name":""');
}
