import * as fc from "fast-check";
import { choice, choices, chosen, entries, someChosen, type Entry, type Sketch } from "./choice.ts";
import type { AccountDocument, Written } from "./document.ts";
import { reference, type AccountFacts, type LocationFacts, type Target } from "./facts.ts";
import { awsNameOf } from "./identity.ts";
import { text } from "./texts.ts";

const target = fc.constantFrom(
  "bucket" as const,
  "table" as const,
  "database" as const,
  "workgroup" as const,
  "key" as const,
);

const grant = fc.record(
  {
    description: text(200),
    target,
    /** Of all things of that kind, those of the account first. */
    which: choice,
    principals: choices(2),
    isWriting: fc.boolean(),
    isQuery: fc.boolean(),
    actions: choice,
    prefix: fc.constantFrom("orders/", "a", "données/x"),
    /** The owner accepts the account as a whole. */
    isRootAccepted: fc.boolean(),
  },
  { requiredKeys: ["target", "which", "principals"] },
);
export type GrantSketch = Sketch<typeof grant>;

export const grants = entries(
  fc.constantFrom("read-sales", "Write-sales", "query", "1st-grant", "toString", "許可", "x"),
  grant,
  { most: 3, fold: (name) => name.toLowerCase() },
);

type BucketAccepts = NonNullable<Written<"buckets">["accepts"]>[number];
type KeyAccepts = NonNullable<Written<"keys">["accepts"]>[number];

/** A grant with what its owner has to accept. */
export interface Deal {
  readonly asking: string;
  readonly name: string;
  readonly document: Written<"grants">;
  readonly owner: string;
  /** Roles that read or write something with it, over the network. */
  readonly users: readonly string[];
  readonly ofBuckets: readonly { readonly bucket: string; readonly accepts: BucketAccepts }[];
  readonly ofKeys: readonly { readonly key: string; readonly accepts: KeyAccepts }[];
}

/** Grants of an account on what is its own or of another; those that find nothing to be used are left out. */
export function dealsOf(
  list: readonly Entry<GrantSketch>[],
  account: AccountFacts,
  accounts: readonly AccountFacts[],
): readonly Deal[] {
  const taken = new Set(account.policies.map((name) => name.toLowerCase()));
  const others = accounts.filter(({ name }) => name !== account.name);
  return list.flatMap(({ name, sketch }, number): Deal[] => {
    if (taken.has(name.toLowerCase())) return [];
    const isOfCatalog = sketch.target === "table" || sketch.target === "database";
    // Athena asks the catalog of the account that queries.
    const owners = isOfCatalog ? [account] : [account, ...others];
    const things = owners.flatMap((owner) => thingsOf(owner, sketch.target));
    const thing = chosen(things, sketch.which);
    const principals = [
      ...account.roles.map((entry) => ({ word: "role", entry })),
      ...account.users.map((entry) => ({ word: "user", entry })),
    ];
    const asking = someChosen(principals, sketch.principals);
    if (thing === undefined || asking.length === 0) return [];
    const use = useOf(sketch, thing);
    const common = {
      from: account.name,
      principals:
        sketch.isRootAccepted === true
          ? ["root"]
          : asking.map(({ word, entry }) => `${word}/${entry}`),
    };
    const isForeign = thing.owner.name !== account.name;
    return [
      {
        asking: account.name,
        name,
        owner: thing.owner.name,
        users:
          isOfCatalog || sketch.target === "bucket"
            ? asking.flatMap(({ word, entry }) => (word === "role" ? [entry] : []))
            : [],
        document: {
          name: awsNameOf(name, `grant-${number}`),
          description: sketch.description,
          principals: asking.map(({ word, entry }) =>
            reference(
              { account: account.name, word, names: [entry] },
              { account, isImplied: word === "role" },
            ),
          ),
          [sketch.target]: reference(thing.target, { account, isImplied: true }),
          ...use.asked,
        },
        ofBuckets: isForeign
          ? use.ofBuckets.map(({ bucket, ...rest }) => ({
              bucket,
              accepts: { ...common, ...rest },
            }))
          : [],
        ofKeys:
          isForeign && sketch.target === "key"
            ? [
                {
                  key: thing.target.names[0] ?? "",
                  accepts: { ...common, access: sketch.isWriting === true ? "encrypt" : "decrypt" },
                },
              ]
            : [],
      },
    ];
  });
}

interface Thing {
  readonly owner: AccountFacts;
  readonly target: Target;
  /** Where its objects are: tables of a database may lie in several places. */
  readonly locations: readonly LocationFacts[];
}

function thingsOf(owner: AccountFacts, word: GrantSketch["target"]): readonly Thing[] {
  const thing = (names: readonly string[], locations: readonly LocationFacts[] = []): Thing => ({
    owner,
    target: { account: owner.name, word, names },
    locations,
  });
  switch (word) {
    case "bucket":
      return owner.buckets.map((bucket) => thing([bucket.name], [{ bucket, prefix: "" }]));
    case "key":
      return owner.keys.map(({ name }) => thing([name]));
    case "workgroup":
      return owner.workgroups.map(({ name, results }) => thing([name], results && [results]));
    case "database":
      return owner.databases.map(({ name, tables }) =>
        thing(
          [name],
          tables.map(({ location }) => location),
        ),
      );
    case "table":
      return owner.databases.flatMap((database) =>
        database.tables.map(({ name, location }) => thing([database.name, name], [location])),
      );
  }
}

interface Use {
  readonly asked: Pick<Written<"grants">, "access" | "actions" | "prefix">;
  readonly ofBuckets: readonly (Pick<BucketAccepts, "access" | "actions" | "prefix"> & {
    readonly bucket: string;
  })[];
}

/** Sets that are whole: the owner may accept more than one grant of the same principal. */
const bucketActions = [
  ["s3:GetObject", "s3:ListBucket"],
  ["s3:GetObjectTagging"],
  ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation"],
];
const otherActions = {
  table: ["glue:GetTable", "glue:GetPartitions"],
  database: ["glue:GetDatabase"],
  workgroup: ["athena:GetWorkGroup"],
  key: ["kms:DescribeKey"],
};

function useOf(sketch: GrantSketch, { locations }: Thing): Use {
  const word = sketch.target;
  const access = sketch.isWriting === true ? "write" : "read";
  if (sketch.actions !== undefined) {
    if (word !== "bucket") return { asked: { actions: otherActions[word] }, ofBuckets: [] };
    const actions = [...(chosen(bucketActions, sketch.actions) ?? [])];
    return {
      asked: { actions },
      ofBuckets: locations.map(({ bucket }) => ({ bucket: bucket.name, actions })),
    };
  }
  if (word === "bucket") {
    const { prefix } = sketch;
    return {
      asked: { access, prefix },
      ofBuckets: locations.map(({ bucket }) => ({ bucket: bucket.name, access, prefix })),
    };
  }
  const isQuery = word === "workgroup" || (sketch.isQuery === true && word !== "key");
  const used = word === "workgroup" || (access === "write" && !isQuery) ? "write" : "read";
  return {
    asked: { access: isQuery ? "query" : access },
    ofBuckets: locations.map(({ bucket, prefix }) => ({
      bucket: bucket.name,
      access: used,
      prefix: prefix === "" ? undefined : prefix,
    })),
  };
}

export function writeGrants(deals: readonly Deal[], account: string): AccountDocument["grants"] {
  const own = deals.filter(({ asking }) => asking === account);
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(({ name, document }) => [name, document]));
}
