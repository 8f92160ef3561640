import type { Path } from "../../diagnostics/diagnostic.ts";

/** A list, where one value may also be written without it. */
export function many<T>(value: T | readonly T[] | undefined): readonly T[] | undefined {
  if (value === undefined) return undefined;
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Each value with the place where it is written. */
export function scalarsOf<T>(
  input: T | readonly T[] | undefined,
  at: Path,
): readonly { readonly value: T; readonly place: Path }[] {
  if (input === undefined) return [];
  return isList(input)
    ? input.map((value, index) => ({ value, place: [...at, index] }))
    : [{ value: input, place: at }];
}
