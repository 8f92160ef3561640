import type { Path } from "@cloister/model";
import type { GateLayer } from "./policy/decision.ts";
import type { Verdict } from "./verdict.ts";

export type Layer =
  | GateLayer
  | "route"
  | "dns"
  | "security-group"
  | "endpoint"
  | "nat-gateway"
  | "internet-gateway"
  /** What AWS or a client does, or what the topology states. */
  | "fact";

/** One thing on the way that lets a call pass, stops it, or is not known. */
export interface Hop {
  readonly layer: Layer;
  readonly verdict: Verdict;
  /** One sentence that stands alone, with the user's names in backticks. */
  readonly reason: string;
  /** The plan's id of the resource that decides. */
  readonly resource?: string;
  /** Where the topology says so. */
  readonly at?: Path;
  /** What comes near: statements that speak of it and still do not decide. */
  readonly details?: readonly Detail[];
}

export interface Detail {
  /** One sentence that stands alone. */
  readonly reason: string;
  readonly at?: Path;
}

/** From one party to the next: over the network, by permission, or both. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  /** What is done: `s3:GetObject`, `TCP 443`. */
  readonly does: string;
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
}

export interface Proof {
  readonly verdict: Verdict;
  readonly legs: readonly Leg[];
  /** What lies outside the topology and is relied on, a sentence each. */
  readonly assumptions: readonly string[];
}
