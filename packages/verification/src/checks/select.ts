import type { ResourceOf } from "@cloister/model";
import { readHiveType } from "../samples/hive-type.ts";
import { isProjected, type Partition } from "../samples/partition.ts";

type Table = ResourceOf<"table">;

/** How many rows the queries ask for. */
export const rowLimit = 10;

/** A name as Athena's queries write it: a quote within it is doubled. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as Athena's DDL writes it. */
export function ddlName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

/**
 * The first rows of a table, without a semicolon. Of a table whose partitions Athena works out it asks for one
 * partition, which an injected key needs, and which spares Athena to look for thousands of folders.
 */
export function selectRows(
  database: string,
  table: Table,
  partition: Partition | undefined,
): string {
  const from = `SELECT * FROM ${sqlName(database)}.${sqlName(table.name)}`;
  const where = partition !== undefined && isProjected(table) ? conditions(partition) : "";
  return `${from}${where} limit ${rowLimit}`;
}

function conditions({ values }: Partition): string {
  const all = values.map(
    ({ column: { name, type }, value }) => `${sqlName(name)} = ${partitionLiteral(type, value)}`,
  );
  return all.length === 0 ? "" : ` WHERE ${all.join(" AND ")}`;
}

/** The value of a partition key as its type is written. */
export function partitionLiteral(type: string, value: string): string {
  const known = readHiveType(type);
  if (known?.is !== "plain") return sqlText(value);
  switch (known.name) {
    case "tinyint":
    case "smallint":
    case "int":
    case "bigint":
      return /^-?\d+$/.test(value) ? String(BigInt(value)) : sqlText(value);
    case "date":
      return `DATE ${sqlText(value)}`;
    case "boolean":
    case "float":
    case "double":
    case "string":
    case "binary":
    case "timestamp":
      return sqlText(value);
  }
}
