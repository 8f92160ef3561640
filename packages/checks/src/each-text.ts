import type { Path } from "@cloister/model";

/** Where a text stands. It is worked out only if it is asked for. */
type PlaceOf = () => { readonly at: Path; readonly part?: "key" };

/** Visits every text of a value, keys included, in order. */
export function eachText(value: unknown, visit: (text: string, place: PlaceOf) => void): void {
  search(value, [], visit);
}

/** One path for the whole walk: a path for each of a million texts would cost more than all other checks. */
function search(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, place: PlaceOf) => void,
): void {
  if (typeof value === "string") {
    visit(value, () => ({ at: [...path] }));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      path.push(index);
      search(item, path, visit);
      path.pop();
    }
  } else if (isRecord(value)) {
    // No list of entries is made: there may be millions.
    for (const key in value) {
      path.push(key);
      visit(key, () => ({ at: [...path], part: "key" }));
      search(value[key], path, visit);
      path.pop();
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
}
