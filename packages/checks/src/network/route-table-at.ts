import type { Path, Topology, VpcInput } from "@cloister/model";

/** What the topology writes about a route table of the plan, found by the path that the plan carries. */
export function routeTableAt(topology: Topology, at: Path): VpcInput["routeTables"][string] {
  const [, account = "", , vpc = "", , name = ""] = at;
  const table = topology.accounts[account]?.vpcs[vpc]?.routeTables[name];
  if (table === undefined) throw new Error(`bug: no route table is written at ${at.join(".")}.`);
  return table;
}
