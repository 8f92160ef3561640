import type { Expected } from "../answer/expected.ts";
import type { Verdict } from "../verdict.ts";
import { markOf } from "./hop-lines.ts";
import type { Rendering } from "./rendering.ts";
import { assumptionLines } from "./trace-text.ts";
import { hanging } from "./wrap.ts";

/** Every expectation in short: whether it holds, and why not. */
export function expectationsText(
  all: readonly Expected[],
  rendering: Rendering,
): readonly string[] {
  const { style, placeOf, width } = rendering;
  const lines = all.flatMap(({ expectation, outcome, reason }) => {
    const verdict = verdictOf(outcome);
    const place = placeOf(expectation.at);
    const where = place === undefined ? "" : ` (${place})`;
    const [first = "", ...rest] = hanging(`${markOf(verdict)} `, expectation.text + where, width);
    return [
      style.verdict(verdict, first.slice(0, 1)) + style.strong(first.slice(1)),
      ...rest.map((line) => style.strong(line)),
      ...hanging("  ", `${outcomeWord(outcome)}: ${reason}`, width),
    ];
  });
  const assumptions = [...new Set(all.flatMap((one) => one.assumptions))];
  return [...lines, ...assumptionLines(assumptions, rendering)];
}

/** `8 expectations: 3 hold, 4 fail, 1 is not proven; 2 could not be read.` The `unread` are beside the outcomes. */
export function expectationsSummary(
  outcomes: readonly Expected["outcome"][],
  { unread = 0 }: { readonly unread?: number } = {},
): string {
  if (outcomes.length === 0) return `${expectationCount(unread)} could not be read.`;
  const count = (wanted: Expected["outcome"]): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const parts = [
    said(count("holds"), "holds", "hold"),
    said(count("fails"), "fails", "fail"),
    said(count("unknown"), "is not proven", "are not proven"),
  ].filter((part) => part !== "");
  const others = unread === 0 ? "" : `; ${unread} could not be read`;
  return `${expectationCount(outcomes.length)}: ${parts.join(", ")}${others}.`;
}

function expectationCount(count: number): string {
  return `${count} expectation${count === 1 ? "" : "s"}`;
}

function said(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function verdictOf(outcome: Expected["outcome"]): Verdict {
  switch (outcome) {
    case "holds":
      return "allowed";
    case "fails":
      return "denied";
    case "unknown":
      return "unknown";
  }
}

function outcomeWord(outcome: Expected["outcome"]): string {
  switch (outcome) {
    case "holds":
      return "Holds";
    case "fails":
      return "Fails";
    case "unknown":
      return "Not proven";
  }
}
