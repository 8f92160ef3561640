import type { Path } from "@cloister/model";
import type { Detail } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import type { Rendering } from "./rendering.ts";
import { padded, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** One line of a proof: what it is about, what it does to the call, why and where. */
export interface HopRow {
  readonly label: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly at?: Path;
  /** What comes near, below the reason. */
  readonly details?: readonly Detail[];
}

/** The longest of the labels, in columns. */
export function labelWidth(rows: readonly HopRow[]): number {
  return Math.max(0, ...rows.map(({ label }) => textWidth(label)));
}

/** A hop: its mark and label, then its reason and what comes near it, each with its place. */
export function hopLines(
  { label, verdict, reason, at, details = [] }: HopRow,
  rendering: Rendering,
  { indent, labels }: { readonly indent: string; readonly labels: number },
): readonly string[] {
  const { style, width } = rendering;
  const margin = " ".repeat(indent.length + 2 + labels + 2);
  const lead = `${indent}${style.verdict(verdict, markOf(verdict))} ${padded(label, labels)}  `;
  const room = width - margin.length;
  const [first = "", ...rest] = placedLines(reason, at, { ...rendering, width: room });
  const near = details.flatMap((detail) => {
    const [top = "", ...below] = placedLines(detail.reason, detail.at, {
      ...rendering,
      width: room - 2,
    });
    return [`- ${top}`, ...below.map((line) => `  ${line}`)];
  });
  return [lead + first, ...[...rest, ...near].map((line) => margin + line)];
}

/** A sentence in lines, and after it, or below where there is no room, its place. */
function placedLines(
  sentence: string,
  at: Path | undefined,
  { style, placeOf, width }: Rendering,
): readonly string[] {
  const lines = wrap(sentence, width);
  const place = at && placeOf(at);
  if (place === undefined) return lines;
  const last = lines.at(-1) ?? "";
  return textWidth(last) + 2 + textWidth(place) <= width
    ? [...lines.slice(0, -1), `${last}  ${style.faint(place)}`]
    : [...lines, style.faint(place)];
}

export function markOf(verdict: Verdict): string {
  switch (verdict) {
    case "allowed":
      return "✓";
    case "denied":
      return "✗";
    case "unknown":
      return "?";
  }
}
