import type { Diagnostic, Plan } from "@cloister/model";

/** One of the two topologies that are compared. */
export interface Side {
  /** As the user named it: `main:topology.yaml`. */
  readonly name: string;
  readonly plan: Plan;
  /** Everything that is said of it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The warnings that it accepts, each with a reason. */
  readonly silenced: readonly Diagnostic[];
  /** Whether nothing was left out of the plan because of an error. */
  readonly isComplete: boolean;
}
