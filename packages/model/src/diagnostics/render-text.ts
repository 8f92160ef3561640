import { english, inLanguage, type Language, say, type Text } from "@cloister/texts";
import { positionAt } from "../source/position.ts";
import type { Span } from "../source/span.ts";
import { type FrameRow, frameRows, linesOf, type Mark } from "./code-frame.ts";
import type { Diagnostic, Related, Severity } from "./diagnostic.ts";
import { displayWidth } from "./display-width.ts";
import { escapeUnprintable } from "./escape-unprintable.ts";
import { foldConsequences, type Folded } from "./fold-consequences.ts";
import { textStyle, type TextStyle } from "./text-style.ts";

/**
 * The diagnostics as a person reads them: message, source lines with the spans underlined, help. In
 * the given order, separated by an empty line, without a final line feed. Safe to print: whatever a
 * file or a name contains, no control or bidirectional character gets out.
 */
export function renderText(
  diagnostics: readonly Diagnostic[],
  { color, language = english }: { readonly color: boolean; readonly language?: Language },
): string {
  const style = textStyle(color);
  return foldConsequences(diagnostics)
    .map((folded) => renderOne(folded, { style, language }))
    .join("\n\n");
}

/** One line that counts errors and warnings, such as "2 errors, 1 warning"; infos only if there are any. */
export function renderSummary(
  diagnostics: readonly Diagnostic[],
  language: Language = english,
): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [inLanguage(counted(severity, count), language)];
  });
  return parts.length === 0
    ? inLanguage(say("no errors"), language)
    : parts.join(inLanguage(say(", "), language));
}

function counted(severity: Severity, count: number): Text {
  switch (severity) {
    case "error":
      return count === 1 ? say("1 error") : say("{{count}} errors", { count });
    case "warning":
      return count === 1 ? say("1 warning") : say("{{count}} warnings", { count });
    case "info":
      return count === 1 ? say("1 info") : say("{{count}} infos", { count });
  }
}

interface Rendering {
  readonly style: TextStyle;
  readonly language: Language;
}

function renderOne({ cause, consequences }: Folded, { style, language }: Rendering): string {
  const { severity, code, message, at, related, help, rule } = cause;
  const words = (said: Text): string => inLanguage(said, language);
  const relatedMark = (other: Related): Mark => ({
    at: other.at,
    line: "-",
    label: escapeUnprintable(words(other.message)),
  });
  const isNear = (other: Related) => canShareFrame(at, other.at);
  const near = related.filter(isNear);
  const far = related.filter((other) => !isNear(other));
  const frames = [
    { arrow: "-->", at, rows: frameRows(at.file, [primaryMark(at), ...near.map(relatedMark)]) },
    ...far.map((other) => ({
      arrow: ":::",
      at: other.at,
      rows: frameRows(other.at.file, [relatedMark(other)]),
    })),
  ];
  const gutter = Math.max(...frames.flatMap(({ rows }) => rows.map(numberWidth)));
  const margin = " ".repeat(gutter);
  const bar = style.frame(`${margin} |`);
  const note = (label: Text, text: string): string =>
    renderNote(inLanguage(label, language), text, { margin, style });
  const notes = [
    ...(help === undefined ? [] : [note(say("help"), words(help))]),
    ...(rule === undefined ? [] : [note(say("note"), words(say("rule {{rule}}", { rule })))]),
    ...consequences.map((one) =>
      note(
        say("so"),
        `${inLanguage(nameOfSeverity[one.severity], language)}[${one.code}] ${place(one.at)}: ${words(one.message)}`,
      ),
    ),
  ];
  return [
    style.severity(severity, `${inLanguage(nameOfSeverity[severity], language)}[${code}]`) +
      style.strong(`: ${escapeUnprintable(words(message))}`),
    ...frames.flatMap(({ arrow, at: shown, rows }) => [
      `${margin}${style.frame(arrow)} ${place(shown)}`,
      bar,
      ...rows.map((row) => renderRow(row, { gutter, bar, severity, style })),
    ]),
    ...(notes.length === 0 ? [] : [bar, ...notes]),
  ].join("\n");
}

const nameOfSeverity: Record<Severity, Text> = {
  error: say("error"),
  warning: say("warning"),
  info: say("info"),
};

const nearLines = 8;
const nearUnits = 100;

/** Close enough to be seen at one glance: a few lines apart, or on one line that need not be cut between them. */
function canShareFrame(one: Span, other: Span): boolean {
  if (one.file !== other.file) return false;
  const lines = Math.abs(linesOf(one).first - linesOf(other).first);
  return lines === 0 ? Math.abs(one.start - other.start) <= nearUnits : lines <= nearLines;
}

function primaryMark(at: Span): Mark {
  return { at, line: "^", label: "" };
}

function place(at: Span): string {
  const { line, column } = positionAt(at.file, at.start);
  return `${escapeUnprintable(at.file.path)}:${line}:${column}`;
}

function numberWidth(row: FrameRow): number {
  return row.kind === "source" ? String(row.line).length : 1;
}

interface RowContext {
  readonly gutter: number;
  readonly bar: string;
  readonly severity: Severity;
  readonly style: TextStyle;
}

function renderRow(row: FrameRow, { gutter, bar, severity, style }: RowContext): string {
  switch (row.kind) {
    case "source": {
      const number = style.frame(`${String(row.line).padStart(gutter)} |`);
      return row.text === "" ? number : `${number} ${row.text}`;
    }
    case "marks": {
      const { line, label } = row.mark;
      const text = label === "" ? row.marks : `${row.marks} ${label}`;
      const painted = line === "^" ? style.severity(severity, text) : style.frame(text);
      return `${bar} ${" ".repeat(row.indent)}${painted}`;
    }
    case "gap":
      return style.frame("...");
  }
}

/** A help may have several lines, such as an example; they are aligned under the first. */
function renderNote(
  kind: string,
  text: string,
  { margin, style }: { readonly margin: string; readonly style: TextStyle },
): string {
  const indent = " ".repeat(margin.length + widthOf(kind) + 5);
  const lines = text.split("\n").map(escapeUnprintable);
  return `${margin} ${style.frame("=")} ${style.strong(kind)}: ${lines.join(`\n${indent}`)}`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + displayWidth(character), 0);
}
