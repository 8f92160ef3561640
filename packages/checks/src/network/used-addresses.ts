import type { Path, Plan, ResourceOf } from "@cloister/model";
import { resourcesOf } from "../resources-of.ts";

/** Something that takes one address of a subnet when it is made. */
export interface Taker {
  readonly kind: "interface-endpoint" | "nat-gateway" | "studio";
  readonly id: string;
  readonly at: Path;
}

const known = new WeakMap<Plan, ReadonlyMap<string, readonly Taker[]>>();

/**
 * What takes addresses of each subnet, by the subnet's id: one network interface of each endpoint and NAT gateway,
 * and one mount target of each Studio domain's file system.
 */
export function usedAddresses(plan: Plan): ReadonlyMap<string, readonly Taker[]> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const used = new Map<string, Taker[]>();
  const add = (subnet: string, { kind, id, at }: Taker): void => {
    const takers = used.get(subnet);
    if (takers === undefined) used.set(subnet, [{ kind, id, at }]);
    else takers.push({ kind, id, at });
  };
  const lists: readonly ResourceOf<"interface-endpoint" | "studio">[] = [
    ...resourcesOf(plan, "interface-endpoint"),
    ...resourcesOf(plan, "studio"),
  ];
  for (const nat of resourcesOf(plan, "nat-gateway")) add(nat.subnet.id, nat);
  for (const taker of lists) for (const { id } of taker.subnets) add(id, taker);
  known.set(plan, used);
  return used;
}
