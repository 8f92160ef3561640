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

const known = new WeakMap<Topology, readonly Network[]>();

/** Every VPC, in the order in which they are written: listed once for all checks. */
export function networksOf(topology: Topology): readonly Network[] {
  const before = known.get(topology);
  if (before !== undefined) return before;
  const networks = Object.entries(topology.accounts).flatMap(([account, { vpcs }]) =>
    Object.keys(vpcs).map((name) => networkAt(topology, ["accounts", account, "vpcs", name])),
  );
  known.set(topology, networks);
  return networks;
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
