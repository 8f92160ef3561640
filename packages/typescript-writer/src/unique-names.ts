import { reservedWords } from "./reserved-words.ts";

/**
 * Returns a function that gives the wanted identifier the first time and `name_2`, `name_3`, … after
 * that. It never gives a reserved word or a name of `taken`.
 */
export function uniqueNames(taken: Iterable<string> = []): (wanted: string) => string {
  const given = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let count = next.get(wanted) ?? 1;
    while (given.has(name) || reservedWords.has(name)) name = `${wanted}_${++count}`;
    if (count > 1) next.set(wanted, count);
    given.add(name);
    return name;
  };
}
