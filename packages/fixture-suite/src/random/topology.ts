import { partitionOf } from "@cloister/model";
import * as fc from "fast-check";
import { databaseFacts, databases, workgroupFacts, workgroups } from "./analytics.ts";
import { choice, chosen, entries, rarely, type Entry, type Sketch } from "./choice.ts";
import type { Document } from "./document.ts";
import { expectations, writeExpectations } from "./expectations.ts";
import type { AccountFacts } from "./facts.ts";
import { writeAccount, type LaidAccount } from "./account.ts";
import { dealsOf, grants } from "./grants.ts";
import { guests } from "./guests.ts";
import { policies, roles, users } from "./identity.ts";
import { factsOf, layOutVpc } from "./network.ts";
import { vpcs } from "./network-sketch.ts";
import { bucketFacts, buckets, keyFacts, keys } from "./storage.ts";
import { statedFacts } from "./stated-facts.ts";
import { studios } from "./studios.ts";
import { remarks, withRemarks } from "./remarks.ts";
import { stackPartName, tags, text } from "./texts.ts";

const account = fc.record(
  {
    description: text(120),
    hasLeadingZero: fc.boolean(),
    region: choice,
    form: fc.nat(2),
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
    guests,
    tags,
  },
  { requiredKeys: ["form"] },
);
export type AccountSketch = Sketch<typeof account>;

const topology = fc.record(
  {
    name: stackPartName,
    description: text(120),
    region: choice,
    isInChina: rarely(12),
    /** Whether identities may speak of networks; otherwise networks may speak of identities. */
    isNetworkFirst: fc.boolean(),
    first: fc.tuple(stackPartName, account),
    others: entries(stackPartName, account, { most: 2 }),
    expectations,
    statedFacts,
    remarks,
    tags,
  },
  { requiredKeys: ["name", "region", "isInChina", "isNetworkFirst", "first", "others"] },
);
type TopologySketch = Sketch<typeof topology>;

/** Valid topologies: each compiles, and no check calls anything in it an error. */
export const documents: fc.Arbitrary<Document> = topology.map(write);

const worldRegions = ["ap-northeast-1", "us-east-1", "eu-west-1", "ap-south-1"];
const chineseRegions = ["cn-north-1", "cn-northwest-1"];

function write(sketch: TopologySketch): Document {
  const regions = sketch.isInChina ? chineseRegions : worldRegions;
  const home = chosen(regions, sketch.region) ?? "ap-northeast-1";
  const [name, first] = sketch.first;
  const listed: readonly Entry<AccountSketch>[] = [
    { name, sketch: first },
    ...sketch.others.filter((other) => other.name !== name),
  ];
  const laid = layOutAccounts(listed, home, regions);
  const facts = laid.map((one) => one.facts);
  const deals = laid.flatMap((one) => dealsOf(one.sketch.grants ?? [], one.facts, facts));
  const place = { accounts: facts, deals, isNetworkFirst: sketch.isNetworkFirst };
  const accounts = Object.fromEntries(
    laid.map((one, index) => [one.facts.name, writeAccount(one, index, place)]),
  );
  const document: Document = {
    cloister: 1,
    name: sketch.name,
    description: sketch.description,
    region: home,
    accounts,
    tags: sketch.tags,
    expect: writeExpectations(sketch.expectations ?? [], facts, accounts),
    facts: sketch.statedFacts,
  };
  return withRemarks(document, sketch.remarks ?? []);
}

function layOutAccounts(
  list: readonly Entry<AccountSketch>[],
  topologyRegion: string,
  regions: readonly string[],
): readonly LaidAccount[] {
  const taken = new Set<string>();
  let vpcCount = 0;
  return list.map(({ name, sketch }, index): LaidAccount => {
    const home =
      sketch.region === undefined
        ? topologyRegion
        : (chosen(regions, sketch.region) ?? topologyRegion);
    const laidVpcs = (sketch.vpcs ?? []).map((vpc) => {
      vpcCount += 1;
      return layOutVpc(vpc, { home, regions, index: vpcCount - 1 });
    });
    const ownBuckets = bucketFacts(sketch.buckets ?? [], { home, regions, index, taken });
    const surroundings = { home, regions, buckets: ownBuckets };
    const digit = String(index + 1);
    const ownDatabases = databaseFacts(sketch.databases ?? [], surroundings);
    const facts: AccountFacts = {
      name,
      id: sketch.hasLeadingZero === true ? `0${digit.repeat(11)}` : digit.repeat(12),
      region: home,
      partition: partitionOf(home),
      form: sketch.form,
      vpcs: laidVpcs.map(factsOf),
      users: (sketch.users ?? []).map((user) => user.name),
      roles: (sketch.roles ?? []).map((role) => role.name),
      policies: (sketch.policies ?? []).map((policy) => policy.name),
      keys: keyFacts(sketch.keys ?? [], home, regions),
      buckets: ownBuckets,
      workgroups: workgroupFacts(sketch.workgroups ?? [], surroundings, ownDatabases),
      databases: ownDatabases,
    };
    return { sketch, facts, vpcs: laidVpcs };
  });
}
