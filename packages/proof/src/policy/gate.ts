import { distinctTexts } from "../same-text.ts";
import type { Verdict } from "../verdict.ts";
import type { Because, Gate } from "./decision.ts";
import { eitherFinding, nothing, type Finding } from "./finding.ts";
import type { AskedLayer } from "./layers.ts";
import { nearMisses } from "./near-misses.ts";
import type { Citation } from "./policy.ts";
import type { Truth } from "./truth.ts";

export interface GateOf {
  readonly asked: AskedLayer;
  /** What the layer allows. */
  readonly allows: Finding;
  /** Whether the request needs that the layer allows it. */
  readonly needed: Truth;
  /** Of the whole decision. */
  readonly verdict: Verdict;
}

/** What one layer means for the request. */
export function gateOf({ asked, allows, needed, verdict }: GateOf): Gate {
  const { layer, policies, question, answer } = asked;
  const { denies } = answer;
  if (denies.truth === true) return denied({ is: "explicit-deny", by: cited(denies) });
  // A denial that is not known matters only where the answer is not a denial anyway.
  const mayDeny = verdict === "denied" ? nothing : denies;
  const mayAllow = needed !== false && isUnknown(allows) ? allows : nothing;
  const open = eitherFinding(mayDeny, mayAllow);
  if (typeof open.truth === "object") {
    const because: Because = {
      is: "unknown",
      missing: distinctTexts(open.truth.missing),
      ...(open.by !== undefined && { by: open.by }),
    };
    return { layer, verdict: "unknown", because };
  }
  if (allows.truth === true) {
    return { layer, verdict: "allowed", because: { is: "allowed", by: cited(allows) } };
  }
  if (needed === false) return { layer, verdict: "allowed", because: { is: "not-needed" } };
  const because: Because = {
    is: "nothing-allows",
    read: policies,
    near: nearMisses(policies, question),
  };
  return needed === true ? denied(because) : { layer, verdict: "unknown", because };

  function denied(because: Because): Gate {
    return { layer, verdict: "denied", because };
  }
}

function isUnknown({ truth }: Finding): boolean {
  return typeof truth === "object";
}

function cited({ by }: Finding): Citation {
  if (by === undefined) throw new Error("bug: what is sure comes from a statement");
  return by;
}
