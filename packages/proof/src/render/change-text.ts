import type { Change, Effect } from "../answer/change.ts";
import type { Hop } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import { hopLines, labelWidth, markOf } from "./hop-lines.ts";
import { hopRow } from "./leg-rows.ts";
import type { Rendering } from "./rendering.ts";
import { repairLines } from "./repair-text.ts";
import { hanging, wrap } from "./wrap.ts";

/** What becomes of a topology without a resource: what breaks first, then what is not known any more, is gained, stays, and repairs it. */
export function changeText(change: Change, rendering: Rendering): readonly string[] {
  const { removed, alsoRemoved, effects, notes, repair } = change;
  const { style, width } = rendering;
  const changed = effects.filter(({ before, after }) => after !== before);
  const broken = changed.filter(({ after }) => after === "denied");
  const unclear = changed.filter(({ after }) => after === "unknown");
  const gained = changed.filter(({ after }) => after === "allowed");
  const same = effects.filter(({ before, after }) => after === before);
  // Of reasons that several share only the first tells.
  const told = new Set<string>();
  const also = alsoRemoved.length === 0 ? "" : `, and with it ${alsoRemoved.join(", ")}`;
  return [
    ...wrap(`Without ${removed}${also}:`, width).map((line) => style.strong(line)),
    ...titled("Breaks:", reasonedLines(broken, told, rendering), rendering),
    ...titled("Is no longer known:", reasonedLines(unclear, told, rendering), rendering),
    ...titled(
      "Becomes true:",
      gained.flatMap((effect) => effectLines(effect, rendering)),
      rendering,
    ),
    ...titled(
      "Stays as it was:",
      same.flatMap((effect) => effectLines(effect, rendering)),
      rendering,
    ),
    ...titled(
      "Besides:",
      notes.flatMap((note) => hanging("- ", note, width)),
      rendering,
    ),
    ...(effects.length === 0 && notes.length === 0
      ? ["", "Nothing that the topology declares depends on it."]
      : []),
    ...(repair === undefined ? [] : repairLines(repair, rendering)),
  ];
}

function titled(title: string, lines: readonly string[], { style }: Rendering): readonly string[] {
  return lines.length === 0 ? [] : ["", style.strong(title), ...lines];
}

/** What becomes of each, and why, but for what is `told` already. */
function reasonedLines(
  effects: readonly Effect[],
  told: Set<string>,
  rendering: Rendering,
): readonly string[] {
  return effects.flatMap((effect) => {
    const each = [...new Map(effect.deciding.map((hop) => [hop.reason, hop])).values()];
    const fresh = each.filter(({ reason }) => !told.has(reason));
    for (const { reason } of fresh) told.add(reason);
    return [
      ...effectLines(effect, rendering),
      ...(fresh.length === each.length ? [] : [`    ${referral(fresh)}`]),
      ...reasonLines(fresh, rendering),
    ];
  });
}

function referral(fresh: readonly Hop[]): string {
  return fresh.length === 0 ? "for reasons above" : "for reasons above, and:";
}

function reasonLines(hops: readonly Hop[], rendering: Rendering): readonly string[] {
  const rows = hops.map(hopRow);
  const options = { indent: "    ", labels: labelWidth(rows) };
  return rows.flatMap((row) => hopLines(row, rendering, options));
}

function effectLines(
  { text, before, after, at }: Effect,
  { style, width, placeOf }: Rendering,
): readonly string[] {
  const place = at && placeOf(at);
  const where = place === undefined ? "" : ` (${place})`;
  const mark = markOf(after);
  const lines = hanging(`${mark} `, `${text}${where}${doubt(before, after)}`, width);
  return lines.map((line, index) =>
    index === 0 ? style.verdict(after, mark) + line.slice(mark.length) : line,
  );
}

/** What the mark and the title do not tell. */
function doubt(before: Verdict, after: Verdict): string {
  if (before === after) return "";
  switch (before) {
    case "unknown":
      return ", which was not known before";
    case "denied":
      return after === "unknown" ? ", which did not hold before" : "";
    case "allowed":
      return after === "unknown" ? ", which held before" : "";
  }
}
