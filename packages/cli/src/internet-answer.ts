import { escapeUnprintable } from "@cloister/model";
import { waysOut, waysOutJson, waysOutText, without, type World } from "@cloister/proof";
import type { Answer, AnswerOptions } from "./answer.ts";
import type { Resolved } from "./resolve-question.ts";

/** Every way from a subnet to the internet; and the same without a resource. */
export function internetAnswer(
  world: World,
  { subnet, without: removed }: Extract<Resolved, { readonly asks: "internet" }>,
  { rendering, locate }: AnswerOptions,
): Answer {
  const ways = waysOut(removed === undefined ? world : without(world, removed), subnet);
  if (removed === undefined) {
    return {
      text: () => waysOutText(ways, rendering),
      json: () => waysOutJson(ways, locate),
      isGood: true,
    };
  }
  const before = waysOut(world, subnet);
  return {
    text: () => [
      `With ${escapeUnprintable(removed)}: ${closedWord(before.closed)}. Without it:`,
      "",
      ...waysOutText(ways, rendering),
    ],
    json: () => ({
      without: removed,
      ...waysOutJson(ways, locate),
      before: waysOutJson(before, locate),
    }),
    isGood: true,
  };
}

function closedWord(closed: ReturnType<typeof waysOut>["closed"]): string {
  switch (closed) {
    case "allowed":
      return "closed";
    case "denied":
      return "not closed";
    case "unknown":
      return "not known";
  }
}
