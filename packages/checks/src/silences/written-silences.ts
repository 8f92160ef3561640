import type { AccountInput, Path, Topology, VpcInput } from "@cloister/model";

/** What one thing of the topology accepts: the code of each warning, and the reason. */
export interface WrittenSilences {
  /** The thing; the map is `silence` in it. */
  readonly at: Path;
  readonly reasons: Readonly<Record<string, string>>;
}

interface Remarked {
  readonly silence?: Readonly<Record<string, string>> | undefined;
}

/** Whether a topology accepts anything. */
export function hasSilences(topology: Topology): boolean {
  return writtenSilences(topology).length > 0;
}

/** Every `silence` of a topology, in the order of its sections. */
export function writtenSilences(topology: Topology): readonly WrittenSilences[] {
  const found: WrittenSilences[] = [];
  const note = ({ silence }: Remarked, at: Path): void => {
    if (silence !== undefined) found.push({ at, reasons: silence });
  };
  note(topology, []);
  for (const [name, account] of Object.entries(topology.accounts)) {
    const at = ["accounts", name];
    note(account, at);
    for (const [section, things] of sectionsOf(account)) {
      for (const [key, thing] of Object.entries(things)) note(thing, [...at, section, key]);
    }
    for (const [key, vpc] of Object.entries(account.vpcs)) {
      for (const [section, things] of partsOf(vpc)) {
        for (const [part, thing] of Object.entries(things)) {
          note(thing, [...at, "vpcs", key, section, part]);
        }
      }
    }
    for (const [key, { tables, queries }] of Object.entries(account.databases)) {
      for (const [table, thing] of Object.entries(tables)) {
        note(thing, [...at, "databases", key, "tables", table]);
      }
      for (const [query, thing] of Object.entries(queries)) {
        if (typeof thing !== "string") note(thing, [...at, "databases", key, "queries", query]);
      }
    }
    for (const [key, { profiles }] of Object.entries(account.studios)) {
      if (Array.isArray(profiles)) continue;
      for (const [profile, thing] of Object.entries(profiles)) {
        note(thing, [...at, "studios", key, "profiles", profile]);
      }
    }
  }
  return found;
}

type Section = readonly [name: string, things: Readonly<Record<string, Remarked>>];

function sectionsOf(account: AccountInput): readonly Section[] {
  const { vpcs, users, roles, policies, studios, buckets, keys, workgroups, databases, grants } =
    account;
  return Object.entries({
    vpcs,
    users,
    roles,
    policies,
    studios,
    buckets,
    keys,
    workgroups,
    databases,
    grants,
  });
}

function partsOf(vpc: VpcInput): readonly Section[] {
  const { subnets, natGateways, routeTables, securityGroups, endpoints } = vpc;
  return Object.entries({ subnets, natGateways, routeTables, securityGroups, endpoints });
}
