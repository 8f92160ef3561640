import type { Path, RelatedFinding } from "@cloister/model";
import { grouped as byKey, type Principal } from "@cloister/proof";
import { and, say, type List } from "@cloister/texts";
import type { Said } from "../check.ts";
import type { Declared } from "./declared.ts";

/** The items of each key, in the order in which they come first. */
export function grouped<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Iterable<readonly [T, ...T[]]> {
  return byKey(items, keyOf).values();
}

/** As a reference says it inside the account: `role/access-role`. */
export function labelOf({ placed: { resource } }: Principal): string {
  return `${resource.kind}/${resource.names[0] ?? ""}`;
}

/** Each once, in backticks. */
export function code(names: Iterable<string>): List {
  return and([...new Set(names)].map((name) => `\`${name}\``));
}

const mostShown = 3;

/** What breaks for this reason: the first places of it, and all that need not be mended on its own. */
export function broken(
  declared: Iterable<Declared>,
  others: readonly RelatedFinding[] = [],
): Pick<Said, "related" | "explains"> {
  const all = [...new Set(declared)];
  const expected = all.filter(({ isExpected }) => isExpected);
  const granted = all.filter(({ isExpected }) => !isExpected);
  const places = [
    ...expected.map(({ at }) => ({ at, message: say("this is expected to work") })),
    ...eachOnce(granted.map(({ at }) => at)).map((at) => ({
      at,
      message: say("this grant is for it"),
    })),
  ];
  return {
    related: [...others, ...places.slice(0, mostShown)],
    ...(expected.length === 0 ? {} : { explains: expected.map(({ at }) => at) }),
  };
}

/** Paths, each once. */
export function eachOnce(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}
