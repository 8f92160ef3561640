import type { AccountInput, Path, Topology } from "@cloister/model";

export type StudioInput = AccountInput["studios"][string];

/** What the topology writes about a Studio domain of the plan, found by the path that the plan carries. */
export function studioAt(topology: Topology, at: Path): StudioInput {
  const [, account = "", , name = ""] = at;
  const studio = topology.accounts[account]?.studios[name];
  if (studio === undefined) throw new Error(`bug: no Studio domain is written at ${at.join(".")}.`);
  return studio;
}
