import type { VpcInput } from "@cloister/model";
import { lastPart } from "../places-of.ts";

const known = new WeakMap<VpcInput, ReadonlyMap<string, string>>();

/** The route tables of some subnets, by their names, each once; undefined if one of them is in none. */
export function tablesOf(vpc: VpcInput, subnets: readonly string[]): readonly string[] | undefined {
  const tables = known.get(vpc) ?? tablesBySubnet(vpc);
  known.set(vpc, tables);
  const found = subnets.map((subnet) => tables.get(lastPart(subnet)));
  return found.every((table) => table !== undefined) ? [...new Set(found)] : undefined;
}

function tablesBySubnet({ routeTables }: VpcInput): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const [table, { subnets }] of Object.entries(routeTables)) {
    for (const subnet of subnets.map(lastPart)) if (!tables.has(subnet)) tables.set(subnet, table);
  }
  return tables;
}
