import * as fc from "fast-check";
import { allChosen, type Sketch } from "./choice.ts";
import type { AccountDocument, Document } from "./document.ts";
import { text } from "./texts.ts";

const rule = fc.constantFrom(
  "AwsSolutions-S1",
  "AwsSolutions-IAM5[Resource::arn:aws:s3:::raw/*]",
  "CloudFormation-Validate::W9999",
  "CKV_AWS_18",
  "CKV2_AWS_6",
  "W35",
  "constructor",
  "1e3",
);
const reason = text(200).map((written) => `Accepted: ${written}`);

const remark = fc.record(
  {
    /** The things that it is written on. */
    on: fc.array(fc.nat(199), { minLength: 1, maxLength: 3 }),
    acknowledge: fc.dictionary(rule, reason, { minKeys: 1, maxKeys: 2 }),
    silences: fc.boolean(),
  },
  { requiredKeys: ["on", "acknowledge"] },
);

export const remarks = fc.array(remark, { maxLength: 3 });
type RemarkSketch = Sketch<typeof remark>;

/** What may carry remarks. */
interface Thing {
  acknowledge?: Record<string, string> | undefined;
  silence?: Record<string, string> | undefined;
}

/** The document with remarks on some of its things. */
export function withRemarks(document: Document, list: readonly RemarkSketch[]): Document {
  if (list.length === 0) return document;
  const remarked = structuredClone(document);
  const things = [...thingsOf(remarked)];
  for (const { on, acknowledge, silences } of list) {
    for (const thing of allChosen(things, on)) {
      thing.acknowledge = { ...acknowledge };
      if (silences === true) thing.silence = { "endpoints/private-dns-off": "It is random." };
    }
  }
  return remarked;
}

function* thingsOf(document: Document): Iterable<Thing> {
  yield document;
  for (const account of Object.values(document.accounts)) yield* thingsIn(account);
}

function* thingsIn(account: AccountDocument): Iterable<Thing> {
  yield account;
  for (const vpc of Object.values(account.vpcs ?? {})) {
    yield vpc;
    const { subnets, natGateways, routeTables, securityGroups, endpoints } = vpc;
    for (const section of [subnets, natGateways, routeTables, securityGroups, endpoints])
      yield* Object.values(section ?? {});
  }
  const { users, roles, policies, buckets, keys, workgroups, grants } = account;
  for (const section of [users, roles, policies, buckets, keys, workgroups, grants])
    yield* Object.values(section ?? {});
  for (const studio of Object.values(account.studios ?? {})) {
    yield studio;
    if (!Array.isArray(studio.profiles)) yield* Object.values(studio.profiles ?? {});
  }
  for (const database of Object.values(account.databases ?? {})) {
    yield database;
    yield* Object.values(database.tables ?? {});
    for (const query of Object.values(database.queries ?? {})) {
      if (typeof query !== "string") yield query;
    }
  }
}
