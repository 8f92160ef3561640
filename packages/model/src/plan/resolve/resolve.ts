import { say, sentences } from "@cloister/texts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { certain, guess, suggestionOf } from "../../diagnostics/did-you-mean.ts";
import { partitionOf } from "../../facts/partition.ts";
import { regionFacts, regionNames } from "../../facts/regions.ts";
import type { Topology } from "../../topology/topology.ts";
import { arnOf } from "../arn.ts";
import type { ExistingResource, Plan, PlannedAccount } from "../plan.ts";
import type { Ref } from "../reference.ts";
import { needsOf, refsIn } from "../refs.ts";
import type { Kind, Resource } from "../resource.ts";
import type { StatedFacts } from "../stated-facts.ts";
import { acknowledgedAround, acknowledging } from "./acknowledged.ts";
import { resolveAttachments } from "./attachments.ts";
import { resolveDatabases, resolveWorkgroups } from "./analytics.ts";
import { directoryOf } from "./directory.ts";
import { resolveExpectations } from "./expectations.ts";
import { grantedFlows } from "./granted.ts";
import { resolveGrants } from "./grants.ts";
import { resolveIdentities } from "./identity.ts";
import { resolveKeys } from "./keys.ts";
import { resolveVpc } from "./network.ts";
import { resolveBoundaries, resolvePolicies } from "./policies.ts";
import { setTo } from "./set-to.ts";
import type { Scope, Sink } from "./sink.ts";
import { stacksOf, type PlacedResource } from "./stacks.ts";
import { resolveFacts } from "./stated-facts.ts";
import { resolveBuckets } from "./storage.ts";
import { resolveStudios } from "./studio.ts";
import { described } from "./described.ts";

export interface Resolved {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/**
 * Turns what the user wrote into every resource of every account. What cannot be resolved is
 * reported and left out, with all that depends on it. `dropped` are the paths that were invalid.
 */
export function resolvePlan(topology: Topology, dropped: readonly Path[] = []): Resolved {
  const findings: Finding[] = [...unknownRegions(topology)];
  const placed = new Map<string, PlacedResource>();
  const existing = new Map<string, ExistingResource>();
  const accounts = Object.entries(topology.accounts).map(([name, account]): PlannedAccount => ({
    name,
    id: account.id,
    ...described(account),
  }));
  const accountsByName = new Map(accounts.map((account) => [account.name, account]));
  const sink: Sink = {
    place: (place, resource) => {
      if (existing.has(resource.id)) throw new Error(`bug: ${resource.id} is there already.`);
      const known = placed.get(resource.id);
      if (known !== undefined) assertSame(known.resource, resource);
      else placed.set(resource.id, { place, resource, refs: needsOf(resource) });
    },
    exists: ({ account, region }, resource) => {
      const owner = accountsByName.get(account);
      if (owner === undefined) throw new Error(`bug: ${resource.id} belongs to no account.`);
      if (placed.has(resource.id)) throw new Error(`bug: ${resource.id} is placed already.`);
      const known = existing.get(resource.id);
      if (known !== undefined) assertSame(known.resource, resource);
      else existing.set(resource.id, { account: owner, region, resource });
    },
    report: (finding) => findings.push(finding),
  };

  const directory = directoryOf(topology, dropped);
  let facts: StatedFacts | undefined;
  for (const [accountName, account] of Object.entries(topology.accounts)) {
    const region = account.region ?? topology.region;
    const scope: Scope = {
      topology,
      accountName,
      account,
      region,
      partition: partitionOf(region),
      directory,
      sink,
    };
    if (topology.facts !== undefined) facts ??= resolveFacts(scope, topology.facts);
    resolveBoundaries(scope);
    resolveIdentities(scope);
    for (const [name, vpc] of Object.entries(account.vpcs)) resolveVpc(scope, name, vpc);
    resolveKeys(scope);
    resolveBuckets(scope);
    resolveWorkgroups(scope);
    resolveDatabases(scope);
    resolvePolicies(scope);
    resolveGrants(scope);
    resolveAttachments(scope);
    resolveStudios(scope);
  }

  const acknowledge = acknowledging(topology);
  const complete = withoutDangling(placed, existing).map((one): PlacedResource => {
    const resource = acknowledge(one.resource);
    return resource === one.resource ? one : { ...one, resource };
  });
  const stacked = stacksOf({
    placed: complete,
    accounts,
    regions: new Map(
      Object.entries(topology.accounts).map(([name, { region }]) => [
        name,
        region ?? topology.region,
      ]),
    ),
    partitionOf,
    principals: principalsOf(topology, complete),
    acknowledgedIn: (account) => acknowledgedAround(topology, account),
  });
  findings.push(...stacked.findings);
  const { units, deployOrder } = stacked;
  const plan: Plan = {
    name: topology.name,
    ...described(topology),
    accounts,
    units,
    deployOrder,
    existing: [...existing.values()],
    ...(facts === undefined ? {} : { facts }),
  };
  const known = new Set([...complete.map(({ resource }) => resource.id), ...existing.keys()]);
  const isKnown = (stated: object): boolean => refsIn(stated).every(({ id }) => known.has(id));
  const expectations = resolveExpectations(topology, dropped, (finding) =>
    findings.push(finding),
  ).filter(isKnown);
  const granted = grantedFlows(topology, directory, plan).filter(isKnown);
  return {
    plan: {
      ...plan,
      ...(expectations.length === 0 ? {} : { expectations }),
      ...(granted.length === 0 ? {} : { granted }),
    },
    findings,
  };
}

/** The same attachment may be written at both of its ends. Anything else would be lost without a word. */
function assertSame(first: Resource, second: Resource): void {
  const contentOf = (resource: Resource): string => JSON.stringify({ ...resource, at: [] });
  if (contentOf(first) !== contentOf(second))
    throw new Error(`bug: two different resources are called ${first.id}.`);
}

/** Leaves out what refers to something that was left out itself, until nothing does. */
function withoutDangling(
  placed: ReadonlyMap<string, PlacedResource>,
  existing: ReadonlyMap<string, unknown>,
): readonly PlacedResource[] {
  const lost = new Set<string>();
  const isThere = ({ id }: Ref<Kind>): boolean =>
    (placed.has(id) && !lost.has(id)) || existing.has(id);
  let rest = [...placed.values()];
  for (;;) {
    const kept = rest.filter(({ resource, refs }) => {
      if (refs.every(isThere)) return true;
      lost.add(resource.id);
      return false;
    });
    if (kept.length === rest.length) return kept;
    rest = kept;
  }
}

function principalsOf(
  topology: Topology,
  placed: readonly PlacedResource[],
): ReadonlyMap<string, string> {
  const arns = new Map<string, string>();
  for (const { place, resource } of placed) {
    if (resource.kind !== "user" && resource.kind !== "role") continue;
    const account = topology.accounts[place.account]?.id ?? "";
    const arn = arnOf(resource, {
      partition: partitionOf(place.region),
      region: place.region,
      account,
    });
    if (arn !== undefined) arns.set(arn, resource.id);
  }
  return arns;
}

function* unknownRegions(topology: Topology): Iterable<Finding> {
  for (const [region, at] of regionsOf(topology)) {
    if (regionFacts(region, topology.facts) !== undefined) continue;
    const meant = guess(region, regionNames);
    yield {
      code: "reference/unknown-region",
      severity: "error",
      message: sentences(
        say("`{{region}}` is not an AWS Region that is known here.", { region }),
        suggestionOf(meant),
      ),
      at,
      help: say("Write the Region's code, for example `ap-northeast-1`."),
      ...setTo(at, certain(meant)),
    };
  }
}

function* regionsOf(topology: Topology): Iterable<readonly [string, Path]> {
  yield [topology.region, ["region"]];
  for (const [name, account] of Object.entries(topology.accounts)) {
    if (account.region !== undefined) yield [account.region, ["accounts", name, "region"]];
    for (const section of [
      "vpcs",
      "studios",
      "buckets",
      "keys",
      "workgroups",
      "databases",
    ] as const) {
      for (const [entry, { region }] of Object.entries(account[section])) {
        if (region !== undefined) yield [region, ["accounts", name, section, entry, "region"]];
      }
    }
  }
}
