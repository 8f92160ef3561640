import { commas, say, type Text } from "@cloister/texts";
import type { Change, Effect } from "../answer/change.ts";
import type { Hop } from "../proof.ts";
import { distinctBy, textKey } from "../same-text.ts";
import { hopLines, labelWidth, markOf } from "./hop-lines.ts";
import { hopRow } from "./leg-rows.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { repairLines } from "./repair-text.ts";
import { hanging, wrap } from "./wrap.ts";

/** What becomes of a topology without a resource: what breaks first, then what is not known any more, is gained, stays, and repairs it. */
export function changeText(change: Change, rendering: Rendering): readonly string[] {
  const { removed, alsoRemoved, effects, notes, repair } = change;
  const { style } = rendering;
  const words = wordsIn(rendering);
  const changed = effects.filter(({ before, after }) => after !== before);
  const broken = changed.filter(({ after }) => after === "denied");
  const unclear = changed.filter(({ after }) => after === "unknown");
  const gained = changed.filter(({ after }) => after === "allowed");
  const same = effects.filter(({ before, after }) => after === before);
  // Of reasons that several share only the first tells.
  const told = new Set<string>();
  const without =
    alsoRemoved.length === 0
      ? say("Without {{removed}}:", { removed })
      : say("Without {{removed}}, and with it {{others}}:", {
          removed,
          others: commas(alsoRemoved),
        });
  return [
    ...wrap(words(without), rendering).map((line) => style.strong(line)),
    ...titled(say("Breaks:"), reasonedLines(broken, told, rendering), rendering),
    ...titled(say("Is no longer known:"), reasonedLines(unclear, told, rendering), rendering),
    ...titled(
      say("Becomes true:"),
      gained.flatMap((effect) => effectLines(effect, rendering)),
      rendering,
    ),
    ...titled(
      say("Stays as it was:"),
      same.flatMap((effect) => effectLines(effect, rendering)),
      rendering,
    ),
    ...titled(
      say("Besides:"),
      notes.flatMap((note) => hanging("- ", words(note), rendering)),
      rendering,
    ),
    ...(effects.length === 0 && notes.length === 0
      ? ["", words(say("Nothing that the topology declares depends on it."))]
      : []),
    ...(repair === undefined ? [] : repairLines(repair, rendering)),
  ];
}

function titled(title: Text, lines: readonly string[], rendering: Rendering): readonly string[] {
  const words = wordsIn(rendering);
  return lines.length === 0 ? [] : ["", rendering.style.strong(words(title)), ...lines];
}

/** What becomes of each, and why, but for what is `told` already. */
function reasonedLines(
  effects: readonly Effect[],
  told: Set<string>,
  rendering: Rendering,
): readonly string[] {
  return effects.flatMap((effect) => {
    const each = distinctBy(effect.deciding, ({ reason }) => reason);
    const fresh = each.filter(({ reason }) => !told.has(textKey(reason)));
    for (const { reason } of fresh) told.add(textKey(reason));
    return [
      ...effectLines(effect, rendering),
      ...(fresh.length === each.length ? [] : [`    ${wordsIn(rendering)(referral(fresh))}`]),
      ...reasonLines(fresh, rendering),
    ];
  });
}

function referral(fresh: readonly Hop[]): Text {
  return fresh.length === 0 ? say("for reasons above") : say("for reasons above, and:");
}

function reasonLines(hops: readonly Hop[], rendering: Rendering): readonly string[] {
  const rows = hops.map(hopRow);
  const options = { indent: "    ", labels: labelWidth(rows, rendering) };
  return rows.flatMap((row) => hopLines(row, rendering, options));
}

function effectLines(effect: Effect, rendering: Rendering): readonly string[] {
  const { text, after, at } = effect;
  const { style, placeOf } = rendering;
  const place = at && placeOf(at);
  const placed = place === undefined ? text : say("{{thing}} ({{place}})", { thing: text, place });
  const mark = markOf(after);
  const words = wordsIn(rendering);
  const lines = hanging(`${mark} `, words(doubted(placed, effect)), rendering);
  return lines.map((line, index) =>
    index === 0 ? style.verdict(after, mark) + line.slice(mark.length) : line,
  );
}

/** What the mark and the title do not tell. */
function doubted(effect: Text, { before, after }: Pick<Effect, "before" | "after">): Text {
  if (before === after) return effect;
  switch (before) {
    case "unknown":
      return say("{{effect}}, which was not known before", { effect });
    case "denied":
      return after === "unknown"
        ? say("{{effect}}, which did not hold before", { effect })
        : effect;
    case "allowed":
      return after === "unknown" ? say("{{effect}}, which held before", { effect }) : effect;
  }
}
