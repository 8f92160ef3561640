import { pricesOrigin } from "../facts/prices.ts";
import type { World } from "../world.ts";
import type { Repair } from "./change.ts";
import { itemsOf, totalOf } from "./cost.ts";

/** What one world costs more and less than another, by the month; undefined where a price is not known. */
export function monthlyDifference(before: World, after: World): Repair["monthly"] {
  const removed = totalOf(itemsOf(before).filter(({ resource }) => !after.byId.has(resource)));
  const added = totalOf(itemsOf(after).filter(({ resource }) => !before.byId.has(resource)));
  if (removed === undefined || added === undefined) return undefined;
  return { removed, added, asOf: pricesOrigin.asOf };
}
