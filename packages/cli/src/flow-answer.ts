import { escapeUnprintable } from "@cloister/model";
import {
  flowText,
  flowTitle,
  proofJson,
  prove,
  remediesFor,
  traceText,
  without,
  type World,
} from "@cloister/proof";
import type { Answer, AnswerOptions } from "./answer.ts";
import type { Resolved } from "./resolve-question.ts";

/** The proof of a flow; and of the same flow without a resource, after one line on how it was before. */
export function flowAnswer(
  world: World,
  { flow, without: removed }: Extract<Resolved, { readonly asks: "flow" }>,
  { rendering, locate, isFull }: AnswerOptions,
): Answer {
  const after = removed === undefined ? world : without(world, removed);
  const proven = prove(after, flow);
  const remedies = remediesFor(after, proven);
  const title = flowTitle(flow, proven.verdict);
  const trace = { ...rendering, title, remedies, isFull };
  if (removed === undefined) {
    return {
      text: () => traceText(proven, trace),
      json: () => ({ question: flowText(flow), ...proofJson(proven, locate, remedies) }),
      isGood: proven.verdict === "allowed",
    };
  }
  const before = prove(world, flow);
  return {
    text: () => [
      `With ${escapeUnprintable(removed)}: ${before.verdict}. Without it:`,
      "",
      ...traceText(proven, trace),
    ],
    json: () => ({
      question: flowText(flow),
      without: removed,
      ...proofJson(proven, locate, remedies),
      before: proofJson(before, locate),
    }),
    isGood: proven.verdict === "allowed",
  };
}
