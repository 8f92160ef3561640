import { isList, isNode } from "./code.ts";
import type { Argument, Call, Code, CodeObject, Operand } from "./code.ts";
import { callChain, hasInnerCall, widthBehind } from "./call-chain.ts";
import { displayWidth, fits } from "./display-width.ts";
import { flatCallee, flatOperand, flatText, nameText, scalarText } from "./flat-text.ts";
import type { ImportNames } from "./import-names.ts";
import { behind, LINE_WIDTH, lineAt, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import { unbrokenBase } from "./print-member.ts";
import type { Printer } from "./printer.ts";

/**
 * `left code`, where `left` is the line so far and ends with `=` or `:`. The code moves to the next
 * line where the formatter moves it.
 */
export function printAssigned(left: string, code: Code, depth: number, printer: Printer): string {
  if (code === null || typeof code !== "object") {
    const text = scalarText(code);
    const line = `${left} ${text}`;
    const isShort = typeof code === "boolean" || (typeof code === "number" && code >= 0);
    return isShort || fits(line, LINE_WIDTH - 1) ? line : below(left, text, depth);
  }
  const place = behind(left, depth);
  // Most values are members. They start here only if they end here.
  const flat =
    isNode(code) && code.kind === "member"
      ? flatText(code, roomIn(place), printer.names)
      : undefined;
  if (flat !== undefined) return `${left} ${flat}`;
  if (startsAt(place, code, printer.names)) return `${left} ${printer.print(code, place)}`;
  return below(left, printer.print(code, lineAt(depth + 1, 1)), depth);
}

/** `target.member = code`: as `printAssigned`, but members of members are not broken. */
export function printMemberAssigned(
  left: string,
  code: Code,
  depth: number,
  printer: Printer,
): string {
  if (isNode(code) && code.kind === "member") {
    const flat = flatText(code, Infinity, printer.names);
    if (flat !== undefined && !fits(`${left} ${flat}`, LINE_WIDTH - 1)) {
      return below(left, flat, depth);
    }
  }
  return printAssigned(left, code, depth, printer);
}

function below(left: string, text: string, depth: number): string {
  return `${left}\n${margin(depth + 1)}${text}`;
}

/** Whether the code fits into the line at least up to the first place where it may be broken. */
function startsAt(
  place: Place,
  code: readonly Code[] | Operand | CodeObject,
  names: ImportNames,
): boolean {
  const room = LINE_WIDTH - place.column;
  if (isList(code)) return room > (code.length === 0 ? 2 : 0);
  switch (code.kind) {
    case "object":
      return room > (code.fields.length === 0 ? 2 : 0);
    case "template":
      return true;
    case "call":
    case "construct":
      if (isPoorlyBreakable(code, names)) break;
      return headWidth(code, names) <= room;
    case "cast":
      if (code.operand.kind === "call") return startsAt(place, code.operand, names);
      if (code.operand.kind === "member") {
        const base = unbrokenBase(code.operand);
        if (base !== code.operand) return flatOperand(base, room, names) !== undefined;
      }
      break;
    case "member":
    case "raw":
    case "imported":
    case "typeArguments":
      break;
  }
  return flatText(code, roomIn(place), names) !== undefined;
}

/** The width of a call up to the first place where the formatter may break it. */
function headWidth(code: Call, names: ImportNames): number {
  if (!hasInnerCall(code)) {
    const parentheses = code.args.length === 0 ? 3 : 1;
    return displayWidth(flatCallee(code, Infinity, names) ?? "") + parentheses;
  }
  const { base, head, groups } = callChain(code, names);
  if (base.kind === "call" && base.args.length > 0) return headWidth(base, names);
  const text = flatOperand(base, Infinity, names) ?? "";
  return displayWidth(text) + widthBehind(head, groups.length > 0 ? 0 : 1);
}

/** Whether breaking inside the calls would gain little: they have no arguments, or a short one. */
function isPoorlyBreakable(code: Operand, names: ImportNames): boolean {
  switch (code.kind) {
    case "raw":
    case "imported":
      return true;
    case "member":
      return isPoorlyBreakable(code.target, names);
    case "call": {
      if (hasInnerCall(code) && callChain(code, names).groups.length > 0) return false;
      const [first, second] = code.args;
      if (second !== undefined) return false;
      const isShort = first === undefined || isShortArgument(first, names);
      return isShort && isPoorlyBreakable(code.callee, names);
    }
    case "construct":
    case "template":
    case "cast":
    case "typeArguments":
      return false;
  }
}

function isShortArgument(code: Argument, names: ImportNames): boolean {
  const limit = LINE_WIDTH / 4;
  if (typeof code === "string") return fits(scalarText(code), limit);
  if (code === null || typeof code !== "object") return true;
  if (isList(code)) return false;
  switch (code.kind) {
    case "raw":
    case "imported":
      return nameText(code, "value", names).length <= limit;
    case "call":
      return code.args.length === 0 && code.callee.kind === "raw";
    case "template":
      return (
        code.tag === undefined && code.parts.length === 1 && (code.parts[0] ?? "").length <= limit
      );
    case "object":
    case "arrow":
    case "cast":
    case "construct":
    case "member":
    case "typeArguments":
      return false;
  }
}
