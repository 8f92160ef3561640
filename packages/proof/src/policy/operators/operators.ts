import { arnOperators } from "./arn.ts";
import { binaryOperators } from "./binary.ts";
import { boolOperators } from "./bool.ts";
import { dateOperators } from "./date.ts";
import { ipAddressOperators } from "./ip-address.ts";
import { numericOperators } from "./numeric.ts";
import type { Operator } from "./operator.ts";
import { stringOperators } from "./string.ts";

/** Every operator that compares values, by its name. `Null`, which does not, is not one. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>(
  Object.entries({
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...boolOperators,
    ...binaryOperators,
    ...ipAddressOperators,
    ...arnOperators,
  }),
);
