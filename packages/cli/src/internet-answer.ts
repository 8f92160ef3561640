import { escapeUnprintable } from "@cloister/model";
import {
  closedText,
  waysOut,
  waysOutJson,
  waysOutText,
  without,
  type World,
} from "@cloister/proof";
import { english, inLanguage, say } from "@cloister/texts";
import type { Answer, AnswerOptions } from "./answer.ts";
import type { Resolved } from "./resolve-question.ts";

/** Every way from a subnet to the internet; and the same without a resource. */
export function internetAnswer(
  world: World,
  { subnet, without: removed }: Extract<Resolved, { readonly asks: "internet" }>,
  { rendering, machines }: AnswerOptions,
): Answer {
  const ways = waysOut(removed === undefined ? world : without(world, removed), subnet);
  if (removed === undefined) {
    return {
      text: () => waysOutText(ways, rendering),
      json: () => waysOutJson(ways, machines),
      isGood: true,
    };
  }
  const before = waysOut(world, subnet);
  const comparison = say("With {{removed}}: {{before}}. Without it:", {
    removed,
    before: closedText(before.closed),
  });
  return {
    text: () => [
      escapeUnprintable(inLanguage(comparison, rendering.language ?? english)),
      "",
      ...waysOutText(ways, rendering),
    ],
    json: () => ({
      without: removed,
      ...waysOutJson(ways, machines),
      before: waysOutJson(before, machines),
    }),
    isGood: true,
  };
}
