import { costOf, type Cost } from "@cloister/proof";
import type { CostChange, CostDifference } from "./difference.ts";
import type { Prepared } from "./sides/prepared.ts";

/** What the change costs by the month. */
export function costDifference(before: Prepared, after: Prepared): CostDifference {
  const [old, now] = [costOf(before.world), costOf(after.world)];
  const kinds = [...new Set([...old.items, ...now.items].map(({ kind }) => kind))].toSorted();
  const items = kinds.flatMap((kind): readonly CostChange[] => {
    const [one, other] = [sumOf(old, kind), sumOf(now, kind)];
    if (one.units === other.units && one.monthly === other.monthly) return [];
    const difference = minus(other.monthly, one.monthly);
    return [
      {
        kind,
        before: one.units,
        after: other.units,
        ...(difference === undefined ? {} : { difference }),
      },
    ];
  });
  const difference = minus(now.total, old.total);
  return {
    ...(old.total === undefined ? {} : { before: cents(old.total) }),
    ...(now.total === undefined ? {} : { after: cents(now.total) }),
    ...(difference === undefined ? {} : { difference }),
    asOf: now.asOf,
    sources: now.sources,
    items,
  };
}

function sumOf(
  { items }: Cost,
  kind: string,
): { readonly units: number; readonly monthly: number | undefined } {
  const own = items.filter((item) => item.kind === kind);
  return {
    units: own.reduce((sum, item) => sum + item.units, 0),
    monthly: own.reduce<number | undefined>(
      (sum, item) =>
        sum === undefined || item.monthly === undefined ? undefined : sum + item.monthly,
      0,
    ),
  };
}

function minus(after: number | undefined, before: number | undefined): number | undefined {
  return after === undefined || before === undefined ? undefined : cents(after - before);
}

/** Sums of floating-point numbers, as far as they mean something. */
function cents(amount: number): number {
  const rounded = Math.round(amount * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
