import type { Path } from "../diagnostics/diagnostic.ts";
import type { Acknowledged } from "./declared.ts";
import type { Expectation } from "./expectation.ts";
import type { Flow } from "./flow.ts";
import type { Resource } from "./resource.ts";
import type { StatedFacts } from "./stated-facts.ts";

export interface PlannedAccount {
  /** The topology's name for it. */
  readonly name: string;
  /** 12 digits. */
  readonly id: string;
  readonly description?: string;
}

/** What is deployed together. Its resources are in dependency order: each comes after all that it refers to. */
export interface Stack {
  /** Unique in the plan: `x-network-main`, in another than the account's own region `x-us-east-1-data`. */
  readonly id: string;
  /** `identities`, `network-main`, `data`, `permissions`, `studio-lab`, or the topology's own name for it. */
  readonly name: string;
  readonly resources: readonly Resource[];
  /** Ids of the stacks that must be deployed before, of any account, in code unit order. */
  readonly dependsOn: readonly string[];
  /** Findings of other tools that the account or the topology accepts, in all that is inside. */
  readonly acknowledged?: Acknowledged;
}

/** One account in one region. */
export interface Unit {
  readonly account: PlannedAccount;
  readonly region: string;
  /** `aws`, `aws-cn`, … */
  readonly partition: string;
  readonly stacks: readonly Stack[];
}

/** Every resource of every account, names resolved, defaults filled, policies composed, order fixed. */
export interface Plan {
  readonly name: string;
  readonly description?: string;
  readonly accounts: readonly PlannedAccount[];
  /** Units, and the stacks in each, in an order in which they can be deployed. */
  readonly units: readonly Unit[];
  /** All stacks of all units, by id, in an order in which they can be deployed. */
  readonly deployOrder: readonly string[];
  /** What exists already, or is made by AWS, and is only referred to. */
  readonly existing: readonly ExistingResource[];
  /** What must hold, in the order of the topology; absent where it says nothing. */
  readonly expectations?: readonly Expectation[];
  /** What the grants are for; absent where there are none. */
  readonly granted?: readonly GrantedFlow[];
  /** Absent where the topology states none. */
  readonly facts?: StatedFacts;
  /** Only in the plan of one account alone: what it waits for in others. There `existing` also holds what others make. */
  readonly outside?: readonly OutsideStack[];
}

/** A stack of another account that must be deployed before. */
export interface OutsideStack {
  /** Its id. */
  readonly stack: string;
  readonly account: PlannedAccount;
  /** Ids of the account's own stacks that wait for it, in the order of deployment. */
  readonly requiredBy: readonly string[];
}

/** A use that a grant gives, whatever subnet it is made from. */
export interface GrantedFlow extends Flow {
  /** Where the topology writes the grant. */
  readonly grant: Path;
}

export interface ExistingResource {
  readonly account: PlannedAccount;
  readonly region: string;
  readonly resource: Resource;
}
