import { callChain, hasInnerCall, widthBehind } from "./call-chain.ts";
import type { CallChain, Link } from "./call-chain.ts";
import { isList, isNode } from "./code.ts";
import type { Argument, Call, Operand } from "./code.ts";
import { displayWidth, fits } from "./display-width.ts";
import {
  flatCallee,
  flatSequence,
  flatText,
  isArrow,
  isComposition,
  memberTail,
} from "./flat-text.ts";
import { endColumn, LINE_WIDTH, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import { huggedArrow } from "./print-arrow.ts";
import { brokenList, isNumbers, itemLines } from "./print-list.ts";
import { printOperand } from "./print-member.ts";
import { printObject } from "./print-object.ts";
import type { Printer } from "./printer.ts";

/** A call, the creation of an object, or a chain of calls. */
export function printCall(code: Call, place: Place, printer: Printer): string {
  if (hasInnerCall(code)) {
    const chain = callChain(code, printer.names);
    return chainOnOneLine(code, chain, place, printer) ?? printChain(chain, place, printer);
  }
  const { depth, column, after } = place;
  const head =
    flatCallee(code, Infinity, printer.names) ?? printOperand(code.callee, place, printer);
  return (
    head + printArguments(code.args, { depth, column: endColumn(head, column), after }, printer)
  );
}

/**
 * The chain if the formatter does not break it up: because it fits, or because its last arguments
 * must be broken anyway and it fits up to there.
 */
function chainOnOneLine(
  code: Call,
  chain: CallChain,
  place: Place,
  printer: Printer,
): string | undefined {
  if (chain.groups.length === 0) return undefined;
  const { names } = printer;
  const head = flatCallee(code, LINE_WIDTH - place.column - 1, names);
  if (head === undefined) return undefined;
  const column = place.column + displayWidth(head);
  const args = printArguments(code.args, { ...place, column }, printer);
  if (!args.includes("\n")) {
    return fits(args, roomIn({ ...place, column })) ? head + args : undefined;
  }
  if (hasArrowBefore(code.callee)) return undefined;
  // Where the last argument could have been broken alone, only the others can be the ones that must.
  const isHugMissed = isHuggable(code.args) && args.startsWith("(\n");
  const required = isHugMissed ? code.args.slice(0, -1) : code.args;
  const mustBreak =
    isComposition(code.args) ||
    flatSequence(required, Infinity, names) === undefined ||
    // The formatter never joins the lines of an object again, also of one that was only too long.
    (isHugMissed ? itemLines(required, place.depth + 1, printer) : args).includes("{\n");
  return mustBreak ? head + args : undefined;
}

function hasArrowBefore(callee: Operand): boolean {
  if (callee.kind === "member") return hasArrowBefore(callee.target);
  return callee.kind === "call" && (callee.args.some(isArrow) || hasArrowBefore(callee.callee));
}

function printChain(chain: CallChain, place: Place, printer: Printer): string {
  const { depth, column } = place;
  const { base, head, groups } = chain;
  const after = groups.length > 0 ? 0 : place.after;
  let text = printOperand(base, { depth, column, after: widthBehind(head, after) }, printer);
  text += printLinks(head, { depth, column: endColumn(text, column), after }, printer);
  groups.forEach((links, index) => {
    const line = {
      depth: depth + 1,
      column: 2 * (depth + 1),
      after: index === groups.length - 1 ? place.after : 0,
    };
    text += `\n${margin(depth + 1)}${printLinks(links, line, printer)}`;
  });
  return text;
}

function printLinks(links: readonly Link[], place: Place, printer: Printer): string {
  let text = "";
  links.forEach((link, index) => {
    if (isList(link)) {
      const column = endColumn(text, place.column);
      const after = widthBehind(links.slice(index + 1), place.after);
      text += printArguments(link, { depth: place.depth, column, after }, printer);
    } else text += memberTail(link);
  });
  return text;
}

/** The arguments with their parentheses. */
function printArguments(args: readonly Argument[], place: Place, printer: Printer): string {
  const { depth, column, after } = place;
  const last = args.at(-1);
  if (last === undefined) return "()";
  const others = isComposition(args)
    ? undefined
    : flatSequence(args.slice(0, -1), LINE_WIDTH - column - 1, printer.names);
  if (others !== undefined) {
    const before = others === "" ? "(" : `(${others}, `;
    const room = LINE_WIDTH - column - displayWidth(before);
    const flat = flatText(last, room - 1 - after, printer.names);
    if (flat !== undefined) return `${before}${flat})`;
    const hugged = isHuggable(args) ? printHugged(last, depth, room, printer) : undefined;
    if (hugged !== undefined) return `${before}${hugged})`;
  }
  return `(\n${itemLines(args, depth + 1, printer)}${margin(depth)})`;
}

/** Whether the formatter may break inside the last argument only, its brackets at the parentheses. */
function isHuggable(args: readonly Argument[]): boolean {
  const last = args.at(-1);
  const previous = args.at(-2);
  if (isNode(last)) {
    if (isNode(previous) && previous.kind === last.kind) return false;
    return last.kind === "arrow" || (last.kind === "object" && last.fields.length > 0);
  }
  if (!isList(last) || last.length === 0 || isList(previous)) return false;
  if (args.length === 1) return true;
  return !isNumbers(last) && !(args.length === 2 && isArrow(previous));
}

function printHugged(
  last: Argument,
  depth: number,
  room: number,
  printer: Printer,
): string | undefined {
  if (room < 1) return undefined;
  if (isList(last)) return brokenList(last, depth, printer);
  if (!isNode(last)) return undefined;
  if (last.kind === "object") return printObject(last, depth, printer);
  return last.kind === "arrow" ? huggedArrow(last, depth, room, printer) : undefined;
}
