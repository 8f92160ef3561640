import { object, record } from "@cloister/typescript-writer";

/** Texts by names of the user's own. */
export type TextMap = Readonly<Record<string, string>>;

// Pulumi's SDK turns every value into a text to look at it, which then calls a text.
const REFUSED = "toString";

/** The names in a map that Pulumi's SDK cannot take. `limits` reports them. */
export function refusedNames(map: TextMap): readonly string[] {
  return Object.hasOwn(map, REFUSED) ? [REFUSED] : [];
}

/** A map as code, on one line where it fits, without the names that cannot be taken. */
export function mapCode(map: TextMap): ReturnType<typeof record> {
  return record(fieldsOf(map));
}

/** The same, one name per line. */
export function longMapCode(map: TextMap): ReturnType<typeof record> {
  return object(fieldsOf(map));
}

function fieldsOf(map: TextMap): readonly (readonly [string, string])[] {
  const refused = refusedNames(map);
  return Object.entries(map).filter(([name]) => !refused.includes(name));
}
