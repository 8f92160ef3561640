import type { Verdict } from "../verdict.ts";

/** Of things of which one is enough, one that is allowed; else one that is not known; else any. */
export function bestOf<T>(all: readonly T[], verdictOf: (one: T) => Verdict): T | undefined {
  const judged = all.map((one) => ({ one, verdict: verdictOf(one) }));
  const best =
    judged.find(({ verdict }) => verdict === "allowed") ??
    judged.find(({ verdict }) => verdict === "unknown") ??
    judged[0];
  return best?.one;
}
