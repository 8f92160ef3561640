import { inEnglish, type Text } from "@cloister/texts";

/** A value with every text in it as it is read in English. */
export type Told<T> = T extends Text
  ? string
  : T extends ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Told<T[K]> }
      : T;

export function told<T>(value: T): Told<T>;
export function told(value: unknown): unknown {
  if (isText(value)) return inEnglish(value);
  if (Array.isArray(value)) return value.map((one: unknown) => told(one));
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map || value instanceof Set) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, told(inner)]),
  );
}

export type Telling<F extends (...given: never[]) => unknown> = (
  ...given: Parameters<F>
) => Told<ReturnType<F>>;

/** A function whose answers are told. */
export function telling<Arguments extends readonly unknown[], T>(
  answer: (...given: Arguments) => T,
): (...given: Arguments) => Told<T> {
  return (...given) => told(answer(...given));
}

function isText(value: unknown): value is Text {
  if (typeof value !== "object" || value === null) return false;
  return ["template", "verbatim", "sentences", "opening"].some((key) => key in value);
}
