import type { Truth } from "../truth.ts";

/** How one value of a request compares with what a policy asks. */
export type Comparison = (actual: string) => Truth;

export interface Operator {
  /** Whether it asks that no value of the policy is met. */
  readonly negated: boolean;
  /** What a value of a policy asks, its variables resolved: undefined when the operator cannot read it. */
  readonly prepare: (expected: string) => Comparison | undefined;
  /** As `prepare`, of one address somewhere in a block. */
  readonly prepareWithin?: (expected: string) => Comparison | undefined;
}

/** The operator of the same family that asks for the opposite. */
export function negated(operator: Operator): Operator {
  return { ...operator, negated: true };
}
