import * as fc from "fast-check";
import { choice, chosen, entries, section, type Entry, type Sketch } from "./choice.ts";
import type { AccountDocument, Written } from "./document.ts";
import type {
  AccountFacts,
  BucketFacts,
  DatabaseFacts,
  LocationFacts,
  WorkgroupFacts,
} from "./facts.ts";
import { awsNameOf } from "./identity.ts";
import { keyIn, regionOf } from "./storage.ts";
import { entryName, plainName, tags, text } from "./texts.ts";

const stack = fc.constantFrom("lake", "own", "permissions");
const prefix = fc.constantFrom("orders/", "", "a/b/", "données/");

const workgroup = fc.record(
  {
    description: text(200),
    region: choice,
    bucket: choice,
    prefix,
    key: choice,
    isEncryptionWritten: fc.boolean(),
    withoutEnforcing: fc.boolean(),
    bytesScannedCutoff: fc.constantFrom(10_000_000, 1_000_000_000_000),
    stack,
    existing: fc.constantFrom("none" as const, "place" as const),
    tags,
  },
  { requiredKeys: ["prefix"] },
);

const columnName = fc.constantFrom("id", "amount", "name", "constructor", "名前", "1st", "Id2");
const columnType = fc.constantFrom(
  "bigint",
  "string",
  "double",
  "decimal(10,2)",
  "array<struct<a:int,b:string>>",
  "map<string,int>",
);
const columns = (most: number) => entries(columnName, columnType, { most, fold });

const projection = fc.record(
  {
    type: fc.constantFrom(
      "integer" as const,
      "date" as const,
      "enum" as const,
      "injected" as const,
    ),
    digits: fc.integer({ min: 1, max: 4 }),
    interval: fc.integer({ min: 1, max: 24 }),
    values: fc.uniqueArray(fc.constantFrom("tokyo", "品川", "a b"), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["type", "values"] },
);

const table = fc.record(
  {
    description: text(200),
    bucket: choice,
    prefix,
    format: fc.constantFrom(
      "parquet" as const,
      "orc" as const,
      "avro" as const,
      "json" as const,
      "csv" as const,
    ),
    first: columnType,
    columns: columns(3),
    partitionKeys: fc.array(projection, { maxLength: 2 }),
    isProjected: fc.boolean(),
    isTemplated: fc.boolean(),
  },
  { requiredKeys: ["bucket", "prefix", "format", "first"] },
);

const query = fc.record(
  {
    sql: text(2000).map((written) => `SELECT '${written.replaceAll("'", "''")}'`),
    name: text(128),
    description: text(200),
    workgroup: choice,
    isPrimary: fc.boolean(),
    isShort: fc.boolean(),
  },
  { requiredKeys: ["sql"] },
);

const database = fc.record(
  {
    description: text(200),
    region: choice,
    tables: entries(fc.oneof(plainName, entryName), table, { most: 2, fold }),
    queries: entries(fc.oneof(plainName, entryName), query, { most: 2 }),
    stack,
    exists: fc.boolean(),
  },
  { requiredKeys: ["tables"] },
);

/** Glue does not tell upper from lower case. */
function fold(name: string): string {
  return name.toLowerCase();
}

export type WorkgroupSketch = Sketch<typeof workgroup>;
export type DatabaseSketch = Sketch<typeof database>;
type QuerySketch = Sketch<typeof query>;
type TableSketch = Sketch<typeof table>;

export const workgroups = entries(
  fc.oneof(fc.constantFrom("primary", "lake", "Lake"), plainName, entryName),
  workgroup,
  { most: 2 },
);
export const databases = entries(fc.oneof(plainName, entryName), database, { most: 2, fold });

interface Surroundings {
  readonly home: string;
  readonly regions: readonly string[];
  readonly buckets: readonly BucketFacts[];
}

function locationOf(
  { bucket, prefix: key }: { readonly bucket?: number | undefined; readonly prefix: string },
  buckets: readonly BucketFacts[],
): LocationFacts | undefined {
  const found = bucket === undefined ? undefined : chosen(buckets, bucket);
  return found && { bucket: found, prefix: key };
}

function uriOf({ bucket, prefix: key }: LocationFacts): string {
  return `s3://${bucket.awsName}/${key}`;
}

export function workgroupFacts(
  list: readonly Entry<WorkgroupSketch>[],
  { home, regions, buckets }: Surroundings,
  all: readonly DatabaseFacts[],
): readonly WorkgroupFacts[] {
  const locations = all.flatMap(({ tables }) => tables.map(({ location }) => location));
  return list.map(({ name, sketch }) => {
    const place = statedNone(name, sketch) ? undefined : locationOf(sketch, buckets);
    const isInTable = locations.some(
      ({ bucket, prefix: key }) => bucket === place?.bucket && place.prefix.startsWith(key),
    );
    return {
      name,
      region: regionOf(sketch, home, regions),
      results: isInTable ? undefined : place,
    };
  });
}

/** `primary` is there in every account. */
function isExisting(name: string, { existing }: WorkgroupSketch): boolean {
  return name === "primary" || existing !== undefined;
}

function statedNone(name: string, sketch: WorkgroupSketch): boolean {
  return isExisting(name, sketch) && sketch.existing !== "place";
}

/** Tables lie in buckets of their account; where it has none, it has no tables. */
export function databaseFacts(
  list: readonly Entry<DatabaseSketch>[],
  { home, regions, buckets }: Surroundings,
): readonly DatabaseFacts[] {
  return list.map(({ name, sketch }) => ({
    name,
    region: regionOf(sketch, home, regions),
    tables: sketch.tables.flatMap((entry) => {
      const location = locationOf(entry.sketch, buckets);
      return location === undefined ? [] : [{ name: entry.name, location }];
    }),
  }));
}

export function writeWorkgroups(
  list: readonly Entry<WorkgroupSketch>[],
  account: AccountFacts,
): AccountDocument["workgroups"] {
  return section(list, (its, number, name): Written<"workgroups"> => {
    const facts = account.workgroups[number];
    if (facts === undefined) throw new Error("bug: a workgroup has no facts");
    const key = keyIn(account, facts.region, its.key);
    const results = facts.results && uriOf(facts.results);
    const exists = isExisting(name, its);
    return {
      name: awsNameOf(name, `workgroup-${number}`),
      description: its.description,
      region: its.region === undefined ? undefined : facts.region,
      resultLocation: exists ? undefined : results,
      encryption:
        key !== undefined ? { key } : its.isEncryptionWritten === true ? "sse-s3" : undefined,
      enforce: its.withoutEnforcing === true ? false : undefined,
      bytesScannedCutoff: its.bytesScannedCutoff,
      stack: its.stack,
      existing: exists ? { resultLocation: results ?? "none" } : undefined,
      tags: its.tags,
    };
  });
}

export function writeDatabases(
  list: readonly Entry<DatabaseSketch>[],
  account: AccountFacts,
): AccountDocument["databases"] {
  return section(list, (its, number, name): Written<"databases"> => {
    const facts = account.databases[number];
    if (facts === undefined) throw new Error("bug: a database has no facts");
    const located = its.tables.filter((entry) =>
      facts.tables.some((one) => one.name === entry.name),
    );
    return {
      name: awsNameOf(name, `database_${number}`),
      description: its.description,
      region: its.region === undefined ? undefined : facts.region,
      tables: section(located, (one, index, entry) => {
        const location = facts.tables[index]?.location;
        if (location === undefined) throw new Error("bug: a table has no facts");
        return { name: awsNameOf(entry, `table_${index}`), ...writeTable(one, uriOf(location)) };
      }),
      queries: section(its.queries ?? [], (one) => writeQuery(one, account, facts.region)),
      stack: its.stack,
      existing: its.exists === true ? true : undefined,
    };
  });
}

function writeQuery(
  its: QuerySketch,
  { workgroups: all }: AccountFacts,
  region: string,
): QueryDocument {
  const { sql, name, description, workgroup, isPrimary, isShort } = its;
  if (isShort === true) return sql;
  const near = all.filter((one) => one.region === region);
  const named = workgroup === undefined ? undefined : chosen(near, workgroup)?.name;
  const isFree = isPrimary === true && all.every((one) => one.name !== "primary");
  return { sql, name, description, workgroup: isFree ? "primary" : named };
}

type TableDocument = NonNullable<Written<"databases">["tables"]>[string];
type QueryDocument = NonNullable<Written<"databases">["queries"]>[string];
type ProjectionDocument = NonNullable<TableDocument["projection"]>[string];

function writeTable(its: TableSketch, location: string): TableDocument {
  const keys = (its.partitionKeys ?? []).map((one, number) => ({
    name: `part_${number}`,
    sketch: one,
  }));
  return {
    description: its.description,
    location,
    format: its.format,
    columns: {
      first: its.first,
      ...Object.fromEntries((its.columns ?? []).map(({ name, sketch }) => [name, sketch])),
    },
    partitionKeys: section(keys, ({ type }) => (type === "integer" ? "int" : "string")),
    projection: its.isProjected === true ? section(keys, writeProjection) : undefined,
    storageTemplate:
      its.isProjected === true && its.isTemplated === true
        ? `${location}${keys.map(({ name }) => `\${${name}}/`).join("")}`
        : undefined,
  };
}

function writeProjection(its: Sketch<typeof projection>): ProjectionDocument {
  const { type, digits, interval, values } = its;
  switch (type) {
    case "integer":
      return { type, range: "0,23", digits, interval };
    case "date":
      return { type, range: "2025-01-01,NOW", format: "yyyy-MM-dd", interval };
    case "enum":
      return { type, values };
    case "injected":
      return { type };
  }
}
