import type { DatabaseInput, TableInput } from "../../topology/analytics.ts";
import type { Ref } from "../reference.ts";
import type { Table } from "../resources/table.ts";
import type { Workgroup } from "../resources/workgroup.ts";
import { idOf } from "./declarations.ts";
import { resolveQueries } from "./queries.ts";
import type { Place, Scope } from "./sink.ts";
import { encryptionOf } from "./storage.ts";
import { tagsOf } from "./tags.ts";
import { describedAs } from "./described.ts";

export function resolveWorkgroups(scope: Scope): void {
  const { accountName, account, sink } = scope;
  for (const [entryName, input] of Object.entries(account.workgroups)) {
    const at = ["accounts", accountName, "workgroups", entryName];
    const place = {
      account: accountName,
      region: input.region ?? scope.region,
      stack: input.stack ?? "data",
    };
    const stated = input.existing?.resultLocation;
    const resultLocation = input.existing
      ? stated === "none"
        ? undefined
        : stated
      : input.resultLocation;
    const encryption = encryptionOf(scope, input.encryption, {
      at: [...at, "encryption", "key"],
      region: place.region,
    });
    if (encryption === undefined) continue;
    const workgroup: Workgroup = {
      kind: "workgroup",
      id: idOf(accountName, "workgroup", [entryName]),
      names: [entryName],
      at,
      name: input.name ?? entryName,
      ...describedAs(input, "workgroupDescription"),
      ...(resultLocation === undefined ? {} : { resultLocation, encryption }),
      enforce: input.existing ? false : input.enforce,
      ...(input.bytesScannedCutoff === undefined
        ? {}
        : { bytesScannedCutoff: input.bytesScannedCutoff }),
      tags: tagsOf(scope, input.tags),
    };
    if (input.existing) sink.exists(place, { ...workgroup, existing: workgroup.name });
    else sink.place(place, workgroup);
  }
}

export function resolveDatabases(scope: Scope): void {
  for (const [name, input] of Object.entries(scope.account.databases))
    resolveDatabase(scope, name, input);
}

function resolveDatabase(scope: Scope, entryName: string, input: DatabaseInput): void {
  const { accountName, sink } = scope;
  const at = ["accounts", accountName, "databases", entryName];
  const place = {
    account: accountName,
    region: input.region ?? scope.region,
    stack: input.stack ?? "data",
  };
  const database = {
    kind: "database",
    id: idOf(accountName, "database", [entryName]),
    names: [entryName],
    at,
    name: input.name ?? entryName,
    ...describedAs(input, "databaseDescription"),
  } as const;
  if (input.existing) sink.exists(place, { ...database, existing: database.name });
  else sink.place(place, database);
  for (const [tableName, table] of Object.entries(input.tables)) {
    placeTable(scope, place, {
      database: { kind: "database", id: database.id },
      names: [entryName, tableName],
      table,
      existing: input.existing === true,
    });
  }
  resolveQueries(scope, place, entryName, input);
}

interface TableOf {
  readonly database: Ref<"database">;
  readonly names: readonly [string, string];
  readonly table: TableInput;
  readonly existing: boolean;
}

function placeTable(
  scope: Scope,
  place: Place,
  { database, names, table: input, existing }: TableOf,
): void {
  const [databaseName, tableName] = names;
  const table: Table = {
    kind: "table",
    id: idOf(scope.accountName, "table", names),
    names,
    at: ["accounts", scope.accountName, "databases", databaseName, "tables", tableName],
    database,
    name: input.name ?? tableName,
    ...describedAs(input, "tableDescription"),
    location: input.location,
    format: input.format,
    columns: columnsOf(input.columns),
    partitionKeys: columnsOf(input.partitionKeys),
    parameters: parametersOf(input),
  };
  if (existing) scope.sink.exists(place, { ...table, existing: table.name });
  else scope.sink.place(place, table);
}

function columnsOf(columns: Readonly<Record<string, string>>): Table["columns"] {
  return Object.entries(columns).map(([name, type]) => ({ name, type }));
}

/** Partition projection as Athena reads it from the table's parameters. */
function parametersOf({
  projection,
  storageTemplate,
}: TableInput): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  if (projection !== undefined) {
    parameters["projection.enabled"] = "true";
    for (const [key, { type, range, values, digits, format, interval }] of Object.entries(
      projection,
    )) {
      parameters[`projection.${key}.type`] = type;
      if (range !== undefined) parameters[`projection.${key}.range`] = range;
      if (values !== undefined) parameters[`projection.${key}.values`] = values.join(",");
      if (digits !== undefined) parameters[`projection.${key}.digits`] = String(digits);
      if (format !== undefined) parameters[`projection.${key}.format`] = format;
      if (interval !== undefined) parameters[`projection.${key}.interval`] = String(interval);
    }
  }
  if (storageTemplate !== undefined) parameters["storage.location.template"] = storageTemplate;
  return Object.fromEntries(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
