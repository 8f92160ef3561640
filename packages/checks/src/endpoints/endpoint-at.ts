import type { EndpointInput, Path, Topology } from "@cloister/model";

/** What the topology writes about an endpoint of the plan, found by the path that the plan carries. */
export function endpointAt(topology: Topology, at: Path): EndpointInput {
  const [, account = "", , vpc = "", , name = ""] = at;
  const endpoint = topology.accounts[account]?.vpcs[vpc]?.endpoints[name];
  if (endpoint === undefined) throw new Error(`bug: no endpoint is written at ${at.join(".")}.`);
  return endpoint;
}
