import type { Path } from "@cloister/model";
import type { Text } from "@cloister/texts";
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
  readonly reason: Text;
  /** The plan's id of the resource that decides. */
  readonly resource?: string;
  /** Where the topology says so. */
  readonly at?: Path;
  /** Of security groups: on whose side they are, the caller's or that of what is called. */
  readonly side?: "caller" | "called";
  /** What comes near: statements that speak of it and still do not decide. */
  readonly details?: readonly Detail[];
}

export interface Detail {
  /** One sentence that stands alone. */
  readonly reason: Text;
  readonly at?: Path;
}

/** From one party to the next: over the network, by permission, or both. */
export interface Leg {
  readonly from: Text;
  readonly to: Text;
  /** What is done: `s3:GetObject`, `TCP 443`. */
  readonly does: string;
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
  /** Of a Studio domain that must have started: its id. */
  readonly starts?: string;
  /** Of what a Studio domain needs to start. */
  readonly start?: StartNeed;
}

/** What a Studio domain must reach, from the subnet of that id; or that SageMaker must become its role. */
export type StartNeed =
  | { readonly needs: "service"; readonly name: string; readonly subnet: string }
  | { readonly needs: "home-directories" | "other-apps"; readonly subnet: string }
  | { readonly needs: "role" };

export interface Proof {
  readonly verdict: Verdict;
  readonly legs: readonly Leg[];
  /** What lies outside the topology and is relied on, a sentence each. */
  readonly assumptions: readonly Text[];
}
