import { parseS3Uri, type Column, type ResourceOf } from "@cloister/model";
import { readHiveType } from "./hive-type.ts";

type Table = ResourceOf<"table">;

/** One partition of a table: the values of its keys, and what the keys of its objects begin with. */
export interface Partition {
  readonly values: readonly { readonly column: Column; readonly value: string }[];
  /** With a slash at the end; empty for all of the bucket. */
  readonly prefix: string;
}

export function isProjected({ parameters }: Table): boolean {
  return parameters["projection.enabled"] === "true";
}

/** Whether a query must say the value, because Athena cannot work it out. */
export function isInjected({ parameters }: Table, key: string): boolean {
  return parameters[`projection.${key}.type`] === "injected";
}

/** What keys of a table's objects begin with; undefined where its location is malformed. */
export function folderOf(location: string): { bucket: string; prefix: string } | undefined {
  const place = parseS3Uri(location);
  if (place === undefined) return undefined;
  const { bucket, prefix } = place;
  return { bucket, prefix: prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/` };
}

/**
 * The partition in which a sample lies: that of the objects which the topology names, where their folders tell it,
 * or one that the projection has. Undefined where no value can be told: a projection that counts from now, for one.
 */
export function samplePartition(table: Table, keys: readonly string[]): Partition | undefined {
  const named = keys.flatMap((key) => partitionOfKey(table, key) ?? []);
  const [first] = named;
  if (first !== undefined) return first;
  const values = table.partitionKeys.flatMap((column) => {
    const value = isProjected(table) ? projectedValue(table, column) : plainValue(column);
    return value === undefined ? [] : [{ column, value }];
  });
  if (values.length < table.partitionKeys.length) return undefined;
  const prefix = prefixOf(table, values);
  return prefix === undefined ? undefined : { values, prefix };
}

/** The partition that an object is in, told by the names of its folders. */
export function partitionOfKey(table: Table, key: string): Partition | undefined {
  const marks = table.partitionKeys.map(({ name }) => ({ name, mark: `\0${name}\0` }));
  const prefix = prefixOf(
    table,
    table.partitionKeys.map((column, index) => ({ column, value: marks[index]?.mark ?? "" })),
  );
  if (prefix === undefined) return undefined;
  let pattern = prefix.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  for (const { mark } of marks) pattern = pattern.replace(mark, "([^/]+)");
  const match = new RegExp(`^${pattern}`).exec(key);
  if (match === null || pattern.includes("\0")) return undefined;
  const order = marks.toSorted(
    (one, other) => prefix.indexOf(one.mark) - prefix.indexOf(other.mark),
  );
  const values = table.partitionKeys.flatMap((column) => {
    const value = match[order.findIndex(({ name }) => name === column.name) + 1];
    return value === undefined ? [] : [{ column, value }];
  });
  return values.length < table.partitionKeys.length ? undefined : { values, prefix: match[0] };
}

function prefixOf(table: Table, values: Partition["values"]): string | undefined {
  const template = table.parameters["storage.location.template"];
  if (template === undefined || !isProjected(table)) {
    const folder = folderOf(table.location);
    return (
      folder &&
      `${folder.prefix}${values.map(({ column, value }) => `${column.name}=${value}/`).join("")}`
    );
  }
  let location = template;
  for (const { column, value } of values) {
    location = location.replaceAll(`\${${column.name}}`, () => value);
  }
  const own = folderOf(table.location);
  const start = own && `s3://${own.bucket}/`;
  if (start === undefined || !location.startsWith(start)) return undefined;
  const prefix = location.slice(start.length);
  return prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
}

function projectedValue({ parameters }: Table, { name }: Column): string | undefined {
  const of = (what: string): string | undefined => parameters[`projection.${name}.${what}`];
  const [first = ""] = (of("range") ?? "").split(",").map((part) => part.trim());
  switch (of("type")) {
    case "integer":
      return /^-?\d+$/.test(first) ? first.padStart(Number(of("digits") ?? "1"), "0") : undefined;
    case "date":
      // `NOW-1YEAR` is another day each day.
      return first === "" || first.startsWith("NOW") ? undefined : first;
    case "enum":
      return of("values")?.split(",")[0]?.trim();
    case "injected":
      return "sample";
    case undefined:
      return undefined;
  }
  return undefined;
}

function plainValue({ type: text }: Column): string | undefined {
  const type = readHiveType(text);
  if (type?.is === "text") return "sample".slice(0, type.length);
  if (type?.is !== "plain") return undefined;
  switch (type.name) {
    case "string":
      return "sample";
    case "date":
      return "2025-02-01";
    case "tinyint":
    case "smallint":
    case "int":
    case "bigint":
      return "1";
    case "boolean":
    case "float":
    case "double":
    case "binary":
    case "timestamp":
      return undefined;
  }
}
