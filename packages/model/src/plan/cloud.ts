import type { Acknowledged } from "./declared.ts";
import type { Resource } from "./resource.ts";

/** A resource as it came out of a program that was run. */
export interface CloudResource {
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** The stack's id, as in the plan. */
  readonly stack: string;
  /** Ids begin with the account's 12 digits. A reference to what is not in the cloud holds the physical id or ARN. */
  readonly resource: Resource;
}

/** What a program makes, brought back into the plan's own terms. */
export interface Cloud {
  readonly resources: readonly CloudResource[];
  /** Stack id to the ids of the stacks that must be deployed before, each in code unit order. */
  readonly stacks: ReadonlyMap<string, readonly string[]>;
  /** By stack id what is acknowledged in all of it. Absent where programs can write it as a comment only. */
  readonly acknowledged?: ReadonlyMap<string, Acknowledged>;
  /** What no reader understood. Anything here means that the program is not the plan. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  /** The resource, as its backend names it. */
  readonly resource: string;
  /** The property, or `` for the whole resource. */
  readonly property: string;
  readonly reason: string;
}
