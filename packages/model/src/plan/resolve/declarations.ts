import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Ref } from "../reference.ts";
import type { Kind } from "../resource.ts";
import { pathOf, type Word } from "./reference-words.ts";

/** Something that the topology declares. */
export interface Entry {
  readonly word: Word;
  readonly account: string;
  readonly names: readonly string[];
  readonly ref: Ref<Kind>;
  readonly at: Path;
}

/** The id of a resource in the plan. */
export function idOf(account: string, kind: Kind, names: readonly string[]): string {
  return `${account}:${kind}/${names.join("/")}`;
}

/** Everything that can be referred to, in the order of the topology. */
export function* declarations(topology: Topology): Iterable<Entry> {
  const entry = (account: string, word: Word, names: readonly string[], kind: Kind): Entry => ({
    word,
    account,
    names,
    ref: { kind, id: idOf(account, kind, names) },
    at: pathOf(account, word, names),
  });
  for (const [name, account] of Object.entries(topology.accounts)) {
    for (const [vpcName, vpc] of Object.entries(account.vpcs)) {
      yield entry(name, "vpc", [vpcName], "vpc");
      yield {
        ...entry(name, "security-group", [vpcName, "default"], "default-security-group"),
        at: ["accounts", name, "vpcs", vpcName],
      };
      for (const subnet of Object.keys(vpc.subnets))
        yield entry(name, "subnet", [vpcName, subnet], "subnet");
      for (const nat of Object.keys(vpc.natGateways))
        yield entry(name, "nat", [vpcName, nat], "nat-gateway");
      for (const table of Object.keys(vpc.routeTables))
        yield entry(name, "route-table", [vpcName, table], "route-table");
      for (const group of Object.keys(vpc.securityGroups)) {
        if (group !== "default")
          yield entry(name, "security-group", [vpcName, group], "security-group");
      }
      for (const [endpoint, { type }] of Object.entries(vpc.endpoints)) {
        yield entry(name, "endpoint", [vpcName, endpoint], `${type}-endpoint`);
      }
    }
    for (const user of Object.keys(account.users)) yield entry(name, "user", [user], "user");
    for (const role of Object.keys(account.roles)) yield entry(name, "role", [role], "role");
    for (const policy of Object.keys(account.policies))
      yield entry(name, "policy", [policy], "managed-policy");
    for (const studio of Object.keys(account.studios))
      yield entry(name, "studio", [studio], "studio");
    for (const bucket of Object.keys(account.buckets))
      yield entry(name, "bucket", [bucket], "bucket");
    for (const key of Object.keys(account.keys)) yield entry(name, "key", [key], "key");
    for (const workgroup of Object.keys(account.workgroups))
      yield entry(name, "workgroup", [workgroup], "workgroup");
    for (const [database, { tables }] of Object.entries(account.databases)) {
      yield entry(name, "database", [database], "database");
      for (const table of Object.keys(tables))
        yield entry(name, "table", [database, table], "table");
    }
  }
}
