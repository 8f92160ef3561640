import { commas, say, type Text } from "@cloister/texts";
import type { Remedy } from "../answer/expected.ts";
import type { Judged } from "../flow/judge.ts";
import type { Leg, Proof } from "../proof.ts";
import { hopLines, labelWidth, type HopRow } from "./hop-lines.ts";
import { legRows } from "./leg-rows.ts";
import { policiesRead } from "./policies-read.ts";
import { remedyLines } from "./remedy-lines.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { textWidth } from "./text-width.ts";
import { verdictText } from "./verdict-text.ts";
import { hanging, wrap, type Page } from "./wrap.ts";

/** A proof, with what its legs were judged from where that is known. */
export type Traced = Proof & { readonly judged?: readonly Judged[] };

export interface TraceOptions extends Rendering {
  /** What follows the verdict: `x:role/reader cannot read s3://b/k`. */
  readonly title: Text;
  readonly remedies?: readonly Remedy[];
  /** Every hop of what is allowed too. */
  readonly isFull?: boolean;
}

/** A proof as a person reads it: leg by leg, what blocks, what is relied on and what to write. */
export function traceText(proof: Traced, options: TraceOptions): readonly string[] {
  const { title, remedies = [], isFull = false, ...rendering } = options;
  const { verdict, legs, assumptions, judged = [] } = proof;
  const { style } = rendering;
  const words = wordsIn(rendering);
  const rows = legs.map((leg) =>
    legRows(
      leg,
      judged.find((one) => one.leg === leg),
      { isFull },
    ),
  );
  const labels = labelWidth(rows.flat(), rendering);
  const answer = words(verdictText(verdict));
  const [first = "", ...rest] = hanging(`${answer}: `, words(title), rendering);
  return [
    `${style.verdict(verdict, answer)}${style.strong(first.slice(answer.length))}`,
    ...rest.map((line) => style.strong(line)),
    "",
    ...legs.flatMap((leg, index) =>
      legLines(leg, rows[index] ?? [], { ...rendering, index, labels }),
    ),
    ...assumptionLines(assumptions, rendering),
    ...remedyLines(remedies, rendering),
    ...readLines(judged, rendering),
  ];
}

interface LegOptions extends Rendering {
  readonly index: number;
  readonly labels: number;
}

function legLines(leg: Leg, rows: readonly HopRow[], options: LegOptions): readonly string[] {
  const { style, width, index, labels } = options;
  const { verdict } = leg;
  const words = wordsIn(options);
  const answer = words(verdictText(verdict));
  const between = `${words(leg.from)} → ${words(leg.to)}`;
  const number = `${index + 1}. `.padEnd(3);
  const room = width - number.length - textWidth(answer) - 2;
  const lines = wrap(
    between + actionsText(doesText(leg, words), { ...options, width: room - textWidth(between) }),
    { ...options, width: room },
  );
  return [
    ...lines.map((line, at) => {
      const end = at < lines.length - 1 ? "" : `  ${style.verdict(verdict, answer)}`;
      return `${at === 0 ? number : " ".repeat(number.length)}${style.strong(line)}${end}`;
    }),
    ...rows.flatMap((row) => hopLines(row, options, { indent: "   ", labels })),
  ];
}

/** A start is no action of AWS's, and said in words. */
function doesText({ does, starts }: Leg, words: (text: Text) => string): string {
  return starts === undefined ? does : words(say("start"));
}

/** As many actions as there is room for; one at least. */
function actionsText(does: string, { width, language }: Page): string {
  if (does === "") return "";
  const words = wordsIn(language === undefined ? {} : { language });
  const actions = does.split(", ");
  const texts = actions.map((_, left) => {
    const items = commas(actions.slice(0, actions.length - left));
    const shown =
      left === 0
        ? say("{{items}}", { items })
        : say("{{items}} and {{count}} more", { items, count: left });
    return ` (${words(shown)})`;
  });
  return texts.find((text) => textWidth(text) <= width) ?? texts.at(-1) ?? "";
}

/** What is relied on, for one answer or for several. */
export function assumptionLines(assumptions: readonly Text[], rendering: Page): readonly string[] {
  if (assumptions.length === 0) return [];
  const words = wordsIn(rendering);
  return [
    "",
    words(say("Assumed:")),
    ...assumptions.flatMap((one) => hanging("- ", words(one), rendering)),
  ];
}

function readLines(judged: readonly Judged[], rendering: Rendering): readonly string[] {
  const { style, placeOf } = rendering;
  const words = wordsIn(rendering);
  const policies = policiesRead(judged).map(({ name, at }) => {
    const place = at && placeOf(at);
    return place === undefined ? name : say("{{thing}} ({{place}})", { thing: name, place });
  });
  if (policies.length === 0) return [];
  const read = words(say("{{policies}}.", { policies: commas(policies) }));
  const lines = hanging(`${words(say("Read:"))} `, read, rendering);
  return ["", ...lines.map((line) => style.faint(line))];
}
