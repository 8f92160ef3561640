import { readFileSync } from "node:fs";
import { inEnglish, inJapanese, inLanguage } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Check } from "../src/index.ts";
import { bytesOf, examples, hostile, kitOf, planIn, planOf, textOf } from "./kits.ts";

/** A check on one line: who tries it, what is wanted, and whether that is proven. */
function told({ id, runner, action, wants, proven }: Check): string {
  return `${id} ${runner.by} ${action.does} ${wants} ${proven}`;
}

it("makes the scenario's own checks of the published design, and says which fail by proof", () => {
  const { checks } = kitOf(planIn("examples/closed-sagemaker-as-published"));
  expect(checks.map(told)).toEqual([
    "V1 console query allowed denied",
    "V2 console query allowed denied",
    "V3 notebook read allowed denied",
    "V4 notebook query allowed denied",
    "V5 notebook query allowed allowed",
    "V6 notebook read allowed allowed",
    "V7 notebook reach-internet denied denied",
    "V8 notebook write denied allowed",
    "V9 shell read allowed allowed",
  ]);
  expect(checks.map(({ action }) => (action.does === "query" ? action.sql : undefined))).toEqual([
    'SELECT * FROM "db-xxxx"."table2025" limit 10',
    'SELECT * FROM "db-xxxx"."cross_table2025" limit 10',
    undefined,
    'SELECT * FROM "db-xxxx"."table2025" limit 10',
    'SELECT * FROM "db-xxxx"."cross_table2025" limit 10',
    ...Array.from({ length: 4 }, () => undefined),
  ]);
  expect(inEnglish(checks[0]?.reason ?? { verbatim: "" })).toContain("No output location provided");
});

it("makes them of the design done right, where all come out as wanted, and tries nothing twice", () => {
  const { checks } = kitOf(planIn("examples/closed-sagemaker"));
  expect(checks.map(told)).toEqual([
    "V1 console query allowed allowed",
    "V2 console query allowed allowed",
    "V3 notebook read allowed allowed",
    "V4 notebook query allowed allowed",
    "V5 notebook query allowed allowed",
    "V6 notebook read allowed allowed",
    "V7 notebook read allowed allowed",
    "V8 notebook reach-internet denied allowed",
    "V9 shell open allowed allowed",
    "V10 shell open denied allowed",
    "V11 notebook open denied allowed",
    "V12 notebook write denied allowed",
    "V13 shell write denied allowed",
    "V14 shell read denied allowed",
    "V15 shell write denied allowed",
  ]);
});

it("traces a check with the command that proves its flow", () => {
  const { checks } = kitOf(planIn("examples/closed-sagemaker"));
  expect(
    checks.flatMap(({ id, trace }) => (["V4", "V8", "V9"].includes(id) ? [trace] : [])),
  ).toEqual([
    "cloister trace topology.yaml --who x:role/access-role --read x:table/db-xxxx/table2025 --at x:subnet/main/private-1 --through athena --client awswrangler --workgroup x:workgroup/analysis --no-ctas",
    "cloister trace topology.yaml --to internet --at x:subnet/main/private-1",
    "cloister trace topology.yaml --who x:role/analyst --open x:studio/lab --at x:subnet/main/private-2 --security-group x:security-group/main/default",
  ]);
});

it("gives an account the checks of its own principals, and no files to one that has none", () => {
  const plan = planIn("examples/closed-sagemaker");
  expect(kitOf(plan, { account: "x" }).checks.length).toBe(15);
  expect(kitOf(plan, { account: "y" })).toMatchObject({ checks: [], files: [] });
});

it("is empty for a topology that promises nothing, and tries a grant that works by proof", () => {
  const plan = (rest: string) =>
    planOf(`
cloister: 1
name: small
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    users: { ann: {} }
    buckets: { data-of-x: {} }
${rest}`);
  expect(kitOf(plan(""))).toEqual({ checks: [], files: [], samples: [], tables: [] });
  const granted =
    "    grants: { read: { principals: [user/ann], bucket: data-of-x, access: read } }\n";
  const { checks, files } = kitOf(plan(granted));
  expect(checks.map((check) => [told(check), check.asked])).toEqual([
    ["V1 shell read allowed allowed", "granted"],
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    "verification/README.md",
    "verification/steps.sh",
  ]);
  expect(textOf(kitOf(plan(granted)), "steps.sh")).toContain("read_first");
});

it("asks for one partition of a table whose partitions Athena works out, and adds one to the catalog of others", () => {
  const topology = readFileSync(
    new URL("../../../fixtures/analytics/table-projection/topology.yaml", import.meta.url),
    "utf8",
  );
  const expecting = `${topology.replace("    buckets:", "    users: { ann: {} }\n    buckets:")}
expect:
  - cannot: { who: ann, read: table/sales/orders }
`;
  expect(textOf(kitOf(planOf(expecting)), "queries.sql")).toContain(
    `SELECT * FROM "sales"."orders" WHERE "day" = '2025-01-01' AND "hour" = 0 AND "shop" = 'shinagawa' AND "till" = 'sample' limit 10;`,
  );
  const catalogued = expecting
    .replace(/ {12}projection:\n(?: {14}.*\n)*/, "")
    .replace(/ {12}storageTemplate:.*\n/, "")
    .replace("hour: int", "on: date");
  expect(textOf(kitOf(planOf(catalogued)), "queries.sql")).toContain(
    "ALTER TABLE `sales`.`orders` ADD IF NOT EXISTS\n  PARTITION (`day` = 'sample', `on` = '2025-02-01', `shop` = 'sample', `till` = 'sample') LOCATION 's3://sales-data/orders/day=sample/on=2025-02-01/shop=sample/till=sample/';",
  );
});

it("quotes names and texts, whatever is in them", () => {
  const kit = kitOf(planOf(hostile));
  const sql = textOf(kit, "queries.sql");
  // A semicolon is no part of a comment.
  expect(sql).toContain("SELECT 'a' -- `\n;");
  expect(sql).not.toMatch(/^(?!--|SELECT|;|$)/m);
  const readme = textOf(kit, "README.md");
  const rows = readme.split("\n").filter((line) => line.startsWith("| V"));
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)?.length, row).toBe(7);
  expect(readme).not.toMatch(/<(?!\/?(?:br)\b)[a-z]/);
});

it.each(examples)("says the same in Japanese, with the same checks: %s", (name) => {
  const plan = planIn(name);
  const kit = kitOf(plan, { language: inJapanese });
  expect(kit.checks).toEqual(kitOf(plan).checks);
  const readme = textOf(kit, "README.md");
  expect(readme).toContain("## 手順");
  for (const { id, does } of kit.checks) {
    expect(readme).toContain(`| ${id} |`);
    expect(inLanguage(does, inJapanese)).toMatch(/\p{Script=Hiragana}/u);
  }
  expect(kit.files.map(({ path }) => path)).toEqual(kitOf(plan).files.map(({ path }) => path));
});

it("is the same, byte for byte, each time", () => {
  const one = kitOf(planIn("examples/closed-sagemaker"));
  const other = kitOf(planIn("examples/closed-sagemaker"));
  expect(one.files.map((file) => Buffer.from(bytesOf(file)).toString("utf8"))).toEqual(
    other.files.map((file) => Buffer.from(bytesOf(file)).toString("utf8")),
  );
});
