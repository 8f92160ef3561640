import type { Path } from "@cloister/model";
import type { Text } from "@cloister/texts";
import type { Detail, Layer } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { padded, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** One line of a proof: what it is about, what it does to the call, why and where. */
export interface HopRow {
  readonly label: Text;
  /** Absent where it speaks of the whole network. */
  readonly layer?: Layer;
  readonly verdict: Verdict;
  readonly reason: Text;
  readonly at?: Path;
  /** The plan's id of the resource that decides, or that holds the policy. */
  readonly resource?: string;
  /** What comes near, below the reason. */
  readonly details?: readonly Detail[];
}

/** The longest of the labels, in columns. */
export function labelWidth(
  rows: readonly HopRow[],
  rendering: Pick<Rendering, "language">,
): number {
  const words = wordsIn(rendering);
  return Math.max(0, ...rows.map(({ label }) => textWidth(words(label))));
}

/** A hop: its mark and label, then its reason and what comes near it, each with its place. */
export function hopLines(
  { label, verdict, reason, at, details = [] }: HopRow,
  rendering: Rendering,
  { indent, labels }: { readonly indent: string; readonly labels: number },
): readonly string[] {
  const { style, width } = rendering;
  const words = wordsIn(rendering);
  const margin = " ".repeat(indent.length + 2 + labels + 2);
  const lead = `${indent}${style.verdict(verdict, markOf(verdict))} ${padded(words(label), labels)}  `;
  const room = width - margin.length;
  const [first = "", ...rest] = placedLines(words(reason), at, { ...rendering, width: room });
  const near = details.flatMap((detail) => {
    const [top = "", ...below] = placedLines(words(detail.reason), detail.at, {
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
  rendering: Rendering,
): readonly string[] {
  const { style, placeOf, width } = rendering;
  const lines = wrap(sentence, rendering);
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
