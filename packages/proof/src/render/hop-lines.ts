import type { Path } from "@cloister/model";
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
}

/** The longest of the labels, in columns. */
export function labelWidth(rows: readonly HopRow[]): number {
  return Math.max(0, ...rows.map(({ label }) => textWidth(label)));
}

/** A hop: its mark and label, then its reason, and after it the place. */
export function hopLines(
  { label, verdict, reason, at }: HopRow,
  { style, placeOf, width }: Rendering,
  { indent, labels }: { readonly indent: string; readonly labels: number },
): readonly string[] {
  const place = at && placeOf(at);
  const margin = " ".repeat(indent.length + 2 + labels + 2);
  const lines = wrap(reason, width - margin.length);
  const last = lines.at(-1) ?? "";
  const fits =
    place === undefined || margin.length + textWidth(last) + 2 + textWidth(place) <= width;
  const lead = `${indent}${style.verdict(verdict, markOf(verdict))} ${padded(label, labels)}  `;
  return [
    ...lines.map((line, index) => {
      const end = index === lines.length - 1 && fits && place !== undefined;
      return `${index === 0 ? lead : margin}${line}${end ? `  ${style.faint(place)}` : ""}`;
    }),
    ...(fits ? [] : [`${margin}${style.faint(place)}`]),
  ];
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
