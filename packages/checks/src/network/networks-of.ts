import type { Path, Topology, VpcInput } from "@cloister/model";

/** A VPC as the topology writes it. */
export interface Network {
  readonly account: string;
  readonly name: string;
  readonly vpc: VpcInput;
  readonly region: string;
  /** The path of the VPC. */
  readonly at: Path;
}

/** Every VPC, in the order in which they are written. */
export function* networksOf(topology: Topology): Iterable<Network> {
  for (const [account, { vpcs }] of Object.entries(topology.accounts)) {
    for (const name of Object.keys(vpcs))
      yield networkAt(topology, ["accounts", account, "vpcs", name]);
  }
}

/** The VPC that holds what is written at a path. */
export function networkAt(topology: Topology, path: Path): Network {
  const [, account = "", , name = ""] = path.map(String);
  const owner = topology.accounts[account];
  const vpc = owner?.vpcs[name];
  if (vpc === undefined) throw new Error(`bug: no VPC holds ${path.join(".")}.`);
  const region = vpc.region ?? owner?.region ?? topology.region;
  return { account, name, vpc, region, at: ["accounts", account, "vpcs", name] };
}
