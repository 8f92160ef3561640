import { isList, isNode } from "./code.ts";
import type { Argument, Arrow, Call, Cast, Code, CodeObject, Operand, Template } from "./code.ts";
import { displayWidth, fits } from "./display-width.ts";
import { isIdentifier } from "./identifier.ts";
import type { ImportNames } from "./import-names.ts";
import { objectKey } from "./object-key.ts";
import { stringLiteral, templateText } from "./string-literal.ts";

/**
 * The code on one line, or `undefined` if it is wider than `room` or never stays on one line: an
 * object with fields, a list of several lists. The work is bounded by `room`, however large the code.
 */
export function flatText(code: Argument, room: number, names: ImportNames): string | undefined {
  if (code === null || typeof code !== "object") return within(scalarText(code), room);
  if (isList(code)) {
    if (isMatrix(code)) return undefined;
    const items = flatSequence(code, room - 2, names);
    return items === undefined ? undefined : `[${items}]`;
  }
  switch (code.kind) {
    case "object":
      if (code.fields.length === 0) return within("{}", room);
      return code.inline ? flatObject(code, room, names) : undefined;
    case "arrow": {
      const head = arrowHead(code, names);
      const body = flatText(code.body, room - displayWidth(head) - 1, names);
      if (body === undefined) return undefined;
      const isObject = isNode(code.body) && code.body.kind === "object";
      return within(isObject ? `${head} (${body})` : `${head} ${body}`, room);
    }
    case "cast": {
      const operand = flatText(code.operand, room, names);
      return operand === undefined ? undefined : within(operand + castTail(code, names), room);
    }
    case "call":
    case "construct": {
      if (isComposition(code.args)) return undefined;
      const head = flatCallee(code, room, names);
      if (head === undefined) return undefined;
      const args = flatSequence(code.args, room - displayWidth(head) - 2, names);
      return args === undefined ? undefined : `${head}(${args})`;
    }
    case "member": {
      const target = flatOperand(code.target, room, names);
      return target === undefined ? undefined : within(target + memberTail(code.name), room);
    }
    case "template":
      return within(templateLiteral(code, names), room);
    case "raw":
    case "imported":
    case "typeArguments":
      return within(nameText(code, "value", names), room);
  }
}

function flatObject(code: CodeObject, room: number, names: ImportNames): string | undefined {
  const fields: string[] = [];
  for (const [key, value] of code.fields) {
    const flat = flatText(value, room, names);
    if (flat === undefined) return undefined;
    fields.push(`${objectKey(key)}: ${flat}`);
  }
  return within(`{ ${fields.join(", ")} }`, room);
}

/** The items on one line with commas between them, or `undefined` as `flatText`. */
export function flatSequence(
  items: readonly Argument[],
  room: number,
  names: ImportNames,
): string | undefined {
  let text = "";
  let left = room;
  for (const item of items) {
    if (text !== "") {
      text += ", ";
      left -= 2;
    }
    const flat = flatText(item, left, names);
    if (flat === undefined) return undefined;
    text += flat;
    left -= displayWidth(flat);
  }
  return left < 0 ? undefined : text;
}

/** `new Callee` or `callee` on one line. */
export function flatCallee(code: Call, room: number, names: ImportNames): string | undefined {
  if (code.kind === "call") return flatOperand(code.callee, room, names);
  return within(`new ${nameText(code.callee, "value", names)}`, room);
}

/** The operand as it stands before a dot or an argument list, on one line. */
export function flatOperand(code: Operand, room: number, names: ImportNames): string | undefined {
  const text = flatText(code, room, names);
  return code.kind === "cast" && text !== undefined ? `(${text})` : text;
}

/** A value that has no parts. Throws on a number that has no literal. */
export function scalarText(code: string | number | boolean | null): string {
  if (typeof code === "string") return stringLiteral(code);
  if (typeof code !== "number") return String(code);
  if (!Number.isFinite(code)) throw new Error(`bug: ${code} has no literal`);
  return Object.is(code, -0) ? "-0" : String(code).replace("e+", "e");
}

/** A name as the file knows it, with its members and type arguments. Importing it if need be. */
export function nameText(code: Operand, use: "value" | "type", names: ImportNames): string {
  switch (code.kind) {
    case "raw":
      return code.text;
    case "imported":
      return names.nameOf(code, use);
    case "member":
      return nameText(code.target, use, names) + memberTail(code.name);
    case "typeArguments": {
      const args = code.args.map((arg) => nameText(arg, "type", names));
      return `${nameText(code.target, use, names)}<${args.join(", ")}>`;
    }
    case "call":
    case "construct":
    case "template":
    case "cast":
      throw new Error(`bug: a ${code.kind} is no name`);
  }
}

export function memberTail(name: string | number): string {
  if (typeof name === "number") return `[${scalarText(name)}]`;
  return isIdentifier(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

export function castTail(code: Cast, names: ImportNames): string {
  return ` as ${nameText(code.type, "type", names)}`;
}

export function arrowHead(code: Arrow, names: ImportNames): string {
  names.declare(code.parameters);
  const parameters = code.parameters.map((one) => (isList(one) ? `[${one.join(", ")}]` : one));
  return `(${parameters.join(", ")}) =>`;
}

export function templateLiteral(code: Template, names: ImportNames): string {
  let text = code.tag === undefined ? "`" : `${nameText(code.tag, "value", names)}\``;
  code.parts.forEach((part, index) => {
    text += templateText(part);
    const expression = code.expressions[index];
    if (expression === undefined) return;
    const flat = flatText(expression, Infinity, names);
    if (flat === undefined) throw new Error("bug: a template holds code of several lines");
    text += `\${${flat}}`;
  });
  return `${text}\``;
}

/** Whether the formatter gives each argument its own line because several of them are functions. */
export function isComposition(args: readonly Argument[]): boolean {
  if (args.length < 2) return false;
  let arrows = 0;
  for (const arg of args) {
    if (!isNode(arg)) continue;
    if (arg.kind === "arrow") arrows++;
    else if (arg.kind === "call" && arg.args.some(isArrow)) return true;
  }
  return arrows > 1;
}

export function isArrow(code: Argument | undefined): code is Arrow {
  return isNode(code) && code.kind === "arrow";
}

/** Whether the formatter gives each item its own line because all are lists, or objects, of several. */
export function isMatrix(items: readonly Code[]): boolean {
  if (items.length < 2) return false;
  return (
    items.every((item) => isList(item) && item.length > 1) ||
    items.every((item) => isNode(item) && item.kind === "object" && item.fields.length > 1)
  );
}

function within(text: string, room: number): string | undefined {
  return fits(text, room) ? text : undefined;
}
