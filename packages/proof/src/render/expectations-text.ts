import { commas, say, type Text } from "@cloister/texts";
import type { Expected } from "../answer/expected.ts";
import { distinctTexts } from "../same-text.ts";
import type { Verdict } from "../verdict.ts";
import { markOf } from "./hop-lines.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { assumptionLines } from "./trace-text.ts";
import { hanging } from "./wrap.ts";

/** Every expectation in short: whether it holds, and why not. */
export function expectationsText(
  all: readonly Expected[],
  rendering: Rendering,
): readonly string[] {
  const { style, placeOf } = rendering;
  const words = wordsIn(rendering);
  const lines = all.flatMap(({ expectation, outcome, reason }) => {
    const verdict = verdictOf(outcome);
    const place = placeOf(expectation.at);
    const where = place === undefined ? "" : ` (${place})`;
    const [first = "", ...rest] = hanging(
      `${markOf(verdict)} `,
      expectation.text + where,
      rendering,
    );
    return [
      style.verdict(verdict, first.slice(0, 1)) + style.strong(first.slice(1)),
      ...rest.map((line) => style.strong(line)),
      ...hanging("  ", words(outcomeText(outcome, reason)), rendering),
    ];
  });
  const assumptions = distinctTexts(all.flatMap((one) => one.assumptions));
  return [...lines, ...assumptionLines(assumptions, rendering)];
}

/** `8 expectations: 3 hold, 4 fail, 1 is not proven; 2 could not be read.` The `unread` are beside the outcomes. */
export function expectationsSummary(
  outcomes: readonly Expected["outcome"][],
  { unread = 0, ...page }: { readonly unread?: number } & Pick<Rendering, "language"> = {},
): string {
  const words = wordsIn(page);
  if (outcomes.length === 0)
    return words(
      say("{{expectations}} could not be read.", { expectations: expectationCount(unread) }),
    );
  const count = (wanted: Expected["outcome"]): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const parts = (["holds", "fails", "unknown"] as const).flatMap((outcome) =>
    count(outcome) === 0 ? [] : [countText(outcome, count(outcome))],
  );
  const said = { expectations: expectationCount(outcomes.length), parts: commas(parts) };
  return words(
    unread === 0
      ? say("{{expectations}}: {{parts}}.", said)
      : say("{{expectations}}: {{parts}}; {{unread}} could not be read.", { ...said, unread }),
  );
}

function expectationCount(count: number): Text {
  return count === 1 ? say("1 expectation") : say("{{count}} expectations", { count });
}

function countText(outcome: Expected["outcome"], count: number): Text {
  switch (outcome) {
    case "holds":
      return count === 1 ? say("1 holds") : say("{{count}} hold", { count });
    case "fails":
      return count === 1 ? say("1 fails") : say("{{count}} fail", { count });
    case "unknown":
      return count === 1 ? say("1 is not proven") : say("{{count}} are not proven", { count });
  }
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

function outcomeText(outcome: Expected["outcome"], reason: Text): Text {
  switch (outcome) {
    case "holds":
      return say("Holds: {{reason}}", { reason });
    case "fails":
      return say("Fails: {{reason}}", { reason });
    case "unknown":
      return say("Not proven: {{reason}}", { reason });
  }
}
