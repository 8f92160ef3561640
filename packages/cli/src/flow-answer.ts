import { escapeUnprintable } from "@cloister/model";
import {
  flowText,
  flowTitle,
  proofJson,
  prove,
  remediesFor,
  traceText,
  verdictText,
  without,
  type World,
} from "@cloister/proof";
import { english, inLanguage, say } from "@cloister/texts";
import type { Answer, AnswerOptions } from "./answer.ts";
import type { Resolved } from "./resolve-question.ts";

/** The proof of a flow; and of the same flow without a resource, after one line on how it was before. */
export function flowAnswer(
  world: World,
  { flow, without: removed }: Extract<Resolved, { readonly asks: "flow" }>,
  { rendering, machines, isFull }: AnswerOptions,
): Answer {
  const after = removed === undefined ? world : without(world, removed);
  const proven = prove(after, flow);
  const remedies = remediesFor(after, proven);
  const title = flowTitle(flow, proven.verdict);
  const { language = english } = rendering;
  const question = inLanguage(flowText(flow), language);
  const trace = { ...rendering, title, remedies, isFull };
  if (removed === undefined) {
    return {
      text: () => traceText(proven, trace),
      json: () => ({ question, ...proofJson(proven, machines, remedies) }),
      isGood: proven.verdict === "allowed",
    };
  }
  const before = prove(world, flow);
  const comparison = say("With {{removed}}: {{before}}. Without it:", {
    removed,
    before: verdictText(before.verdict),
  });
  return {
    text: () => [
      escapeUnprintable(inLanguage(comparison, language)),
      "",
      ...traceText(proven, trace),
    ],
    json: () => ({
      question,
      without: removed,
      ...proofJson(proven, machines, remedies),
      before: proofJson(before, machines),
    }),
    isGood: proven.verdict === "allowed",
  };
}
