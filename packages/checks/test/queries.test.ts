import { compile } from "@cloister/model";
import { expect, it } from "vitest";
import { runChecks } from "../src/index.ts";
import { sqlTokens } from "../src/queries/sql-tokens.ts";
import { tableNames } from "../src/queries/table-names.ts";

function namesIn(sql: string): readonly string[] {
  return tableNames(sql).map(({ parts }) => parts.map(({ says }) => says).join("."));
}

it.for([
  ["SELECT 'it''s' -- FROM x", ["SELECT", "it's"]],
  ["/* FROM\n' */ SELECT", ["SELECT"]],
  ['"a""b"."c"', ['a"b', ".", "c"]],
  ["`a``b`", ["a`b"]],
  ["SELECT 'never closed", ["SELECT", "never closed"]],
  ["/* never closed", []],
  ["SELECT 名前 FROM t_1", ["SELECT", "名前", "FROM", "t_1"]],
  ["1-2", ["1", "-", "2"]],
] as const)("reads the tokens of %s", ([sql, tokens]) => {
  expect(sqlTokens(sql).map(({ says }) => says)).toEqual(tokens);
});

it.for([
  ["SELECT * FROM a", ["a"]],
  ["select * from A.b x, c.d AS y where e in (select f from g.h)", ["A.b", "c.d", "g.h"]],
  ['SELECT * FROM "awsdatacatalog"."db-1"."t" JOIN u ON t.x = u.x', ["awsdatacatalog.db-1.t", "u"]],
  ["SELECT EXTRACT(year FROM a.day), TRIM(BOTH ' ' FROM b.name) FROM c.d", ["c.d"]],
  ["SELECT a.x IS DISTINCT FROM b.y, a.z IS NOT DISTINCT FROM b.z FROM c.d", ["c.d"]],
  ["SELECT DISTINCT x FROM a.b ORDER BY x, y", ["a.b"]],
  ["WITH a AS (SELECT * FROM b.c), d AS (SELECT 1) SELECT * FROM a, d", ["b.c", "a", "d"]],
  ["SELECT * FROM a.b CROSS JOIN UNNEST(a.items) AS t (item, n)", ["a.b"]],
  ["SELECT * FROM (SELECT * FROM a.b) x LEFT JOIN (c.d) ON true", ["a.b"]],
  ["SELECT 1 FROM a.b UNION ALL SELECT 2 FROM c.d", ["a.b", "c.d"]],
  ["INSERT INTO a.b SELECT * FROM c.d", ["a.b", "c.d"]],
  ["DELETE FROM a.b WHERE x = 1", ["a.b"]],
  ["UNLOAD (SELECT * FROM a.b) TO 's3://x/FROM/' WITH (format = 'PARQUET')", ["a.b"]],
  ["CREATE TABLE a.b AS SELECT * FROM c.d", ["c.d"]],
  ['CREATE EXTERNAL TABLE `a` (b string) TBLPROPERTIES ("SELECT" = " FROM c.d")', []],
  ["MSCK REPAIR TABLE a", []],
  ["SELECT 1)) FROM a.b", []],
  ["SELECT * FROM", []],
  ["", []],
] as const)("finds the tables of %s", ([sql, names]) => {
  expect(namesIn(sql)).toEqual(names);
});

const account = `cloister: 1
name: example
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets: { sales-data: {} }
    databases:
      sales-2025:
        tables: { orders: { location: s3://sales-data/orders/, format: parquet, columns: { id: bigint } } }
        queries:
          q: `;

/** The codes that are said of one query, and the SQL that the fix of the first one writes. */
function judged(sql: string): { readonly codes: readonly string[]; readonly fixed: unknown } {
  const files = [{ path: "topology.yaml", text: account + JSON.stringify(sql) }];
  const all = runChecks(compile({ files }));
  const found = all.filter(({ code }) => code.startsWith("queries/"));
  const [edit] = found[0]?.fix?.edits ?? [];
  return {
    codes: found.map(({ code }) => code),
    fixed: edit?.kind === "set" ? edit.value : undefined,
  };
}

it.for([
  [
    'SELECT * FROM " sales-2025"." orders" limit 10;',
    'SELECT * FROM "sales-2025"."orders" limit 10;',
  ],
  ['SELECT " x" FROM "sales-2025\t".orders', 'SELECT " x" FROM "sales-2025".orders'],
] as const)("takes the blanks out of %s", ([sql, fixed]) => {
  expect(judged(sql)).toEqual({ codes: ["queries/blank-in-name"], fixed });
});

it.for([
  ["SELECT id-1 FROM sales-2025.orders;", 'SELECT id-1 FROM "sales-2025".orders;'],
  [
    "SELECT * FROM (SELECT * FROM sales-2025.orders) x",
    'SELECT * FROM (SELECT * FROM "sales-2025".orders) x',
  ],
  ["SELECT * FROM 2025_orders", 'SELECT * FROM "2025_orders"'],
] as const)("puts quotes into %s", ([sql, fixed]) => {
  expect(judged(sql)).toEqual({ codes: ["queries/name-without-quotes"], fixed });
});

it.for([
  'SELECT * FROM "sales-2025".orders -1',
  'SELECT * FROM "sales-2025"."orders$partitions"',
  'SELECT * FROM "SALES-2025"."ORDERS"',
  'SELECT * FROM lambda_catalog.db.t, information_schema.tables, "default".x',
  "SELECT 'FROM a-b.c' FROM orders",
])("says nothing of %s", (sql) => {
  expect(judged(sql).codes).toEqual([]);
});

it.for(['SELECT * FROM "sales-2025".order', 'SELECT * FROM "sales-2024".orders'])(
  "warns of what is not declared in %s",
  (sql) => {
    expect(judged(sql).codes).toEqual(["queries/undeclared-table"]);
  },
);
