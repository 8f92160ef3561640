import { say, type Text, verbatim } from "@cloister/texts";
import { clientCalls, type ClientCall } from "../facts/athena-clients.ts";
import { athenaCalls, type AthenaLeg, type Call as Needed, type Target } from "../facts/athena.ts";
import type { Call } from "../permission/call.ts";
import { present, unknown } from "../permission/context.ts";
import { resourceArn } from "../permission/texts.ts";
import type { KeyValue } from "../policy/request.ts";
import { find, type World } from "../world.ts";
import { keptApart } from "./kept-apart.ts";
import { keyCalls } from "./kms-calls.ts";
import { resultKeyOf, temporaryTable, type Location, type Query } from "./query.ts";
import { anyRest, bucketCall, objectCall, readCalls } from "./s3-calls.ts";

/** What Athena calls on a leg of a query. */
export function callsOfAthena(world: World, query: Query, leg: AthenaLeg): readonly Call[] {
  return athenaCalls(leg, query.circumstances).flatMap((needed) =>
    needed.targets.flatMap((target) =>
      callsTo(world, query, needed, target).map((call): Call => ({ ...call, target })),
    ),
  );
}

/** What the query's client calls of a service; undefined: what S3 calls for it. */
export function callsOfClient(
  world: World,
  query: Query,
  service: ClientCall["service"],
): readonly Call[] {
  return clientCalls(query.client.name, query.circumstances)
    .filter((call) => call.service === service)
    .flatMap((needed) =>
      needed.targets.flatMap((target) =>
        callsTo(world, query, needed, target).map((call): Call =>
          needed.needsNoPermission
            ? { ...call, target, needsNoPermission: true }
            : { ...call, target },
        ),
      ),
    );
}

/** One needed action on what a target stands for; nothing where the query has no such thing. */
function callsTo(world: World, query: Query, needed: Needed, target: Target): readonly Call[] {
  const { action } = needed;
  const { table, data, results, account, region, partition } = query;
  const ifDenied = { ifDenied: needed.ifDenied };
  const inAccount = (resource: string, shown: Text, owner = account): readonly Call[] => [
    {
      action,
      resource,
      shown,
      owner,
      region,
      resourceKind: "other",
      policy: undefined,
      keys: new Map(),
      ...ifDenied,
    },
  ];
  const glue = (resource: string, shown: Text): readonly Call[] => {
    if (table === undefined) return [];
    const { partition: part, region: place, account: owner } = table;
    return inAccount(`arn:${part}:glue:${place}:${owner}:${resource}`, shown, owner);
  };
  const database = databaseName(world, query);
  switch (target) {
    case "everything":
      return inAccount("*", verbatim("`*`"));
    case "workgroup": {
      const { name } = query.workgroup;
      return inAccount(
        `arn:${partition}:athena:${region}:${account}:workgroup/${name}`,
        workgroupText(name),
      );
    }
    case "catalog":
      return glue("catalog", theCatalog);
    case "default-database":
      return glue("database/default", defaultDatabase);
    case "database":
      return glue(`database/${database}`, databaseText(database));
    case "table": {
      const name = table?.resource.name ?? "";
      return glue(
        `table/${database}/${name}`,
        say("table `{{database}}`.`{{table}}`", { database, table: name }),
      );
    }
    case "temporary-table":
      return glue(
        `table/${database}/${temporaryTable(anyRest)}`,
        say("the temporary table of awswrangler in `{{database}}`", { database }),
      );
    case "data-bucket":
      return ofBucket(data, needed);
    case "data-objects":
      return data === undefined
        ? []
        : readCalls(world, data.bucket, {
            key: data.key,
            below: true,
            apart: keptApart(world, query.principal, data),
          })
            .filter((call) => call.action === action)
            .map((call) => ({ ...ifDenied, ...call }));
    case "result-bucket":
      return ofBucket(results, needed);
    case "result-objects":
      return results === undefined
        ? []
        : [
            {
              ...objectCall(results.bucket, action, `${results.key}${anyRest}`, {}),
              ...(action === "s3:PutObject" ? { keys: encryptionHeaders(world, query) } : {}),
              ...ifDenied,
            },
          ];
    case "data-key":
      return ofKey(world, data?.bucket.placed?.resource.encryption, data, needed);
    case "result-key": {
      const key = resultKeyOf(query.workgroup.placed?.resource, results);
      return ofKey(world, key && { type: "sse-kms", key }, results, needed);
    }
  }
}

/**
 * How Athena asks S3 to encrypt results, as the workgroup says; one that exists already does not say.
 * Source: <https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html>.
 */
function encryptionHeaders(world: World, { workgroup }: Query): ReadonlyMap<string, KeyValue> {
  const { encryption, existing } = workgroup.placed?.resource ?? {};
  const header = "s3:x-amz-server-side-encryption";
  if (existing !== undefined && encryption?.type !== "sse-kms") {
    const missing = unknown(
      say("how workgroup `{{workgroup}}`, which exists already, encrypts results", {
        workgroup: workgroup.name,
      }),
    );
    return new Map([header, `${header}-aws-kms-key-id`].map((key) => [key, missing]));
  }
  if (encryption === undefined) return new Map();
  if (encryption.type === "sse-s3") return new Map([[header, present("AES256")]]);
  const key = find(world, "key", encryption.key.id);
  return new Map<string, KeyValue>([
    [header, present("aws:kms")],
    ...(key === undefined
      ? []
      : [[`${header}-aws-kms-key-id`, present(resourceArn(key))] as const]),
  ]);
}

const theCatalog = say("the catalog");
const defaultDatabase = databaseText("default");

/** A workgroup as messages call it. */
export function workgroupText(workgroup: string): Text {
  return say("workgroup `{{workgroup}}`", { workgroup });
}

function databaseText(database: string): Text {
  return say("database `{{database}}`", { database });
}

function ofBucket(location: Location | undefined, needed: Needed): readonly Call[] {
  if (location === undefined) return [];
  const keys =
    needed.lists === undefined ? new Map() : new Map([["s3:prefix", present(location.key)]]);
  return [{ ...bucketCall(location.bucket, needed.action, keys), ifDenied: needed.ifDenied }];
}

function ofKey(
  world: World,
  encryption:
    | { readonly type: string; readonly key?: { readonly kind: "key"; readonly id: string } }
    | undefined,
  location: Location | undefined,
  needed: Needed,
): readonly Call[] {
  if (encryption?.key === undefined || location === undefined) return [];
  return keyCalls(world, encryption.key, {
    use: needed.action === "kms:Decrypt" ? "read" : "write",
    bucketArn: location.bucket.arn,
  })
    .filter(({ action }) => action === needed.action)
    .map((call) => ({ ...call, ifDenied: needed.ifDenied }));
}

function databaseName(world: World, { table }: Query): string {
  const placed = table && world.byId.get(table.resource.database.id);
  return placed?.resource.kind === "database" ? placed.resource.name : "";
}
