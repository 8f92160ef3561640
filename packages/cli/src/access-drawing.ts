import { accessPicture, accessPictures, type Picture } from "@cloister/diagram";
import type { FlowInput } from "@cloister/model";
import { prove, type World } from "@cloister/proof";
import type { Language } from "@cloister/texts";
import type { Examined } from "./examine.ts";
import type { Problem } from "./problem.ts";
import { resolveQuestion } from "./resolve-question.ts";

/**
 * The proof of the flow that was asked about, or those of all flows that the topology expects. On its own so that
 * proofs are loaded only where one is drawn.
 */
export function accessDrawn(
  flow: FlowInput | undefined,
  {
    world,
    examined,
    language,
  }: { readonly world: World; readonly examined: Examined; readonly language: Language },
): { readonly all: readonly Picture[] } | { readonly problems: readonly Problem[] } {
  if (flow === undefined) {
    return { all: [...accessPictures(world, examined.expected, language).values()] };
  }
  const resolved = resolveQuestion({ asks: "flow", flow }, examined, world);
  if (!("asks" in resolved)) return { problems: resolved };
  if (resolved.asks !== "flow") throw new Error("bug: a flow was asked about.");
  return { all: [accessPicture(world, prove(world, resolved.flow), language)] };
}
