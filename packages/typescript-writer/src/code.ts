import { isIdentifier } from "./identifier.ts";

/**
 * An expression, as immutable data. A string is a string literal, a number a number, an array a list;
 * everything else is made by a function of this file. Text that is not a literal enters only through
 * `raw`, so a user's string never becomes source code.
 */
export type Code = string | number | boolean | null | readonly Code[] | Operand | CodeObject;

/** What may be passed to a call. */
export type Argument = Code | Arrow;

/** What may be called, cast, or stand before a dot. */
export type Operand = Type | Call | Template | Cast;

/** What may stand where TypeScript expects a type. */
export type Type = Raw | Member | TypeArguments | Imported;

export interface CodeObject {
  readonly kind: "object";
  readonly fields: readonly Field[];
  /** Whether it stays on one line where it fits. */
  readonly inline?: true;
}

export type Field = readonly [key: string, value: Code];

type Fields = Readonly<Record<string, Code | undefined>> | readonly Field[];

export interface Raw {
  readonly kind: "raw";
  readonly text: string;
}

export interface Member {
  readonly kind: "member";
  readonly target: Operand;
  readonly name: string | number;
}

export interface Call {
  readonly kind: "call" | "construct";
  readonly callee: Operand;
  readonly args: readonly Argument[];
}

export interface Template {
  readonly kind: "template";
  readonly tag: Type | undefined;
  readonly parts: readonly string[];
  readonly expressions: readonly Code[];
}

export interface Arrow {
  readonly kind: "arrow";
  /** A list of names takes an argument apart that is a list. */
  readonly parameters: readonly (string | readonly string[])[];
  readonly body: Code;
}

export interface Cast {
  readonly kind: "cast";
  readonly operand: Operand;
  readonly type: Type;
}

export interface TypeArguments {
  readonly kind: "typeArguments";
  readonly target: Type;
  readonly args: readonly Type[];
}

export interface Imported {
  readonly kind: "imported";
  readonly from: string;
  /** The exported name, or `undefined` when the whole module is imported as a namespace. */
  readonly name: string | undefined;
  /** The name wanted in the file; another one is taken if it clashes. */
  readonly local: string;
  readonly type: boolean;
}

/**
 * An object literal, one field per line. A field whose value is `undefined` is left out. Pairs keep
 * their order; a record puts integer-like keys first, as every JavaScript object does.
 */
export function object(fields: Fields): CodeObject {
  return { kind: "object", fields: presentFields(fields) };
}

/** An object literal that stays on one line where it fits: `{ key: "Name", value: "main" }`. */
export function record(fields: Fields): CodeObject {
  return { kind: "object", fields: presentFields(fields), inline: true };
}

function presentFields(fields: Fields): readonly Field[] {
  if (isList(fields)) return fields;
  const present: Field[] = [];
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value !== undefined) present.push([key, value]);
  }
  return present;
}

/** Source text as it is. Only for text written by us: nothing of the user's may be in it. */
export function raw(text: string): Raw {
  return { kind: "raw", text };
}

/** A reference to a name, also `this` and `super`. Throws if it is not an identifier. */
export function identifier(name: string): Raw {
  if (!isIdentifier(name)) throw new Error(`bug: ${JSON.stringify(name)} is not an identifier`);
  return { kind: "raw", text: name };
}

/** `target.name`, `target["na-me"]` when the name is no identifier, or `target[0]`. */
export function member(target: Operand, name: string | number): Member {
  return { kind: "member", target, name };
}

/** `callee(...args)`. */
export function call(callee: Operand, args: readonly Argument[]): Call {
  return { kind: "call", callee, args };
}

/** `new callee(...args)`. */
export function construct(callee: Type, args: readonly Argument[]): Call {
  return { kind: "construct", callee, args };
}

/**
 * A template literal: `parts` are the literal texts around the `expressions`, so there is one part
 * more than expressions. With a `tag` it is a tagged one, such as `pulumi.interpolate`. It is always
 * printed on one line, so no expression may hold an object that has fields.
 */
export function template(
  parts: readonly string[],
  expressions: readonly Code[],
  tag?: Type,
): Template {
  if (parts.length !== expressions.length + 1) {
    throw new Error(`bug: ${parts.length} parts around ${expressions.length} expressions`);
  }
  return { kind: "template", tag, parts, expressions };
}

/** `(a, b) => body`, or `([a, b]) => body` if the names stand in a list of their own. */
export function arrow(parameters: Arrow["parameters"], body: Code): Arrow {
  return { kind: "arrow", parameters, body };
}

/** `operand as type`. */
export function cast(operand: Operand, type: Type): Cast {
  return { kind: "cast", operand, type };
}

/** `target<A, B>`, such as `pulumi.Input<string>`. */
export function typeArguments(target: Type, args: readonly Type[]): TypeArguments {
  return { kind: "typeArguments", target, args };
}

/**
 * A symbol of another module, for wherever code or a type may stand. The file writes the import, a
 * type-only one if the symbol is never used as a value, and takes another local name on a clash.
 * With `type: true` a use as a value is a bug.
 */
export function imported(
  symbol:
    | { readonly from: string; readonly namespace: string; readonly type?: true }
    | { readonly from: string; readonly name: string; readonly type?: true },
): Imported {
  const name = "name" in symbol ? symbol.name : undefined;
  const local = "name" in symbol ? symbol.name : symbol.namespace;
  if (!isIdentifier(local)) throw new Error(`bug: ${JSON.stringify(local)} cannot be imported`);
  return { kind: "imported", from: symbol.from, name, local, type: symbol.type === true };
}

/** `Array.isArray`, which tells no readonly array from the other types of a union. */
export function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}

/** Whether it is neither a literal nor a list. */
export function isNode(code: Argument | undefined): code is Operand | CodeObject | Arrow {
  return typeof code === "object" && code !== null && !isList(code);
}
