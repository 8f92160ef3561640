import type { AccountInput, Path, Topology } from "@cloister/model";

export type TableInput = AccountInput["databases"][string]["tables"][string];

/** What the topology writes about a table of the plan, found by the path that the plan carries. */
export function tableAt(topology: Topology, at: Path): TableInput {
  const [, account = "", , database = "", , name = ""] = at;
  const table = topology.accounts[account]?.databases[database]?.tables[name];
  if (table === undefined) throw new Error(`bug: no table is written at ${at.join(".")}.`);
  return table;
}
