import * as fc from "fast-check";

/**
 * Stands for one of however many there turn out to be. What refers to something holds a choice and no
 * name: a document that shrinks then never refers to what is gone. Shrinks towards the first.
 */
export const choice: fc.Arbitrary<number> = fc.nat(11);

/** Stands for some of them. */
export function choices(most: number): fc.Arbitrary<readonly number[]> {
  return fc.array(choice, { maxLength: most });
}

/** True once in `times`; shrinks to false. */
export function rarely(times: number): fc.Arbitrary<boolean> {
  return fc.nat(times - 1).map((number) => number === times - 1);
}

/** Undefined only where there is nothing to choose from. */
export function chosen<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

/** Each once, in the order chosen; nothing where there is nothing to choose from. */
export function allChosen<T>(list: readonly T[], numbers: readonly number[]): readonly T[] {
  return [...new Set(numbers.flatMap((number) => list.slice(number % list.length).slice(0, 1)))];
}

/** As `allChosen`, but at least one: the first, where nothing is chosen. */
export function someChosen<T>(list: readonly T[], numbers: readonly number[]): readonly T[] {
  return numbers.length === 0 ? list.slice(0, 1) : allChosen(list, numbers);
}

export type Sketch<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Something with a name of its own among its like. */
export interface Entry<T> {
  readonly name: string;
  readonly sketch: T;
}

export interface EntryOptions {
  readonly most: number;
  /** Names that give the same count as one name. */
  readonly fold?: (name: string) => string;
}

export function entries<T>(
  name: fc.Arbitrary<string>,
  sketch: fc.Arbitrary<T>,
  { most, fold = (text) => text }: EntryOptions,
): fc.Arbitrary<readonly Entry<T>[]> {
  return fc
    .uniqueArray(fc.tuple(name, sketch), {
      selector: ([text]) => fold(text),
      maxLength: most,
      size: "max",
    })
    .map((list) => list.map(([text, inner]) => ({ name: text, sketch: inner })));
}

/** The map of the language; undefined where it is empty, as people leave it out. */
export function section<T, D>(
  list: readonly Entry<T>[],
  write: (sketch: T, index: number, name: string) => D,
): Record<string, D> | undefined {
  if (list.length === 0) return undefined;
  return Object.fromEntries(
    list.map(({ name, sketch }, index) => [name, write(sketch, index, name)]),
  );
}
