import type { Written } from "../diagnostics/diagnostic.ts";
import type { Node } from "../document/node.ts";
import { patchText } from "./patch-text.ts";
import { blockLines, flowText, inlineText, scalarText, type Quote } from "./print-written.ts";
import type { Replacement } from "./replacement.ts";
import { before, layoutOf, lineEnd, lineStart } from "./text-layout.ts";
import { isFlow, skipAnchor, type WrittenElement } from "./written-element.ts";

/** Where a node stands: the entry or item that it is the value of, and whether that is inside brackets. */
export interface Place {
  readonly element: WrittenElement;
  readonly isFlow: boolean;
}

/** Gives an entry or item another value, in the style of the one it had where that can be. */
export function replaceValue(node: Node, place: Place, written: Written): readonly Replacement[] {
  const { element } = place;
  const { file, value } = element;
  const patched =
    node.type === "scalar" && !element.isAlias && typeof written === "string"
      ? patchText(node, written)
      : undefined;
  if (patched !== undefined) return patched;
  const text = onOneLine(node, place, written);
  if (text === undefined) return replaceByLines(node, place, written);
  if (value.start === value.end) return [{ ...value, text: `${leading(element)}${text}` }];
  if (!isBelow(node, element)) return [{ ...value, text }];
  // A block below its name gives way to a value beside it.
  const beside = skipAnchor(file, element.after ?? value.start);
  return [
    { file, start: beside, end: beside, text: ` ${text}` },
    { file, start: endOfLineBefore(element), end: lineEnd(file, value.end), text: "" },
  ];
}

function onOneLine(node: Node, place: Place, written: Written): string | undefined {
  if (isScalar(written)) return scalarText(written, { isFlow: place.isFlow, quote: quoteOf(node) });
  const quote = quoteOf(node);
  if (place.isFlow) return flowText(written, quote);
  const { file, start, after = start } = place.element;
  return inlineText(written, { column: after + 1 - lineStart(file, start), quote });
}

function isScalar(written: Written): written is string | number | boolean | null {
  return typeof written !== "object" || written === null;
}

/** Of a scalar that a text replaces. */
export function quoteOf(node: Node): Quote {
  if (node.type !== "scalar") return undefined;
  const [first] = node.source;
  return first === '"' || first === "'" ? first : undefined;
}

/** What is to stand between an indicator and a value where nothing stood. */
function leading({ after, value: { file, start } }: WrittenElement): string {
  if (after === undefined) return ": ";
  return file.text[start - 1] === " " ? "" : " ";
}

/** Whether a value is a block that begins on a line below its name. */
function isBelow(node: Node, { after, value, isAlias }: WrittenElement): boolean {
  if (node.type === "scalar" || isAlias || after === undefined || isFlow(node)) return false;
  return lineStart(value.file, after) < lineStart(value.file, value.start);
}

function endOfLineBefore({ file, value }: WrittenElement): number {
  return Math.max(0, lineEnd(file, lineStart(file, value.start) - 2));
}

/** Writes a block where the old value was, or below the name of a value that was on its line. */
function replaceByLines(node: Node, { element }: Place, written: Written): readonly Replacement[] {
  const { file, value, start, after, isAlias } = element;
  const { newline, step } = layoutOf(file);
  const indent = (column: number) => newline + " ".repeat(column);
  const isBlock = node.type !== "scalar" && !isAlias && !isFlow(node);
  // Behind a dash the first line stays beside it.
  if (isBlock || file.text[start] === "-") {
    const first = value.start === value.end ? start + 2 : value.start;
    const column = first - lineStart(file, first);
    const text = blockLines(written, { column, step }).join(indent(column));
    return [{ ...value, text: value.start === value.end ? leading(element) + text : text }];
  }
  const column = before(file, start).length + step;
  const lines = blockLines(written, { column, step });
  const end = lineEnd(file, value.end);
  const behind = skipAnchor(file, after ?? value.start);
  return [
    { file, start: behind, end: value.end, text: after === undefined ? ":" : "" },
    { file, start: end, end, text: indent(column) + lines.join(indent(column)) },
  ];
}
