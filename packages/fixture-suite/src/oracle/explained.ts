import type { Case } from "./cases.ts";
import { hasValues, type Context } from "./context.ts";
import type { Condition } from "./condition.ts";
import { withConditions } from "./rewrite.ts";

/** A thing that the simulator takes otherwise than AWS does. `oracle.md` says which page decides. */
export interface Explained {
  /** As the table in `oracle.md` has it. */
  readonly name: string;
  /** The same case for AWS, said so that the simulator understands it. */
  readonly rewrite: (its: Case) => Case;
}

/** What no request of a case holds, written as an ARN for operators that want one. */
const nothing = "arn:aws:iam::000000000000:user/nobody";

export const allExplained: readonly Explained[] = [
  {
    name: "block-of-all-addresses",
    rewrite: (its) =>
      withConditions(its, (condition) => ({
        ...condition,
        values: condition.values.flatMap((value) =>
          value === "0.0.0.0/0" ? ["0.0.0.0/1", "128.0.0.0/1"] : [value],
        ),
      })),
  },
  {
    name: "epoch-seconds",
    rewrite: (its) =>
      withConditions(its, (condition) => ({
        ...condition,
        values: condition.operator.includes("Date")
          ? condition.values.map((value) =>
              /^\d{6,}$/.test(value) ? new Date(Number(value) * 1000).toISOString() : value,
            )
          : condition.values,
      })),
  },
  {
    name: "address-of-the-other-family",
    rewrite: (its) =>
      withConditions(its, (condition) => ({
        ...condition,
        values: condition.operator.includes("NotIpAddress")
          ? condition.values.map(asBlock)
          : condition.values,
      })),
  },
  {
    name: "inverted-operator-without-value",
    rewrite: (its) => withConditions(its, (condition) => withoutValueless(condition, its.context)),
  },
];

function asBlock(address: string): string {
  if (address.includes("/")) return address;
  return `${address}/${address.includes(":") ? 128 : 32}`;
}

function withoutValueless(condition: Condition, context: Context): Condition {
  if (!condition.operator.includes("Not")) return condition;
  const values = condition.values.filter((value) => hasValues(value, context));
  return { ...condition, values: values.length === 0 ? [nothing] : values };
}
