import type { Hop, Leg } from "../proof.ts";
import type { Verdict } from "../verdict.ts";

/** The hops that make a verdict: all that deny; else all that are not known; nothing where all allow. */
export function decidingHops(verdict: Verdict, legs: readonly Leg[]): readonly Hop[] {
  if (verdict === "allowed") return [];
  return legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict === verdict));
}
