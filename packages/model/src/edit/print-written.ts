import { stringify } from "yaml";
import type { Written } from "../diagnostics/diagnostic.ts";

export type Quote = '"' | "'" | undefined;

/** A scalar on one line, with quotes where YAML 1.2 needs them or where it had them before. */
export function scalarText(
  value: string | number | boolean | null,
  { isFlow, quote }: { readonly isFlow: boolean; readonly quote?: Quote },
): string {
  const needsQuotes = isFlow && typeof value === "string" && /^[:?-]|[:?]$/.test(value);
  const wanted = typeof value === "string" ? quote : undefined;
  const used = wanted ?? (needsQuotes ? '"' : undefined);
  const options = {
    version: "1.2",
    collectionStyle: isFlow ? "flow" : "block",
    flowCollectionPadding: false,
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    defaultStringType:
      used === undefined ? "PLAIN" : used === "'" ? "QUOTE_SINGLE" : "QUOTE_DOUBLE",
  } as const;
  // Inside brackets commas and brackets need quotes too.
  return isFlow
    ? stringify([value], options).trim().slice(1, -1)
    : stringify(value, options).replace(/\n$/, "");
}

/** A value on one line, as it stands inside brackets; a text, or the texts of a list, in quotes where that is wanted. */
export function flowText(value: Written, quote?: Quote): string {
  if (isList(value)) return `[${value.map((item) => flowText(item, quote)).join(", ")}]`;
  if (!isMap(value)) return scalarText(value, { isFlow: true, quote });
  const entries = Object.entries(value).map((entry) => flowEntry(...entry));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

export function flowEntry(name: string, value: Written): string {
  return `${scalarText(name, { isFlow: true })}: ${flowText(value)}`;
}

export interface Indentation {
  readonly column: number;
  readonly step: number;
  /** Of a text, and of the texts of a list. */
  readonly quote?: Quote;
  /** How what stands beside it is written, and how long its line is. */
  readonly beside?: Beside | undefined;
}

export interface Beside {
  readonly isBlock: boolean;
  readonly width: number;
}

const widest = 100;

/** A value behind a name or dash on the same line, where it is small enough for that. */
export function inlineText(value: Written, { column, quote, beside }: Omit<Indentation, "step">) {
  if (!isList(value) && !isMap(value)) return scalarText(value, { isFlow: false, quote });
  const text = flowText(value, quote);
  if (isMap(value) && Object.keys(value).length > 1 && beside?.isBlock === true) return undefined;
  const isFitting = column + text.length <= Math.max(widest, beside?.width ?? 0);
  return isSmall(value) && isFitting ? text : undefined;
}

/** The lines of an entry of a map, without its own indentation. */
export function entryLines(name: string, value: Written, at: Indentation): readonly string[] {
  const key = scalarText(name, { isFlow: false });
  const inline = inlineText(value, { column: at.column + key.length + 2, beside: at.beside });
  if (inline !== undefined) return [`${key}: ${inline}`];
  const deeper = { column: at.column + at.step, step: at.step };
  return [`${key}:`, ...indented(blockLines(value, deeper), at.step)];
}

/** The lines of an item of a list, without its own indentation. */
export function itemLines(value: Written, at: Indentation): readonly string[] {
  const deeper = { ...at, column: at.column + 2 };
  const inline = inlineText(value, deeper);
  const lines = { column: deeper.column, step: at.step };
  const [first = "", ...rest] = inline === undefined ? blockLines(value, lines) : [inline];
  return [`- ${first}`, ...indented(rest, 2)];
}

/** The lines of a map or list in block style, without its own indentation. */
export function blockLines(value: Written, at: Indentation): readonly string[] {
  if (isList(value) && value.length > 0) return value.flatMap((item) => itemLines(item, at));
  if (isMap(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap((entry) => entryLines(...entry, at));
  }
  return [flowText(value)];
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => " ".repeat(by) + line);
}

/** What people write on one line: scalars, and maps and lists of them. */
function isSmall(value: Written): boolean {
  if (isList(value)) {
    const [only] = value;
    return value.every(isScalar) || (value.length === 1 && only !== undefined && isFlat(only));
  }
  if (!isMap(value)) return true;
  const [inner, ...others] = Object.values(value);
  return isFlat(value) || (others.length === 0 && inner !== undefined && isChain(inner));
}

/** Such as `{ StringEquals: { aws:SourceVpc: { ref: vpc/main } } }`. */
function isChain(value: Written): boolean {
  if (!isMap(value)) return isSmall(value);
  const [inner, ...others] = Object.values(value);
  return others.length === 0 && (inner === undefined || isChain(inner));
}

function isFlat(value: Written): boolean {
  if (!isMap(value)) return isScalar(value);
  return Object.values(value).every(
    (inner) => isScalar(inner) || (isList(inner) && inner.every(isScalar)),
  );
}

function isScalar(value: Written): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

export function isMap(value: Written): value is { readonly [key: string]: Written } {
  return typeof value === "object" && value !== null && !isList(value);
}
