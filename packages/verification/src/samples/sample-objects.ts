import type { ResourceOf } from "@cloister/model";
import { allOfKind, bucketsByName, find, grouped, type Placed, type World } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import { folderOf, samplePartition, type Partition } from "./partition.ts";
import { parquetFile } from "./parquet-file.ts";
import { sampleColumns, type SampleColumn } from "./sample-columns.ts";
import { rowsPerObject, sampleValue } from "./sample-values.ts";
import { csvFile, jsonFile, unreadInCsv } from "./text-file.ts";

type Table = ResourceOf<"table">;
type S3Object = ResourceOf<"object">;
type Format = "parquet" | "csv" | "json";

/** An object with a few rows, which a table of the topology reads. */
export interface SampleObject {
  readonly table: Table;
  /** AWS's name of the bucket. */
  readonly bucket: string;
  readonly key: string;
  /** What the topology says of the object; absent where it names none for the table. */
  readonly object?: S3Object;
  readonly format: Format;
  readonly columns: readonly SampleColumn[];
  /** How many rows of the table come before, in objects that are written earlier. */
  readonly rowsBefore: number;
}

/** A table with what it is read with. */
export interface SampledTable {
  readonly table: Table;
  /** AWS's name of its database. */
  readonly databaseName: string;
  /** In the order of the plan; empty where there are none, and a note says why. */
  readonly objects: readonly SampleObject[];
  readonly partition?: Partition;
  readonly note?: Text;
}

/**
 * The sample objects of every table that the plan makes: the objects that the topology expects below its location,
 * or one that is added. Objects with a `source` stay as they are.
 */
export function sampledTables(world: World): readonly SampledTable[] {
  const objects = grouped(allOfKind(world, "object"), ({ resource }) => resource.bucket.id);
  const buckets = bucketsByName(world);
  const taken = new Map<string, SampleObject>();
  return allOfKind(world, "table").flatMap(({ resource: table }) => {
    if (table.existing !== undefined) return [];
    const folder = folderOf(table.location);
    const bucket = folder && buckets.get(folder.bucket);
    const below = (bucket === undefined ? [] : (objects.get(bucket.resource.id) ?? [])).filter(
      ({ resource: { key } }) => folder !== undefined && isReadBelow(folder.prefix, key),
    );
    const databaseName = find(world, "database", table.database.id)?.resource.name ?? "";
    return [{ ...sampledTable(table, below, taken), databaseName }];
  });
}

/** Athena passes over what begins with `_` or `.`, and a key that ends with a slash is a folder. */
function isReadBelow(prefix: string, key: string): boolean {
  if (!key.startsWith(prefix) || key.endsWith("/")) return false;
  return !/^[_.]/.test(key.slice(key.lastIndexOf("/") + 1));
}

function sampledTable(
  table: Table,
  below: readonly Placed<S3Object>[],
  taken: Map<string, SampleObject>,
): Omit<SampledTable, "databaseName"> {
  const folder = folderOf(table.location);
  const name = table.name;
  const without = (note: Text): Omit<SampledTable, "databaseName"> => ({
    table,
    objects: [],
    note,
  });
  if (folder === undefined) {
    return without(
      say("Table `{{table}}` has no sample: its location is not an S3 URI.", { table: name }),
    );
  }
  const own = below.map(({ resource }) => resource.key);
  const partition = table.partitionKeys.length === 0 ? undefined : samplePartition(table, own);
  const located = partition === undefined ? {} : { partition };
  const expected = below.filter(({ resource }) => resource.source === undefined);
  if (below.length > 0 && expected.length === 0) return { table, objects: [], ...located };
  if (table.format === "orc" || table.format === "avro") {
    return {
      ...without(
        say(
          "Table `{{table}}` has no sample: Cloister writes no objects of format `{{format}}`. Put one below `{{location}}` yourself.",
          { table: name, format: table.format, location: table.location },
        ),
      ),
      ...located,
    };
  }
  const { format } = table;
  const read = sampleColumns(table);
  if ("unread" in read) {
    return without(
      say("Table `{{table}}` has no sample: Athena does not read the types of {{columns}}.", {
        table: name,
        columns: quotedNames(read.unread),
      }),
    );
  }
  const { columns } = read;
  if (columns.length === 0) {
    return without(say("Table `{{table}}` has no sample: it has no columns.", { table: name }));
  }
  const unread = format === "csv" ? unreadInCsv(columns) : [];
  if (unread.length > 0) {
    return without(
      say(
        "Table `{{table}}` has no sample: the OpenCSVSerDe does not read the types of {{columns}}.",
        { table: name, columns: quotedNames(unread) },
      ),
    );
  }
  if (table.partitionKeys.length > 0 && partition === undefined && expected.length === 0) {
    return without(
      say(
        "Table `{{table}}` has no sample: the values of its partition keys cannot be told beforehand. Put an object into a partition yourself.",
        { table: name },
      ),
    );
  }
  const places =
    expected.length > 0
      ? expected.map(({ resource }) => ({ key: resource.key, object: resource }))
      : [{ key: `${partition?.prefix ?? folder.prefix}sample.${format}` }];
  const objects = places.flatMap((place, index) => {
    const { key } = place;
    if (!isPath(key)) return [];
    const sample = {
      table,
      bucket: folder.bucket,
      ...place,
      format,
      columns,
      rowsBefore: index * rowsPerObject,
    };
    const other = taken.get(`${folder.bucket}/${key}`);
    if (other !== undefined) return haveSameRows(other, sample) ? [other] : [];
    taken.set(`${folder.bucket}/${key}`, sample);
    return [sample];
  });
  const note = objects.length < places.length ? { note: leftOut(table) } : {};
  return { table, objects, ...located, ...note };
}

function leftOut({ name }: Table): Text {
  return say(
    "Table `{{table}}` lacks samples: a key is no path of a file, or another table reads the same object in another way.",
    { table: name },
  );
}

function haveSameRows(one: SampleObject, other: SampleObject): boolean {
  return (
    one.format === other.format && JSON.stringify(one.columns) === JSON.stringify(other.columns)
  );
}

/** Whether a key can be the path of a file on every operating system. */
function isPath(key: string): boolean {
  return (
    !/[\0\\]/.test(key) &&
    key.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

function quotedNames(names: readonly string[]) {
  return commas(names.map((name) => `\`${name}\``));
}

/** The content of a sample object, always the same bytes. */
export function sampleBytes({ format, columns, rowsBefore }: SampleObject): Uint8Array {
  const isText = format === "csv";
  const rows = Array.from({ length: rowsPerObject }, (_, index) =>
    columns.map(({ type }, column) => {
      const row = rowsBefore + index;
      // The OpenCSVSerDe knows no missing numbers.
      const isKey = column === 0 || (isText && type.is === "plain" && type.name !== "string");
      return sampleValue(type, { row, isKey });
    }),
  );
  switch (format) {
    case "parquet":
      return parquetFile(columns, rows);
    case "csv":
      return csvFile(columns, rows);
    case "json":
      return jsonFile(columns, rows);
  }
}
