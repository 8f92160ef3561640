import type { Flow, ResourceOf } from "@cloister/model";
import { allOfKind, bucketsByName, find, type Placed, type World } from "@cloister/proof";
import { folderOf } from "../samples/partition.ts";
import type { SampledTable } from "../samples/sample-objects.ts";
import type { Action } from "./check.ts";
import { rowLimit, selectRows } from "./select.ts";

type Table = ResourceOf<"table">;
type Workgroup = ResourceOf<"workgroup">;

/** What is known of the tables of a world, by their ids. */
export type Samples = ReadonlyMap<string, SampledTable>;

/** What tries a flow. */
export function actionOf(world: World, flow: Flow, samples: Samples): Action {
  const { target, use } = flow;
  switch (target.kind) {
    case "table":
      return use === "write"
        ? writeBelow(world, tableFolder(world, target.table.id))
        : queryOf(world, flow, target.table.id, samples);
    case "workgroup":
      return queryNothing(world, flow, target.workgroup.id);
    case "studio":
      return opening(world, target.studio.id);
    case "objects":
      if (use === "write") return writeBelow(world, target);
      return flow.athena === undefined
        ? reading(world, target, samples)
        : queryOfPlace(world, flow, samples);
  }
}

function queryOf(world: World, flow: Flow, id: string, samples: Samples): Action {
  const placed = find(world, "table", id);
  if (placed === undefined) throw new Error(`bug: ${id} is not in this world.`);
  const { resource: table, region } = placed;
  const database = find(world, "database", table.database.id)?.resource.name ?? "";
  const columns = [...table.columns, ...table.partitionKeys].map(({ name }) => name.toLowerCase());
  return {
    does: "query",
    database,
    table: table.name,
    sql: selectRows(database, table, samples.get(id)?.partition),
    columns,
    limit: rowLimit,
    client: flow.athena?.name ?? "sdk",
    ctas: flow.athena?.ctas ?? false,
    ...placeOfQuery(world, flow, region),
  };
}

/** Where a query runs, and where its results go. */
function placeOfQuery(world: World, { athena, who }: Flow, region: string) {
  const account = world.byId.get(who.id)?.account;
  const named = athena?.workgroup && find(world, "workgroup", athena.workgroup.id);
  const workgroup = named ?? primaryOf(world, account, region);
  const location = outputOf(workgroup?.resource);
  return {
    workgroup: workgroup?.resource.name ?? "primary",
    region: named?.region ?? region,
    ...(location === undefined ? {} : { output: location }),
    usesFallbackBucket: workgroup !== undefined && workgroup.resource.resultLocation === undefined,
  };
}

/** A workgroup that enforces its settings takes no location from its clients. */
function outputOf(workgroup: Workgroup | undefined): string | undefined {
  return workgroup === undefined || workgroup.enforce ? undefined : workgroup.resultLocation;
}

function primaryOf(
  world: World,
  account: string | undefined,
  region: string,
): Placed<Workgroup> | undefined {
  return allOfKind(world, "workgroup").find(
    (placed) =>
      placed.resource.name === "primary" && placed.account === account && placed.region === region,
  );
}

function queryNothing(world: World, flow: Flow, id: string): Action {
  const region = world.byId.get(id)?.region ?? "";
  const { workgroup, output } = placeOfQuery(
    world,
    { ...flow, athena: { name: "sdk", ctas: false, workgroup: { kind: "workgroup", id } } },
    region,
  );
  return { does: "query-nothing", workgroup, region, ...(output === undefined ? {} : { output }) };
}

/** Objects that are read through Athena are read by the table that lies there. */
function queryOfPlace(world: World, flow: Flow, samples: Samples): Action {
  const { target } = flow;
  if (target.kind !== "objects") throw new Error("bug: only objects lie somewhere.");
  const table = tableAbove(world, target.bucket, target.key);
  return table === undefined
    ? reading(world, target, samples)
    : queryOf(world, flow, table.id, samples);
}

interface Objects {
  readonly bucket: string;
  readonly key: string;
  readonly below: boolean;
}

function reading(world: World, { bucket, key, below }: Objects, samples: Samples): Action {
  const region = regionOf(world, bucket);
  const found = below ? firstObject(world, bucket, key, samples) : key;
  const table = found === undefined ? undefined : tableAbove(world, bucket, found);
  const format = table?.format;
  const content =
    table !== undefined && (format === "parquet" || format === "csv" || format === "json")
      ? { content: { format, columns: table.columns.map(({ name }) => name.toLowerCase()) } }
      : {};
  return {
    does: "read",
    bucket,
    key: found ?? key,
    isPrefix: found === undefined,
    region,
    ...content,
  };
}

/** An object that the topology names there, or that a sample becomes. */
function firstObject(
  world: World,
  bucket: string,
  prefix: string,
  samples: Samples,
): string | undefined {
  const id = bucketsByName(world).get(bucket)?.resource.id;
  const named = allOfKind(world, "object").find(
    ({ resource }) => resource.bucket.id === id && resource.key.startsWith(prefix),
  );
  if (named !== undefined) return named.resource.key;
  for (const { objects } of samples.values()) {
    const sample = objects.find((one) => one.bucket === bucket && one.key.startsWith(prefix));
    if (sample !== undefined) return sample.key;
  }
  return undefined;
}

function tableAbove(world: World, bucket: string, key: string): Table | undefined {
  return allOfKind(world, "table").find(({ resource }) => {
    const folder = folderOf(resource.location);
    return folder?.bucket === bucket && key.startsWith(folder.prefix);
  })?.resource;
}

function tableFolder(world: World, id: string): Objects {
  const folder = folderOf(find(world, "table", id)?.resource.location ?? "");
  return { bucket: folder?.bucket ?? "", key: folder?.prefix ?? "", below: true };
}

/** What is written has a name of its own, which no data has: a real object is never in danger. */
export const triedName = "_cloister-verification";

function writeBelow(world: World, { bucket, key, below }: Objects): Action {
  const region = regionOf(world, bucket);
  return { does: "write", bucket, key: below ? `${key}${triedName}` : key, region };
}

function opening(world: World, id: string): Action {
  const placed = find(world, "studio", id);
  const [profile] = allOfKind(world, "user-profile").filter(
    ({ resource }) => resource.studio.id === id,
  );
  return {
    does: "open",
    studio: id,
    domain: placed?.resource.name ?? "",
    profile: profile?.resource.name ?? "",
    region: placed?.region ?? "",
  };
}

function regionOf(world: World, bucket: string): string {
  return bucketsByName(world).get(bucket)?.region ?? [...world.byId.values()][0]?.region ?? "";
}
