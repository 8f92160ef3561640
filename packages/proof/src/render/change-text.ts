import { escapeUnprintable } from "@cloister/model";
import type { Change, Effect } from "../answer/change.ts";
import type { Verdict } from "../verdict.ts";
import { hopLines, labelWidth, markOf } from "./hop-lines.ts";
import { hopRow } from "./leg-rows.ts";
import type { Rendering } from "./rendering.ts";
import { repairLines } from "./repair-text.ts";
import { hanging, wrap } from "./wrap.ts";

/** What becomes of a topology without a resource: what breaks first, then what is gained, stays, and repairs it. */
export function changeText(change: Change, rendering: Rendering): readonly string[] {
  const { removed, alsoRemoved, effects, notes, repair } = change;
  const { style, width } = rendering;
  const broken = effects.filter((effect) => rank(effect.after) < rank(effect.before));
  const gained = effects.filter((effect) => rank(effect.after) > rank(effect.before));
  const same = effects.filter((effect) => effect.after === effect.before);
  const also = alsoRemoved.length === 0 ? "" : `, and with it ${alsoRemoved.join(", ")}`;
  return [
    ...wrap(`Without ${removed}${also}:`, width).map((line) => style.strong(line)),
    ...section("Breaks", broken, rendering),
    ...section("Becomes true", gained, rendering),
    ...(same.length === 0 ? [] : ["", "Stays as it was:"]),
    ...same.flatMap((effect) => sameLines(effect, rendering)),
    ...(notes.length === 0 ? [] : ["", "Besides:"]),
    ...notes.flatMap((note) => hanging("- ", note, width)),
    ...(effects.length === 0 && notes.length === 0
      ? ["", "Nothing that the topology declares depends on it."]
      : []),
    ...(repair === undefined ? [] : repairLines(repair, rendering)),
  ];
}

/** The better, the more: what holds is more than what is not known. */
function rank(verdict: Verdict): number {
  switch (verdict) {
    case "allowed":
      return 2;
    case "unknown":
      return 1;
    case "denied":
      return 0;
  }
}

function section(
  title: string,
  effects: readonly Effect[],
  rendering: Rendering,
): readonly string[] {
  if (effects.length === 0) return [];
  const { style, width, placeOf } = rendering;
  return [
    "",
    style.strong(`${title}:`),
    ...effects.flatMap(({ text, before, after, deciding, at }) => {
      const place = at && placeOf(at);
      const rows = deciding.map(hopRow);
      const [first = "", ...rest] = hanging(
        `${markOf(after)} `,
        `${text}: ${before} before, ${after} without it${place === undefined ? "" : ` (${place})`}`,
        width,
      );
      return [
        style.verdict(after, first.slice(0, 1)) + first.slice(1),
        ...rest,
        ...rows.flatMap((row) =>
          hopLines(row, rendering, { indent: "    ", labels: labelWidth(rows) }),
        ),
      ];
    }),
  ];
}

function sameLines({ text, after }: Effect, { style, width }: Rendering): readonly string[] {
  const [first = "", ...rest] = hanging(`${markOf(after)} `, `${escapeUnprintable(text)}: ${after}`, width);
  return [style.verdict(after, first.slice(0, 1)) + first.slice(1), ...rest];
}
