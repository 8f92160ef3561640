/**
 * What a value has to be, as plain data: the part of the schema that decides, without what it says. The
 * schema library takes longer to load than a usual topology takes to read.
 */
export type Shape =
  | TextShape
  | NumberShape
  | { readonly type: "flag" }
  | { readonly type: "choice"; readonly values: readonly Choice[] }
  | { readonly type: "list"; readonly item: Shape; readonly least: number }
  | { readonly type: "entries"; readonly key: TextShape; readonly value: Shape }
  | { readonly type: "map"; readonly fields: Readonly<Record<string, Field>> }
  | { readonly type: "either"; readonly options: readonly Shape[] };

/** One key of a map. It must be written, unless it says otherwise. */
export type Field =
  | Shape
  | { readonly type: "optional"; readonly shape: Shape }
  | { readonly type: "default"; readonly shape: Shape; readonly value: Default };

export interface TextShape {
  readonly type: "text";
  /** In code units. */
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: RegExp;
  readonly rule?: (text: string) => boolean;
}

export interface NumberShape {
  readonly type: "number";
  readonly isWhole?: true;
  readonly least?: number;
  readonly most?: number;
}

type Choice = string | number | boolean;

/** Lists and maps among the defaults are empty. */
export type Default = Choice | readonly never[] | Readonly<Record<string, never>>;

export const flag: Shape = { type: "flag" };

export function text(limits: Omit<TextShape, "type"> = {}): TextShape {
  return { type: "text", ...limits };
}

export function number(limits: Omit<NumberShape, "type"> = {}): NumberShape {
  return { type: "number", ...limits };
}

export function choice(...values: readonly Choice[]): Shape {
  return { type: "choice", values };
}

export function list(item: Shape, least = 0): Shape {
  return { type: "list", item, least };
}

export function entries(key: TextShape, value: Shape): Shape {
  return { type: "entries", key, value };
}

export function map(fields: Readonly<Record<string, Field>>): Shape {
  return { type: "map", fields };
}

/** The first option that accepts a value decides. */
export function either(...options: readonly Shape[]): Shape {
  return { type: "either", options };
}

export function optional(shape: Shape): Field {
  return { type: "optional", shape };
}

export function withDefault(shape: Shape, value: Default): Field {
  return { type: "default", shape, value };
}
