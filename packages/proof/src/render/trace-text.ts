import type { Remedy } from "../answer/expected.ts";
import type { Judged } from "../flow/judge.ts";
import type { Leg, Proof } from "../proof.ts";
import { hopLines, labelWidth, type HopRow } from "./hop-lines.ts";
import { legRows } from "./leg-rows.ts";
import { policiesRead } from "./policies-read.ts";
import { remedyLines } from "./remedy-lines.ts";
import type { Rendering } from "./rendering.ts";
import { textWidth } from "./text-width.ts";
import { hanging, wrap } from "./wrap.ts";

/** A proof, with what its legs were judged from where that is known. */
export type Traced = Proof & { readonly judged?: readonly Judged[] };

export interface TraceOptions extends Rendering {
  /** What follows the verdict: `x:role/reader cannot read s3://b/k`. */
  readonly title: string;
  readonly remedies?: readonly Remedy[];
  /** Every hop of what is allowed too. */
  readonly isFull?: boolean;
}

/** A proof as a person reads it: leg by leg, what blocks, what is relied on and what to write. */
export function traceText(proof: Traced, options: TraceOptions): readonly string[] {
  const { title, remedies = [], isFull = false, ...rendering } = options;
  const { verdict, legs, assumptions, judged = [] } = proof;
  const { style, width } = rendering;
  const rows = legs.map((leg) =>
    legRows(
      leg,
      judged.find((one) => one.leg === leg),
      { isFull },
    ),
  );
  const labels = labelWidth(rows.flat());
  const [first = "", ...rest] = hanging(`${verdict}: `, title, width);
  return [
    `${style.verdict(verdict, verdict)}${style.strong(first.slice(verdict.length))}`,
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
  const { from, to, does, verdict } = leg;
  const number = `${index + 1}. `.padEnd(3);
  const room = width - number.length - verdict.length - 2;
  const lines = wrap(
    `${from} → ${to}${actionsText(does, room - textWidth(`${from} → ${to}`))}`,
    room,
  );
  return [
    ...lines.map((line, at) => {
      const end = at < lines.length - 1 ? "" : `  ${style.verdict(verdict, verdict)}`;
      return `${at === 0 ? number : " ".repeat(number.length)}${style.strong(line)}${end}`;
    }),
    ...rows.flatMap((row) => hopLines(row, options, { indent: "   ", labels })),
  ];
}

/** As many actions as there is room for; one at least. */
function actionsText(does: string, room: number): string {
  if (does === "") return "";
  const actions = does.split(", ");
  const texts = actions.map((_, left) => {
    const shown = actions.slice(0, actions.length - left).join(", ");
    return ` (${shown}${left === 0 ? "" : ` and ${left} more`})`;
  });
  return texts.find((text) => text.length <= room) ?? texts.at(-1) ?? "";
}

/** What is relied on, for one answer or for several. */
export function assumptionLines(
  assumptions: readonly string[],
  { width }: Pick<Rendering, "width">,
): readonly string[] {
  if (assumptions.length === 0) return [];
  return ["", "Assumed:", ...assumptions.flatMap((one) => hanging("- ", one, width))];
}

function readLines(
  judged: readonly Judged[],
  { style, placeOf, width }: Rendering,
): readonly string[] {
  const policies = policiesRead(judged).map(({ name, at }) => {
    const place = at && placeOf(at);
    return place === undefined ? name : `${name} (${place})`;
  });
  if (policies.length === 0) return [];
  const lines = hanging("Read: ", `${policies.join(", ")}.`, width);
  return ["", ...lines.map((line) => style.faint(line))];
}
