import * as fc from "fast-check";
import { choice, chosen, entries, section, type Entry, type Sketch } from "./choice.ts";
import type { AccountDocument, Written } from "./document.ts";
import { reference, type AccountFacts, type BucketFacts, type PlacedFacts } from "./facts.ts";
import { localFiles, objectKeys } from "./objects.ts";
import { statements, writeStatements, type StatementPlace } from "./statements.ts";
import { entryName, plainName, tags, text } from "./texts.ts";

const removal = fc.constantFrom("retain" as const, "destroy" as const);

const key = fc.record(
  {
    description: text(200),
    region: choice,
    withoutRotation: fc.boolean(),
    policy: statements,
    removal,
    stack: fc.constantFrom("vault", "Keys2"),
    exists: fc.boolean(),
    tags,
  },
  { requiredKeys: [] },
);

const object = fc.record({ source: choice, tags }, { requiredKeys: [] });

const bucket = fc.record(
  {
    description: text(200),
    region: choice,
    /** Of the keys in its Region. */
    key: choice,
    isEncryptionWritten: fc.boolean(),
    versioned: fc.boolean(),
    blockPublicAccess: fc.boolean(),
    ownership: fc.constantFrom(
      "BucketOwnerEnforced" as const,
      "BucketOwnerPreferred" as const,
      "ObjectWriter" as const,
    ),
    tlsOnly: fc.boolean(),
    objects: entries(fc.constantFrom(...objectKeys), object, { most: 3 }),
    isObjectList: fc.boolean(),
    policy: statements,
    removal,
    stack: fc.constantFrom("lake", "own", "permissions"),
    exists: fc.boolean(),
    tags,
  },
  { requiredKeys: [] },
);

export type KeySketch = Sketch<typeof key>;
export type BucketSketch = Sketch<typeof bucket>;

export const keys = entries(plainName, key, { most: 2 });
export const buckets = entries(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom("sales-data", "results", "1st.lake", "class") },
    { weight: 1, arbitrary: entryName },
  ),
  bucket,
  { most: 3 },
);

export function keyFacts(
  list: readonly Entry<KeySketch>[],
  home: string,
  regions: readonly string[],
): readonly PlacedFacts[] {
  return list.map(({ name, sketch }) => ({ name, region: regionOf(sketch, home, regions) }));
}

/** `taken`: names of buckets of all accounts so far, to which those of this one are added. */
export function bucketFacts(
  list: readonly Entry<BucketSketch>[],
  {
    home,
    regions,
    index,
    taken,
  }: {
    readonly home: string;
    readonly regions: readonly string[];
    readonly index: number;
    readonly taken: Set<string>;
  },
): readonly BucketFacts[] {
  return list.map(({ name, sketch }, number) => {
    const isFree = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !taken.has(name);
    const awsName = isFree ? name : `bucket-${index}-${number}`;
    taken.add(awsName);
    return { name, awsName, region: regionOf(sketch, home, regions) };
  });
}

export function regionOf(
  { region }: { readonly region?: number | undefined },
  home: string,
  regions: readonly string[],
): string {
  return region === undefined ? home : (chosen(regions, region) ?? home);
}

/** The key of the account that may encrypt something in a Region. */
export function keyIn(
  account: AccountFacts,
  region: string,
  number: number | undefined,
): string | undefined {
  const near = account.keys.filter((one) => one.region === region);
  const found = number === undefined ? undefined : chosen(near, number);
  return (
    found &&
    reference(
      { account: account.name, word: "key", names: [found.name] },
      { account, isImplied: true },
    )
  );
}

export interface StoragePlace {
  readonly account: AccountFacts;
  /** What policies in a Region may speak of. */
  readonly policies: (
    region: string,
  ) => Omit<StatementPlace, "kind" | "actions" | "unused" | "resources" | "isForAthena">;
  readonly acceptsOfKey: (name: string) => Written<"keys">["accepts"];
  readonly acceptsOfBucket: (name: string) => Written<"buckets">["accepts"];
}

export function writeKeys(
  list: readonly Entry<KeySketch>[],
  { account, policies, acceptsOfKey }: StoragePlace,
): AccountDocument["keys"] {
  return section(list, (its, number, name): Written<"keys"> => {
    const region = account.keys[number]?.region ?? account.region;
    const { refs, ...others } = policies(region);
    const uuid = `12345678-90ab-cdef-1234-00000000000${number}`;
    return {
      description: its.description,
      region: its.region === undefined ? undefined : region,
      rotation: its.withoutRotation === true ? false : undefined,
      accepts: acceptsOfKey(name),
      policy: its.policy && {
        statements: writeStatements(its.policy, {
          ...others,
          kind: "resource",
          // Two keys that speak of each other could not both be made first.
          refs: refs.filter(({ word }) => word !== "key"),
          actions: ["kms:*", "kms:Decrypt", "kms:CreateGrant"],
          unused: ["kms:ScheduleKeyDeletion", "kms:DisableKey*"],
          isForAthena: true,
          resources: ["*"],
        }),
      },
      removal: its.removal,
      stack: its.stack,
      existing:
        its.exists === true
          ? { keyArn: `arn:${account.partition}:kms:${region}:${account.id}:key/${uuid}` }
          : undefined,
      tags: its.tags,
    };
  });
}

export function writeBuckets(
  list: readonly Entry<BucketSketch>[],
  { account, policies, acceptsOfBucket }: StoragePlace,
): AccountDocument["buckets"] {
  return section(list, (its, number, name): Written<"buckets"> => {
    const facts = account.buckets[number];
    if (facts === undefined) throw new Error("bug: a bucket has no facts");
    const { awsName, region } = facts;
    const arn = `arn:${account.partition}:s3:::${awsName}`;
    const key = keyIn(account, region, its.key);
    return {
      name: awsName === name ? undefined : awsName,
      description: its.description,
      region: its.region === undefined ? undefined : region,
      encryption:
        key !== undefined ? { key } : its.isEncryptionWritten === true ? "sse-s3" : undefined,
      versioned: its.versioned,
      blockPublicAccess: its.blockPublicAccess,
      ownership: its.ownership,
      tlsOnly: its.tlsOnly,
      objects: writeObjects(its),
      accepts: acceptsOfBucket(name),
      policy: its.policy && {
        statements: writeStatements(its.policy, {
          ...policies(region),
          kind: "resource",
          actions: ["s3:Get*", "s3:*", "s3:Put*", "s3:List*"],
          unused: ["s3:Put*Acl", "s3:Get*Acl"],
          isForAthena: true,
          resources: [`${arn}/public/*`, arn, { ref: `bucket/${name}` }],
        }),
      },
      removal: its.removal,
      stack: its.stack,
      existing: its.exists === true ? true : undefined,
      tags: its.tags,
    };
  });
}

function writeObjects({ objects = [], isObjectList }: BucketSketch): Written<"buckets">["objects"] {
  if (isObjectList === true) return objects.map(({ name }) => name);
  return section(objects, ({ source, tags: own }) => ({
    source: source === undefined ? undefined : chosen([...localFiles.keys()], source),
    // Not every back end uploads an object with its tags.
    tags: source === undefined || source % 4 === 3 ? own : undefined,
  }));
}
