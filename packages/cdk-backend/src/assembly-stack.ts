import type { Identity, JsonObject } from "@cloister/program";
import type { AcknowledgedRules } from "./read-acknowledged.ts";

/** One stack of an assembly: where it is deployed, and its template. */
export interface AssemblyStack {
  readonly id: string;
  /** Its name in CloudFormation. */
  readonly stackName: string;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** The content of the template. */
  readonly template: JsonObject;
  /** By logical id, for what is a resource of the plan. */
  readonly identities: ReadonlyMap<string, Identity>;
  readonly acknowledged: AcknowledgedRules;
}

/** An output of a stack, its value as the template of that stack writes it. */
export interface StackOutput {
  readonly stack: AssemblyStack;
  readonly value: unknown;
}
