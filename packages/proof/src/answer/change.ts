import type { Path } from "@cloister/model";
import type { Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import type { Verdict } from "../verdict.ts";

/** What becomes of a topology without one of its resources. */
export interface Change {
  /** The plan's id of what is taken away. */
  readonly removed: string;
  /** The plan's ids of what cannot be without it, and goes too. */
  readonly alsoRemoved: readonly string[];
  /** Everything whose verdict changes, and every declared flow that stays as it was. */
  readonly effects: readonly Effect[];
  /** Side effects that no declared flow tells, a sentence each: `pip install`, WorkSpaces. */
  readonly notes: readonly Text[];
  /** What makes the flows work again that broke; absent where none broke. */
  readonly repair?: Repair;
}

export interface Effect {
  /** `x:role/access-role can read … at …`, `Studio \`lab\` starts`, `x:subnet/main/private-1 is closed`. */
  readonly text: Text;
  readonly before: Verdict;
  readonly after: Verdict;
  /** What decides afterwards. */
  readonly deciding: readonly Hop[];
  readonly at?: Path;
}

/** The smallest set of endpoints that makes broken flows work again. */
export interface Repair {
  readonly endpoints: readonly RepairEndpoint[];
  /** The flows that no endpoint brings back, and why, a sentence each. */
  readonly beyond: readonly Text[];
  /** USD a month, an estimate; absent where a price is not known. */
  readonly monthly?: { readonly removed: number; readonly added: number; readonly asOf: string };
}

export interface RepairEndpoint {
  /** The short name that the topology uses: `sagemaker.api`. */
  readonly service: string;
  readonly type: "interface" | "gateway";
  /** The topology's name of the VPC. */
  readonly vpc: string;
  /** The topology's names of the subnets that it is put into: one for each zone that needs it. */
  readonly subnets: readonly string[];
  /** The zones of these subnets. */
  readonly zones: readonly string[];
  /** Which flows use it, as `Effect.text`. */
  readonly serves: readonly Text[];
}
