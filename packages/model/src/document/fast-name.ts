import { coreValue } from "./core-schema.ts";

/** YAML allows 1,024 characters before the colon. */
export const longestName = 1000;

const mostNamesKept = 5000;

/** The name that unquoted text is, unless it is a number, boolean or null, the merge key, or too long. */
export function plainName(names: Map<string, string>, source: string): string | undefined {
  const known = names.get(source);
  if (known !== undefined) return known;
  if (source.length > longestName || source === "<<" || coreValue(source) !== source)
    return undefined;
  if (names.size < mostNamesKept) names.set(source, source);
  return source;
}
