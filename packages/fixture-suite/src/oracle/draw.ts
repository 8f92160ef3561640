import * as fc from "fast-check";

/** Draws one value after another, where what is drawn next depends on what was drawn before. */
export type Draw = fc.GeneratorValue;

const below = (count: number): fc.Arbitrary<number> => fc.nat(count - 1);

/** One of a list that holds something. Shrinks towards the first. */
export function one<T>(draw: Draw, list: readonly T[]): T {
  const index = draw(below, list.length);
  for (const chosen of list.slice(index, index + 1)) return chosen;
  throw new Error("bug: there is nothing to choose from");
}

/** True so many times in a hundred. Shrinks to false. */
export function chance(draw: Draw, percent: number): boolean {
  return draw(below, 100) >= 100 - percent;
}

/** From `least` to `most`, which shrinks towards `least`. */
export function count(draw: Draw, least: number, most: number): number {
  return least + draw(below, most - least + 1);
}

/** So many draws. */
export function times<T>(length: number, each: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => each(index));
}

/** Each once, in the order drawn. */
export function some<T>(
  draw: Draw,
  list: readonly T[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly T[] {
  return [...new Set(times(count(draw, least, most), () => one(draw, list)))];
}
