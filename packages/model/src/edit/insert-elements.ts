import type { MapNode, SequenceNode } from "../document/node.ts";
import type { Written } from "../diagnostics/diagnostic.ts";
import {
  entryLines,
  flowEntry,
  flowText,
  itemLines,
  type Beside,
  type Quote,
} from "./print-written.ts";
import { quoteOf } from "./replace-value.ts";
import type { Replacement } from "./replacement.ts";
import {
  before,
  isBlank,
  layoutOf,
  lineEnd,
  lineStart,
  skipDeeperComments,
  skipToContent,
} from "./text-layout.ts";
import { isFlow, type WrittenElement } from "./written-element.ts";

/** An entry with its name, or an item without one. */
export interface NewElement {
  readonly name?: string;
  readonly value: Written;
}

/** Puts new elements behind the last one of a map or list, or into empty brackets. */
export function insertElements(
  collection: MapNode | SequenceNode,
  last: WrittenElement | undefined,
  added: readonly NewElement[],
): readonly Replacement[] {
  if (added.length === 0) return [];
  // The last item of a list that several files write may stand in brackets where the first does not.
  const quote = quoteIn(collection);
  const isForeign = last !== undefined && last.file !== collection.file;
  if (isForeign ? last.after === undefined : isFlow(collection)) {
    const texts = added.map(({ name, value }) =>
      name === undefined ? flowText(value, quote) : flowEntry(name, value),
    );
    return last === undefined ? intoEmpty(collection, texts) : intoFlow(collection, last, texts);
  }
  return last === undefined ? [] : intoBlock(last, added, quote);
}

/** The quotes in which all texts of a list are. */
function quoteIn(collection: MapNode | SequenceNode): Quote {
  if (collection.type === "map") return undefined;
  const [quote, ...others] = new Set(
    collection.items.filter((item) => item.type === "scalar").map(quoteOf),
  );
  return others.length === 0 ? quote : undefined;
}

function intoEmpty(
  { file, start, end, type }: MapNode | SequenceNode,
  texts: readonly string[],
): readonly Replacement[] {
  const isTight = end === start + 2;
  const text = texts.join(", ");
  const padded = type === "map" ? ` ${text}${isTight ? " " : ""}` : text;
  return [{ file, start: start + 1, end: start + 1, text: padded }];
}

function intoFlow(
  collection: MapNode | SequenceNode,
  { start, value }: WrittenElement,
  texts: readonly string[],
): readonly Replacement[] {
  const { file } = value;
  const put = (at: number, text: string): Replacement => ({ file, start: at, end: at, text });
  const indentation = before(file, start);
  const isOnOwnLine =
    file === collection.file && isBlank(indentation) && lineStart(file, start) > collection.start;
  if (!isOnOwnLine) return [put(value.end, texts.map((text) => `, ${text}`).join(""))];
  const newLine = layoutOf(file).newline + indentation;
  const next = skipToContent(file, value.end);
  const hasComma = file.text[next] === ",";
  const behind = hasComma ? next + 1 : value.end;
  const end = lineEnd(file, behind);
  // The closing bracket is on the same line, so what is new comes before it.
  const at = collection.end <= end ? behind : end;
  if (hasComma) return [put(at, texts.map((text) => `${newLine}${text},`).join(""))];
  const lines = newLine + texts.join(`,${newLine}`);
  return at === value.end ? [put(at, `,${lines}`)] : [put(value.end, ","), put(at, lines)];
}

function intoBlock(
  last: WrittenElement,
  added: readonly NewElement[],
  quote: Quote,
): readonly Replacement[] {
  const { file, start } = last;
  const { newline, step } = layoutOf(file);
  const column = start - lineStart(file, start);
  const beside = besideOf(last);
  const at = skipDeeperComments(file, lineEnd(file, endOf(last)), column);
  const newLine = newline + " ".repeat(column);
  const lines = added.flatMap(({ name, value }) =>
    name === undefined
      ? itemLines(value, { column, step, quote, beside })
      : entryLines(name, value, { column, step, beside }),
  );
  return [{ file, start: at, end: at, text: lines.map((line) => newLine + line).join("") }];
}

function besideOf({ file, start, value }: WrittenElement): Beside {
  const isFlowing = /[[{]/.test(file.text[value.start] ?? "");
  return {
    isBlock: !isFlowing && /\n/.test(file.text.slice(start, value.end)),
    width: isFlowing ? lineEnd(file, start) - lineStart(file, start) : 0,
  };
}

const keepsBlankLines = /^[|>][0-9]*\+/;

/** A block text that keeps the blank lines behind it ends behind them. */
function endOf({ file, value: { start, end } }: WrittenElement): number {
  if (!keepsBlankLines.test(file.text.slice(start, start + 3))) return end;
  const blank = /(?:\r?\n[ \t]*(?=\r?\n|$))*/y;
  blank.lastIndex = lineEnd(file, end);
  return blank.lastIndex + (blank.exec(file.text)?.[0].length ?? 0);
}
