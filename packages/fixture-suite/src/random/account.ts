import { writeDatabases, writeWorkgroups } from "./analytics.ts";
import type { AccountDocument } from "./document.ts";
import { reference, type AccountFacts } from "./facts.ts";
import { writeGrants, type Deal } from "./grants.ts";
import { bucketAccepts, keyAccepts } from "./guests.ts";
import { writeIdentities, type IdentityPlace } from "./identity.ts";
import { writeVpc, type LaidVpc } from "./network.ts";
import { isKnownBefore, referencesIn, type Word } from "./references.ts";
import type { StatementPlace } from "./statements.ts";
import { writeBuckets, writeKeys, type StoragePlace } from "./storage.ts";
import { withStudioRoles } from "./studio-roles.ts";
import { vpcsOfStudios, writeStudios } from "./studios.ts";
import type { AccountSketch } from "./topology.ts";

/** An account of which it is known what there is and where, and not yet what it says. */
export interface LaidAccount {
  readonly sketch: AccountSketch;
  readonly facts: AccountFacts;
  readonly vpcs: readonly LaidVpc[];
}

export interface TopologyPlace {
  readonly accounts: readonly AccountFacts[];
  readonly deals: readonly Deal[];
  readonly isNetworkFirst: boolean;
}

/** `index`: identities of accounts before it exist before its own. */
export function writeAccount(
  { sketch, facts, vpcs }: LaidAccount,
  index: number,
  place: TopologyPlace,
): AccountDocument {
  const storage = storagePlace(sketch, facts, place);
  const isHomeWritten = sketch.region !== undefined;
  const studios = writeStudios(sketch.studios ?? [], facts, place.deals);
  const identities = writeIdentities(
    { users: sketch.users ?? [], roles: sketch.roles ?? [], policies: sketch.policies ?? [] },
    identityPlace(facts, index, place),
  );
  return {
    description: sketch.description,
    id: facts.id,
    region: isHomeWritten ? facts.region : undefined,
    vpcs:
      vpcs.length === 0
        ? undefined
        : Object.fromEntries(
            vpcs.map((vpc) => [
              vpc.name,
              writeVpc(vpc, facts, {
                ...endpointPlace(vpc, facts, place),
                isOfStudio: vpcsOfStudios(studios).includes(vpc.name),
              }),
            ]),
          ),
    ...identities,
    roles: withStudioRoles(identities.roles, studios),
    keys: writeKeys(sketch.keys ?? [], storage),
    buckets: writeBuckets(sketch.buckets ?? [], storage),
    workgroups: writeWorkgroups(sketch.workgroups ?? [], facts),
    databases: writeDatabases(sketch.databases ?? [], facts),
    studios,
    grants: writeGrants(place.deals, facts.name),
    tags: sketch.tags,
  };
}

function principalsOf(owner: AccountFacts, account: AccountFacts): readonly string[] {
  return [
    ...owner.roles.map((name) => ({ word: "role", name })),
    ...owner.users.map((name) => ({ word: "user", name })),
  ].map(({ word, name }) => reference({ account: owner.name, word, names: [name] }, { account }));
}

function endpointPlace(
  { name, layout }: LaidVpc,
  account: AccountFacts,
  { isNetworkFirst }: TopologyPlace,
): Pick<StatementPlace, "principals" | "refs"> {
  const own = account.vpcs.filter((vpc) => vpc.name === name);
  const inside: readonly Word[] = ["vpc", "subnet", "security-group"];
  return {
    principals: ["*", "444455556666", ...(isNetworkFirst ? [] : principalsOf(account, account))],
    refs: [
      ...referencesIn({ ...account, vpcs: own }, layout.region, (word) => inside.includes(word)),
      ...referencesIn(account, layout.region, isKnownBefore),
    ],
  };
}

function identityPlace(
  account: AccountFacts,
  index: number,
  { accounts, isNetworkFirst }: TopologyPlace,
): IdentityPlace {
  const before = referencesIn(
    account,
    account.region,
    (word) => isKnownBefore(word) || (isNetworkFirst && word !== "key"),
  );
  const all = referencesIn(account, account.region);
  const resourcesOf = (refs: typeof all): StatementPlace["resources"] => [
    "*",
    `arn:${account.partition}:sqs:${account.region}:${account.id}:queue-*`,
    `arn:${account.partition}:iam::${account.id}:user/\${aws:username}`,
    ...refs.filter(({ word }) => word === "key" || isKnown(word)).map(({ ref }) => ({ ref })),
  ];
  const actions = ["s3:Get*", "athena:*", "glue:Get?able", "*", "sts:AssumeRole"];
  const unused = ["iam:*", "s3:Put*Acl", "sts:AssumeRole"];
  return {
    account,
    accounts,
    earlier: accounts.slice(0, index),
    trusted: { actions: ["sts:AssumeRole", "sts:TagSession"], resources: [], refs: before },
    boundary: { actions, unused, resources: resourcesOf(before), refs: before, isForAthena: true },
    permission: { actions, unused, resources: resourcesOf(all), refs: all, isForAthena: true },
  };
}

function isKnown(word: string): boolean {
  return !["vpc", "endpoint", "subnet", "security-group"].includes(word);
}

function storagePlace(
  { guests = [] }: AccountSketch,
  account: AccountFacts,
  { accounts, deals }: TopologyPlace,
): StoragePlace {
  const others = accounts.filter(({ name }) => name !== account.name);
  const acceptance = { account, deals, guests };
  return {
    account,
    policies: (region) => ({
      principals: [
        ...principalsOf(account, account),
        `account/${account.name}`,
        "444455556666",
        "config.amazonaws.com",
      ],
      deniable: [
        "*",
        ...others.map(({ name }) => `account/${name}`),
        ...others.flatMap((other) => principalsOf(other, account)),
      ],
      refs: referencesIn(account, region),
    }),
    acceptsOfBucket: (name) => bucketAccepts(acceptance, name),
    acceptsOfKey: (name) => keyAccepts(acceptance, name),
  };
}
