import * as fc from "fast-check";
import { choice, choices, someChosen, type Sketch } from "./choice.ts";
import type { Written } from "./document.ts";
import type { AccountFacts } from "./facts.ts";
import type { Deal } from "./grants.ts";

const guest = fc.record(
  {
    isOfKey: fc.boolean(),
    /** Of the buckets or keys. */
    which: choice,
    isOwn: fc.boolean(),
    principals: choices(2),
    isWriting: fc.boolean(),
    hasActions: fc.boolean(),
    prefix: fc.constantFrom("shared/", "x"),
  },
  { requiredKeys: ["which", "principals"] },
);
export type GuestSketch = Sketch<typeof guest>;

/** Principals outside the topology, and of the account itself, that its buckets and keys accept. */
export const guests = fc.array(guest, { maxLength: 2 });

function whoOf(its: GuestSketch, account: AccountFacts): { from: string; principals: string[] } {
  const own = ["root", ...account.roles.map((name) => `role/${name}`)];
  const foreign = [
    "root",
    "role/partner",
    "user/service/etl",
    `arn:${account.partition}:iam::444455556666:role/a/b`,
  ];
  const isOwn = its.isOwn === true;
  return {
    from: isOwn ? account.name : "444455556666",
    principals: [...someChosen(isOwn ? own : foreign, its.principals)],
  };
}

interface Acceptance {
  readonly account: AccountFacts;
  readonly deals: readonly Deal[];
  readonly guests: readonly GuestSketch[];
}

export function bucketAccepts(
  { account, deals, guests: list }: Acceptance,
  bucket: string,
): Written<"buckets">["accepts"] {
  const { buckets } = account;
  const invited = list
    .filter((its) => its.isOfKey !== true && isAt(buckets, its.which, bucket))
    .map((its) => ({
      ...whoOf(its, account),
      ...(its.hasActions === true
        ? { actions: ["s3:GetObject", "s3:ListBucket"] }
        : {
            access: its.isWriting === true ? ("write" as const) : ("read" as const),
            prefix: its.prefix,
          }),
    }));
  const asked = deals
    .filter(({ owner }) => owner === account.name)
    .flatMap(({ ofBuckets }) => ofBuckets)
    .flatMap((one) => (one.bucket === bucket ? [one.accepts] : []));
  return orNothing([...asked, ...invited]);
}

export function keyAccepts(
  { account, deals, guests: list }: Acceptance,
  key: string,
): Written<"keys">["accepts"] {
  const invited = list
    .filter((its) => its.isOfKey === true && isAt(account.keys, its.which, key))
    .map((its) => ({
      ...whoOf(its, account),
      access: its.isWriting === true ? ("encrypt" as const) : ("decrypt" as const),
    }));
  const asked = deals
    .filter(({ owner }) => owner === account.name)
    .flatMap(({ ofKeys }) => ofKeys)
    .flatMap((one) => (one.key === key ? [one.accepts] : []));
  return orNothing([...asked, ...invited]);
}

function isAt(list: readonly { readonly name: string }[], number: number, name: string): boolean {
  return list[number % list.length]?.name === name;
}

function orNothing<T>(list: T[]): T[] | undefined {
  const each = new Map(list.map((one) => [JSON.stringify(one), one]));
  return each.size === 0 ? undefined : [...each.values()];
}
