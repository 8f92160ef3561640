import type { Text } from "@cloister/texts";
import type { Verdict } from "../verdict.ts";
import type { Citation, Policy } from "./policy.ts";

/** The policies that a request meets. */
export interface PolicySet {
  /** All policies of the caller. Empty for a service. */
  readonly identity: readonly Policy[];
  /** The caller's permissions boundary; absent: none. */
  readonly boundary?: Policy;
  /** The policy of the resource itself; absent: it has none. */
  readonly resource?: Policy;
  /** What the resource's policy must do beyond the usual: `key` and `role` are closed without it. */
  readonly resourceKind: "key" | "role" | "other";
  /** The endpoint that the request passes; absent: none, or one whose policy is AWS's default, which allows all. */
  readonly endpoint?: { readonly type: "gateway" | "interface"; readonly policy: Policy };
}

export type GateLayer =
  | "identity-policy"
  | "permissions-boundary"
  | "resource-policy"
  | "key-policy"
  | "trust-policy"
  | "endpoint-policy";

/** A statement that speaks of the action and still does not decide. */
export interface NearMiss extends Citation {
  /** What keeps it from matching. */
  readonly but: "resource" | "principal" | "condition";
  /** Of a condition: operator and key that fail. */
  readonly condition?: { readonly operator: string; readonly key: string };
}

export type Because =
  | { readonly is: "allowed"; readonly by: Citation }
  | { readonly is: "explicit-deny"; readonly by: Citation }
  /** No statement allows it. `read`: the policies that were read; `near`: what speaks of the action, best first. */
  | {
      readonly is: "nothing-allows";
      readonly read: readonly Policy[];
      readonly near: readonly NearMiss[];
    }
  /** It does not allow, and need not: another gate of the same account does, whatever else denies. */
  | { readonly is: "not-needed" }
  /** `missing`: each the end of "It depends on what is not known: …". */
  | { readonly is: "unknown"; readonly missing: readonly Text[]; readonly by?: Citation };

/** What one layer of policies says. */
export interface Gate {
  readonly layer: GateLayer;
  /**
   * What the layer does to the request, so that the verdicts of all gates together are the decision's: `allowed` also
   * where it is not needed, and `unknown` where it allows nothing and it is not known whether that matters.
   */
  readonly verdict: Verdict;
  readonly because: Because;
}

export interface Decision {
  readonly verdict: Verdict;
  /** Every layer that was asked, whether or not it decides. */
  readonly gates: readonly Gate[];
}
