import type { Citation } from "./policy.ts";
import { either, type Truth } from "./truth.ts";

/** Whether some statement does it, and which. */
export interface Finding {
  readonly truth: Truth;
  readonly by?: Citation;
}

export const nothing: Finding = { truth: false };

/** What is sure before what is not, and otherwise what was found first. */
export function eitherFinding(one: Finding, other: Finding): Finding {
  if (one.truth === true || other.truth === false) return one;
  if (other.truth === true || one.truth === false) return other;
  const by = one.by ?? other.by;
  return { truth: either(one.truth, other.truth), ...(by !== undefined && { by }) };
}
