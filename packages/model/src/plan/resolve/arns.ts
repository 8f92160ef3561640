import { partitionOf } from "../../facts/partition.ts";
import type { AccountInput, Topology } from "../../topology/topology.ts";
import type { Entry } from "./declarations.ts";

/** The account block of an entry of the directory. */
export function accountOf(topology: Topology, entry: Entry): AccountInput {
  const account = topology.accounts[entry.account];
  if (account === undefined)
    throw new Error(`bug: account ${entry.account} of ${entry.ref.id} is not in the topology.`);
  return account;
}

/** The Region that an entry's resource is in. */
export function regionOf(topology: Topology, entry: Entry): string {
  const account = accountOf(topology, entry);
  const [name = ""] = entry.names;
  const own = ((): string | undefined => {
    switch (entry.word) {
      case "vpc":
      case "subnet":
      case "nat":
      case "route-table":
      case "security-group":
      case "endpoint":
        return account.vpcs[name]?.region;
      case "studio":
        return account.studios[name]?.region;
      case "bucket":
        return account.buckets[name]?.region;
      case "key":
        return account.keys[name]?.region;
      case "workgroup":
        return account.workgroups[name]?.region;
      case "database":
      case "table":
        return account.databases[name]?.region;
      case "user":
      case "role":
      case "policy":
        return undefined;
    }
  })();
  return own ?? account.region ?? topology.region;
}

/** The ARN of what has a name of its own; undefined where AWS makes the id. */
export function arnOfEntry(topology: Topology, entry: Entry): string | undefined {
  const account = accountOf(topology, entry);
  const region = regionOf(topology, entry);
  const partition = partitionOf(region);
  const [first = "", second = ""] = entry.names;
  const iam = (
    kind: string,
    named: { readonly path: string; readonly name?: string | undefined } | undefined,
  ): string =>
    `arn:${partition}:iam::${account.id}:${kind}${named?.path ?? "/"}${named?.name ?? first}`;
  switch (entry.word) {
    case "user":
      return iam("user", account.users[first]);
    case "role":
      return iam("role", account.roles[first]);
    case "policy":
      return iam("policy", account.policies[first]);
    case "bucket":
      return `arn:${partition}:s3:::${account.buckets[first]?.name ?? first}`;
    case "workgroup":
      return `arn:${partition}:athena:${region}:${account.id}:workgroup/${account.workgroups[first]?.name ?? first}`;
    case "database":
      return `arn:${partition}:glue:${region}:${account.id}:database/${account.databases[first]?.name ?? first}`;
    case "table": {
      const database = account.databases[first];
      const table = database?.tables[second];
      return `arn:${partition}:glue:${region}:${account.id}:table/${database?.name ?? first}/${table?.name ?? second}`;
    }
    case "key":
      return account.keys[first]?.existing?.keyArn;
    case "vpc":
    case "subnet":
    case "nat":
    case "route-table":
    case "security-group":
    case "endpoint":
    case "studio":
      return undefined;
  }
}
