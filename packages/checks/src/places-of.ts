import type { Path } from "@cloister/model";
import { nameOf } from "./name-of.ts";

/**
 * Where a list of references names a thing, by the thing's own name: the path of the item, or of the
 * list for what is not in it. The plan drops items that are said twice, so their indexes differ.
 */
export function placesOf(
  list: readonly string[] | undefined,
  at: Path,
): (thing: { readonly id: string }) => Path {
  let places: Map<string, number> | undefined;
  return (thing) => {
    places ??= new Map(
      (list ?? []).map((text, index) => [lastPart(text), index] as const).toReversed(),
    );
    const index = places.get(nameOf(thing));
    return index === undefined ? at : [...at, index];
  };
}

/** The last name of a reference: `private-1` of `x:subnet/main/private-1`. */
export function lastPart(reference: string): string {
  return reference.slice(Math.max(reference.lastIndexOf("/"), reference.lastIndexOf(":")) + 1);
}
