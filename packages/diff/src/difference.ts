import type { Expectation, Kind, Path, Severity } from "@cloister/model";
import type { Verdict } from "@cloister/proof";
import type { Text } from "@cloister/texts";

/** What a change of a topology does. Ids are the plan's, with the accounts' names of the newer side. */
export interface Difference {
  readonly before: Summary;
  readonly after: Summary;
  /** Whether AWS, and everything that is known of it, stays exactly as it was. */
  readonly isSame: boolean;
  readonly accounts: readonly AccountChange[];
  /** By subnet: the ways to the internet that open or close. */
  readonly internet: readonly WayChange[];
  /** Who may use what, by permissions alone. */
  readonly access: readonly AccessChange[];
  /** Who may become which role. */
  readonly becoming: readonly BecomingChange[];
  /** Whom policies of resources let in that the topology does not have, services among them. */
  readonly admitted: readonly AdmittedChange[];
  /** Studio domains of both sides that start now, or no longer do. */
  readonly starts: readonly StartChange[];
  /** Every expectation of either side, those of the newer side first, in its order. */
  readonly expectations: readonly ExpectationChange[];
  readonly policies: readonly PolicyChange[];
  /** In the order of the plans: what the newer side has, then what is gone. */
  readonly resources: readonly ResourceChange[];
  readonly cost: CostDifference;
  readonly findings: readonly FindingChange[];
}

/** One of the two topologies. */
export interface Summary {
  /** As the user named it. */
  readonly name: string;
  /** Whether nothing was left out of the plan because of an error. */
  readonly isComplete: boolean;
}

export type Turn = "opened" | "closed";
export type Gain = "gained" | "lost";

export type AccountChange =
  | { readonly change: "added" | "removed"; readonly name: string; readonly id: string }
  /** The same account, which the topology calls something else. */
  | {
      readonly change: "renamed";
      readonly name: string;
      readonly id: string;
      readonly from: string;
    }
  /** The same name for another account. */
  | { readonly change: "moved"; readonly name: string; readonly id: string; readonly from: string };

export interface WayChange {
  readonly change: Turn;
  readonly subnet: string;
  /** The block of addresses that the route leads to. */
  readonly destination: string;
  /** `unknown`: whether it leads to the internet is not known. */
  readonly verdict: Verdict;
  readonly natGateway?: string;
  readonly internetGateway?: string;
  /** Whether the internet can open connections too. */
  readonly letsIn: boolean;
  /** Whether the whole subnet is closed, before and after; absent where it does not exist. */
  readonly closedBefore?: Verdict;
  readonly closedAfter?: Verdict;
}

export type AccessUse = "read" | "write" | "query" | "open" | "decrypt" | "encrypt";

/** How far somebody may use something: `inside` only from inside the Studio's VPC. */
export type Extent = "none" | "unknown" | "some" | "inside" | "all";

export interface AccessChange {
  /** `unclear`: to or from what is not known. */
  readonly change: Gain | "unclear";
  readonly principal: string;
  /** Where the principal exists on one side only. */
  readonly only?: "before" | "after";
  readonly use: AccessUse;
  readonly resource: string;
  readonly before: Extent;
  readonly after: Extent;
}

export interface BecomingChange {
  readonly change: Gain;
  readonly principal: string;
  readonly role: string;
}

export interface AdmittedChange {
  readonly change: Gain;
  /** A bucket, key or role. */
  readonly resource: string;
  readonly whom: "everybody" | "account" | "principal" | "service" | "federated" | "others";
  /** 12 digits, an ARN, a service; of `others` the excepted ones, of `everybody` `*`. */
  readonly name: string;
  /** Whether only under conditions. */
  readonly conditional: boolean;
  readonly actions: readonly string[];
}

export interface StartChange {
  readonly studio: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly reasons: readonly Text[];
}

export type Outcome = "holds" | "fails" | "unknown";

export interface JudgedOnce {
  readonly outcome: Outcome;
  readonly reason: Text;
}

/** What is asked differently. */
export interface Rephrased {
  readonly what:
    | "kind"
    | "who"
    | "place"
    | "client"
    | "ctas"
    | "workgroup"
    | "securityGroups"
    | "principals";
  /** Absent: nothing was said of it. */
  readonly before?: string;
  readonly after?: string;
}

export interface ExpectationChange {
  /** `kept` on both sides, with `flips` where the outcome is another one. */
  readonly change: "kept" | "added" | "removed";
  readonly flips: boolean;
  /** As the newer side has it, or the older where it is gone. */
  readonly expectation: Expectation;
  /** What it says, such as `x:role/r can read s3://b/k`. */
  readonly text: Text;
  /** As the older side has it, where that is not the same. */
  readonly beforeText?: Text;
  readonly rephrased: readonly Rephrased[];
  /** In the older world, by what was expected there; of `added` by what is expected now. Absent: what it speaks of does not exist there. */
  readonly before?: JudgedOnce;
  /** In the newer world; of `removed` by what was expected before. */
  readonly after?: JudgedOnce;
  /** What a rephrased flow of now would have been before, where that differs from `before`. */
  readonly nowAskedBefore?: JudgedOnce;
  /** What it speaks of that the other world does not have, ids. */
  readonly missing: readonly string[];
  /** Of a flow: all that kept it from working before and lets it through now, or the other way round. */
  readonly because: readonly Turned[];
  readonly at: { readonly before?: Path; readonly after?: Path };
}

/** One thing on the way that turned. */
export interface Turned {
  readonly layer: string;
  /** Absent where nothing of the other side is the same thing. */
  readonly before?: Text;
  readonly after?: Text;
}

export type PolicyKind =
  | "identity"
  | "boundary"
  | "bucket-policy"
  | "key-policy"
  | "trust-policy"
  | "endpoint-policy";

export interface PolicyChange {
  readonly kind: PolicyKind;
  /** Whose policies: a user, role, bucket, key or endpoint. */
  readonly subject: string;
  /** Where it exists on one side only. */
  readonly only?: "before" | "after";
  /** `unclear`: of a policy nothing is known. */
  readonly change: "widened" | "narrowed" | "both" | "same" | "unclear";
  /** What is allowed now and was not, and what is no longer denied. */
  readonly gained: readonly Permission[];
  /** What is no longer allowed, and what is denied now. */
  readonly lost: readonly Permission[];
  readonly attached: readonly AttachedPolicy[];
  readonly detached: readonly AttachedPolicy[];
}

export interface AttachedPolicy {
  readonly name: string;
  /** Of a policy that the topology does not make. */
  readonly arn?: string;
}

/** Actions by resources, all of them under the same conditions. */
export interface Permission {
  readonly effect: "Allow" | "Deny";
  /** Of policies of resources; empty elsewhere. */
  readonly principals: readonly string[];
  /** `s3:GetObject`; or with `allBut` those that are left out. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly allBut: readonly ("principals" | "actions" | "resources")[];
  /** Operator to key to values. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The AWS managed policy that says so, where one does. */
  readonly policy?: string;
  /** Of what is lost: the parts that stay allowed. */
  readonly still: readonly string[];
}

/** `may-replace`: in some cases. `none`: AWS holds nothing of it. */
export type ChangeEffect = "replaces" | "may-replace" | "in-place" | "none" | "unknown";

export interface PropertyChange {
  /** The plan's name of it; `account`, `region` and `stack` for where the resource is. */
  readonly property: string;
  /** As in the plan; absent: nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly effect: ChangeEffect;
  /** The resource that is replaced, so that what refers to it changes too. */
  readonly because?: string;
}

export interface ResourceChange {
  readonly change: "added" | "removed" | "changed" | "replaced" | "renamed";
  readonly kind: Kind;
  readonly id: string;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** Of a renamed one: its id before. */
  readonly from?: string;
  readonly properties: readonly PropertyChange[];
  /** What is lost with it, or left behind. */
  readonly loses?: Text;
  /** Whether data or an address is gone for good. */
  readonly isDestructive: boolean;
  /** Why the deployment may not go through as it is. */
  readonly note?: Text;
}

export interface CostDifference {
  /** USD a month, an estimate; absent where a price is not known. */
  readonly before?: number;
  readonly after?: number;
  readonly difference?: number;
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly items: readonly CostChange[];
}

export interface CostChange {
  readonly kind: string;
  /** How many are paid for. */
  readonly before: number;
  readonly after: number;
  /** USD a month; absent where the price is not known. */
  readonly difference?: number;
}

export interface FindingChange {
  /** `silenced`: it is there still, and the newer side accepts it. */
  readonly change: "appears" | "disappears" | "silenced";
  readonly code: string;
  readonly rule?: string;
  readonly severity: Severity;
  readonly message: Text;
  /** Where that is in its topology. */
  readonly at?: Path;
}
