import { parseS3Uri, type AthenaClient, type Flow } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import {
  clientAssumptions,
  fallbackBucket,
  temporaryTablePrefix,
  withoutResultLocation,
} from "../facts/athena-clients.ts";
import type { Circumstance } from "../facts/athena.ts";
import type { Principal } from "../permission/caller.ts";
import type { Table, Workgroup } from "../permission/kinds.ts";
import type { Hop } from "../proof.ts";
import { find, type Placed, type World } from "../world.ts";
import { bucketPlace, type BucketPlace } from "./bucket-place.ts";
import { regionFacts } from "./query-regions.ts";

/** Objects of a bucket that begin with a key. */
export interface Location {
  readonly bucket: BucketPlace;
  readonly key: string;
}

/** An Athena query: where it runs, what it reads and where its results go. */
export interface Query {
  readonly principal: Principal;
  readonly client: AthenaClient;
  readonly workgroup: { readonly name: string; readonly placed?: Placed<Workgroup> };
  /** 12 digits, of the workgroup. */
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** Absent: a query of no table in particular. */
  readonly table?: Placed<Table>;
  /** Where the table's data is; absent where its location is malformed, or with no table. */
  readonly data?: Location;
  /** Absent: there is none, or it is not known. */
  readonly results?: Location;
  readonly circumstances: ReadonlySet<Circumstance>;
  readonly facts: readonly Hop[];
  readonly assumptions: readonly Text[];
}

/** What the query of a flow consists of. */
export function queryOf(world: World, flow: Flow, principal: Principal): Query {
  const { athena, target } = flow;
  if (athena === undefined) throw new Error("bug: a flow without Athena has no query.");
  const named = athena.workgroup && find(world, "workgroup", athena.workgroup.id);
  const table = target.kind === "table" ? find(world, "table", target.table.id) : undefined;
  const home = named ?? table ?? principal.placed;
  const { region, partition } = home;
  const account = named?.account ?? principal.placed.account;
  const placed = named ?? primaryOf(world, account, region);
  const name = placed?.resource.name ?? "primary";
  const data = table && locationOf(world, table.resource.location, { partition, region });
  const output = outputOf(world, { placed, name, client: athena, account, region, partition });
  const { results } = output;
  const circumstances = new Set<Circumstance>([
    ...(athena.ctas ? (["ctas"] as const) : []),
    ...(output.isFallback ? (["no-result-location"] as const) : []),
    ...(table !== undefined && hasCatalogPartitions(table.resource)
      ? (["partitions-in-catalog"] as const)
      : []),
    ...(data?.bucket.placed?.resource.encryption.type === "sse-kms"
      ? (["data-under-key"] as const)
      : []),
    ...(resultKeyOf(placed?.resource, results) === undefined
      ? []
      : (["results-under-key"] as const)),
  ]);
  const workgroup = { name, ...(placed === undefined ? {} : { placed }) };
  const regions = regionFacts({
    workgroup,
    region,
    ...(table === undefined ? {} : { table }),
    ...(results === undefined ? {} : { results }),
  });
  return {
    principal,
    client: athena,
    workgroup,
    account,
    region,
    partition,
    ...(table === undefined ? {} : { table }),
    ...(data === undefined ? {} : { data }),
    ...(results === undefined ? {} : { results }),
    circumstances,
    facts: [
      ...output.facts,
      ...regions,
      ...(table === undefined ? [] : locationFacts(table, data)),
    ],
    assumptions: [
      ...output.assumptions,
      ...relianceOnEncryption(placed?.resource),
      ...clientAssumptions(athena.name, circumstances),
      say("Lake Formation has its initial settings, so that IAM alone decides on the catalog."),
    ],
  };
}

/** The key under which results are encrypted. */
export function resultKeyOf(workgroup: Workgroup | undefined, results: Location | undefined) {
  if (workgroup?.encryption?.type === "sse-kms") return workgroup.encryption.key;
  const encryption = results?.bucket.placed?.resource.encryption;
  return encryption?.type === "sse-kms" ? encryption.key : undefined;
}

/** A workgroup that exists already does not say how it encrypts results, unless a key is named. */
function relianceOnEncryption(workgroup: Workgroup | undefined): readonly Text[] {
  return workgroup?.existing === undefined || workgroup.encryption?.type === "sse-kms"
    ? []
    : [
        say(
          "Workgroup `{{workgroup}}`, which exists already, encrypts results under no key of its own.",
          { workgroup: workgroup.name },
        ),
      ];
}

/** The name of the table that awswrangler makes for a query, but for the part that is made up each time. */
export function temporaryTable(rest: string): string {
  return `${temporaryTablePrefix}${rest}`;
}

function primaryOf(world: World, account: string, region: string): Placed<Workgroup> | undefined {
  return (world.byKind.get("workgroup") ?? [])
    .map(({ resource }) => find(world, "workgroup", resource.id))
    .find(
      (placed) =>
        placed?.resource.name === "primary" &&
        placed.account === account &&
        placed.region === region,
    );
}

function hasCatalogPartitions({ partitionKeys, parameters }: Table): boolean {
  return partitionKeys.length > 0 && parameters["projection.enabled"] !== "true";
}

interface OutputOf {
  readonly placed: Placed<Workgroup> | undefined;
  readonly name: string;
  readonly client: AthenaClient;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

interface Output {
  readonly results?: Location;
  readonly isFallback: boolean;
  readonly facts: readonly Hop[];
  readonly assumptions: readonly Text[];
}

/** Where results go: to the workgroup's location, or where a client without one puts them. */
function outputOf(world: World, of: OutputOf): Output {
  const { placed, name, client, account, region, partition } = of;
  const none = { isFallback: false, facts: [], assumptions: [] };
  if (placed === undefined) {
    const reason = say(
      "The topology says nothing of workgroup `{{workgroup}}` of account {{account}}, so it is not known whether it has a result location.",
      { workgroup: name, account },
    );
    return { ...none, facts: [{ layer: "fact", verdict: "unknown", reason }] };
  }
  const { resultLocation } = placed.resource;
  const place = { resource: placed.resource.id, at: placed.resource.at };
  if (resultLocation !== undefined) {
    const results = locationOf(world, resultLocation, { partition, region });
    if (results !== undefined) return { ...none, results };
    const reason = say(
      "The result location `{{location}}` of workgroup `{{workgroup}}` is not an S3 URI.",
      { location: resultLocation, workgroup: name },
    );
    return { ...none, facts: [{ layer: "fact", verdict: "denied", reason, ...place }] };
  }
  if (withoutResultLocation[client.name] === "fails") {
    const reason = say(
      'Workgroup `{{workgroup}}` has no result location and the {{client}} gives none, so queries fail with "No output location provided".',
      { workgroup: name, client: client.name },
    );
    return { ...none, facts: [{ layer: "fact", verdict: "denied", reason, ...place }] };
  }
  const bucket = fallbackBucket(account, region);
  const reason = say(
    "Workgroup `{{workgroup}}` has no result location, so awswrangler writes to bucket `{{bucket}}`, which it makes.",
    { workgroup: name, bucket },
  );
  return {
    results: { bucket: bucketPlace(world, bucket, { partition, region, owner: account }), key: "" },
    isFallback: true,
    facts: [{ layer: "fact", verdict: "allowed", reason, ...place }],
    assumptions: [
      say(
        "Bucket `{{bucket}}`, which is outside the topology, belongs to account {{account}} and has no policy.",
        { bucket, account },
      ),
    ],
  };
}

function locationOf(
  world: World,
  uri: string,
  outside: { readonly partition: string; readonly region: string },
): Location | undefined {
  const place = parseS3Uri(uri);
  if (place === undefined) return undefined;
  return { bucket: bucketPlace(world, place.bucket, outside), key: place.prefix };
}

function locationFacts(table: Placed<Table>, data: Location | undefined): readonly Hop[] {
  const { name, location, id, at } = table.resource;
  const place = { resource: id, at };
  if (data === undefined) {
    const reason = say("The location `{{location}}` of table `{{table}}` is not an S3 URI.", {
      location,
      table: name,
    });
    return [{ layer: "fact", verdict: "denied", reason, ...place }];
  }
  if (data.bucket.placed !== undefined) return [];
  const reason = say(
    "Bucket `{{bucket}}`, where the data of table `{{table}}` is, is not in the topology.",
    { bucket: data.bucket.name, table: name },
  );
  return [{ layer: "fact", verdict: "unknown", reason, ...place }];
}
