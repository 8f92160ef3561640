import { hasArn } from "./endpoints.ts";
import { reference, type AccountFacts } from "./facts.ts";
import type { Reference } from "./statements.ts";

const words = [
  "vpc",
  "endpoint",
  "subnet",
  "security-group",
  "key",
  "bucket",
  "role",
  "user",
  "policy",
  "workgroup",
  "database",
  "table",
] as const;
export type Word = (typeof words)[number];

/** What policies in one Region may refer to: what AWS gives an id only there, the rest anywhere. */
export function referencesIn(
  account: AccountFacts,
  region: string,
  allowed: (word: Word) => boolean = () => true,
): readonly Reference[] {
  return words.filter(allowed).flatMap((word) =>
    namesOf(account, word, region).map((names) => ({
      word,
      ref: reference({ account: account.name, word, names }, { account }),
    })),
  );
}

/** What has an ARN before it is made. */
export function isKnownBefore(word: Word): boolean {
  return word !== "key" && hasArn({ word });
}

function namesOf(
  { vpcs, keys, buckets, roles, users, policies, workgroups, databases }: AccountFacts,
  word: Word,
  region: string,
): readonly (readonly string[])[] {
  const near = vpcs.filter((vpc) => vpc.region === region);
  switch (word) {
    case "vpc":
      return near.map(({ name }) => [name]);
    case "endpoint":
      return near.flatMap((vpc) => vpc.endpoints.map((name) => [vpc.name, name]));
    case "subnet":
      return near.flatMap((vpc) => vpc.subnets.map(({ name }) => [vpc.name, name]));
    case "security-group":
      return near.flatMap((vpc) =>
        vpc.groups.filter((name) => name !== "default").map((name) => [vpc.name, name]),
      );
    case "key":
      return keys.filter((key) => key.region === region).map(({ name }) => [name]);
    case "bucket":
      return buckets.map(({ name }) => [name]);
    case "role":
      return roles.map((name) => [name]);
    case "user":
      return users.map((name) => [name]);
    case "policy":
      return policies.map((name) => [name]);
    case "workgroup":
      return workgroups.map(({ name }) => [name]);
    case "database":
      return databases.map(({ name }) => [name]);
    case "table":
      return databases.flatMap((database) =>
        database.tables.map(({ name }) => [database.name, name]),
      );
  }
}
