import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { worldOfPlan } from "@cloister/proof";
import { inEnglish } from "@cloister/texts";
import { expect, it, onTestFinished } from "vitest";
import { selectRows } from "../src/checks/select.ts";
import { queriesFile } from "../src/files/queries-file.ts";
import { readHiveType, type HiveType } from "../src/samples/hive-type.ts";
import type { SampledTable } from "../src/samples/sample-objects.ts";
import { bytesOf, examples, kitOf, planIn, planOf } from "./kits.ts";

const analytics = readdirSync(
  fileURLToPath(new URL("../../../fixtures/analytics/", import.meta.url)),
).map((name) => `fixtures/analytics/${name}`);

/** A Parquet table with every type that Athena reads, and one of each text format. */
const manyTypes = `
cloister: 1
name: types
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets: { all-types-x: {} }
    databases:
      kinds:
        tables:
          all:
            location: s3://all-types-x/all/
            format: parquet
            columns: { id: bigint, a: boolean, b: tinyint, c: smallint, d: int, e: float, f: double, g: string, h: binary, i: date, j: timestamp,
              k: "decimal(12,2)", l: "decimal(38,10)", m: decimal, n: char(3), o: varchar(9), p: "array<string>", q: "map<string,int>",
              r: "struct<a:int,b:string>", s: "array<struct<sku:string,count:int>>", t: "map<string,array<int>>",
              u: "struct<a:array<int>,m:map<string,struct<x:date>>>", v: "array<array<decimal(4,1)>>" }
          texts: { location: s3://all-types-x/csv/, format: csv, columns: { id: bigint, name: string, paid: boolean, amount: double } }
          lines: { location: s3://all-types-x/json/, format: json, columns: { id: bigint, name: string, at: timestamp, on: date, price: "decimal(6,2)", tags: "array<string>", more: "struct<a:int>" } }
          parts: { location: s3://all-types-x/parts/, format: parquet, columns: { id: bigint }, partitionKeys: { day: date, shop: string } }
`;

/** The type that DuckDB finds for one of Hive. */
function duckType(type: HiveType): string {
  switch (type.is) {
    case "plain":
      return plainTypes[type.name];
    case "text":
      return "VARCHAR";
    case "decimal":
      return `DECIMAL(${type.precision},${type.scale})`;
    case "array":
      return `${duckType(type.item)}[]`;
    case "map":
      return `MAP(${duckType(type.key)}, ${duckType(type.value)})`;
    case "struct":
      return `STRUCT(${type.fields.map((field) => `${field.name} ${duckType(field.type)}`).join(", ")})`;
  }
}

const plainTypes = {
  boolean: "BOOLEAN",
  tinyint: "TINYINT",
  smallint: "SMALLINT",
  int: "INTEGER",
  bigint: "BIGINT",
  float: "FLOAT",
  double: "DOUBLE",
  string: "VARCHAR",
  binary: "BLOB",
  date: "DATE",
  timestamp: "TIMESTAMP",
} as const;

function typeOf(text: string): string {
  const type = readHiveType(text);
  if (type === undefined) throw new Error(`\`${text}\` is no type.`);
  return duckType(type);
}

/** How DuckDB reads the objects of a table, as the table itself would. */
function readerOf({ table, objects, partition }: SampledTable, folder: string): string {
  const paths = objects.map(({ bucket, key }) => `'${join(folder, bucket, key)}'`).join(", ");
  const columns = table.columns.map(({ name, type }) => `'${name}': '${typeOf(type)}'`).join(", ");
  const keys = (partition?.values ?? []).map(
    ({ column: { name, type }, value }) => `CAST('${value}' AS ${typeOf(type)}) AS "${name}"`,
  );
  const all = ["*", ...keys].join(", ");
  switch (objects[0]?.format) {
    case "csv":
      return `SELECT ${all} FROM read_csv([${paths}], header = false, escape = '\\', quote = '"', columns = {${columns}})`;
    case "json":
      return `SELECT ${all} FROM read_json([${paths}], format = 'newline_delimited', columns = {${columns}})`;
    case "parquet":
    case undefined:
      return `SELECT ${all} FROM read_parquet([${paths}], hive_partitioning = false)`;
  }
}

it.each([...examples, ...analytics, "every type"])(
  "answers the kit's own statements on the samples of %s",
  async (name) => {
    const plan = name === "every type" ? planOf(manyTypes) : planIn(name);
    const kit = kitOf(plan);
    const folder = mkdtempSync(join(tmpdir(), "cloister-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const file of kit.samples) {
      const path = join(folder, file.path.replace("verification/samples/", ""));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytesOf(file));
    }
    const samples = new Map(kit.tables.map((one) => [one.table.id, one]));
    const sql = queriesFile(worldOfPlan(plan), {
      checks: kit.checks,
      samples,
      account: undefined,
      words: inEnglish,
    });
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const one of kit.tables) {
      const { table, databaseName, objects, note } = one;
      if (objects.length === 0) {
        // Never a silent gap.
        expect(note, table.id).toBeDefined();
        continue;
      }
      const view = `"${databaseName}"."${table.name}"`;
      await connection.run(`CREATE SCHEMA IF NOT EXISTS "${databaseName}"`);
      await connection.run(`CREATE VIEW ${view} AS ${readerOf(one, folder)}`);
      const statement = `${selectRows(databaseName, table, one.partition)};`;
      expect(sql).toContain(statement);
      const result = await connection.runAndReadAll(statement);
      expect(result.columnNames()).toEqual(
        [...table.columns, ...table.partitionKeys].map((column) => column.name.toLowerCase()),
      );
      expect(result.columnTypes().map(String)).toEqual(
        [...table.columns, ...table.partitionKeys].map(({ type }) =>
          typeOf(type).replaceAll(/(STRUCT\(|, )(\w+) (?=[A-Z])/g, '$1"$2" '),
        ),
      );
      expect(result.currentRowCount).toBe(Math.min(10, objects.length * 5));
      const ids = result.getRowsJson().map(([id]) => Number(id));
      expect(ids).toEqual(Array.from(ids, (_, index) => index + 1));
    }
  },
);
