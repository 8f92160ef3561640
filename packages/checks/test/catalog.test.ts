import type { Diagnostic } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { readHiveType } from "../src/catalog/hive-type.ts";
import { isOfAnotherFormat } from "../src/catalog/object-format.ts";
import { codeOf, messageOf, saidOfAccount, saidOfAccounts, textAt } from "./topology-text.ts";

// What the pages do not show: every type, both ends of a finding, its remedy, and when nothing is said.

function ofCatalog(body: string): readonly Diagnostic[] {
  return saidOfAccount(body).filter(({ code }) => code.startsWith("catalog/"));
}

function editsOf({ fix }: Diagnostic): unknown {
  return fix?.edits.map(({ at, ...edit }) => ({ ...edit, at: at.slice(3).join("/") }));
}

const bucket = "buckets: { sales-data: {} }\n";

function tables(text: string): string {
  return `${bucket}databases: { sales: { tables: { ${text} } } }`;
}

function table(rest: string, name = "orders"): string {
  return `${name}: { location: s3://sales-data/orders/, format: parquet, ${rest} }`;
}

it.for(
  `boolean tinyint smallint int bigint float double string binary date timestamp decimal decimal(1) decimal(38,38)
   char(255) varchar(65535) BIGINT`.split(/\s+/),
)("reads `%s` as a primitive type", (type) => {
  expect(readHiveType(type)).toEqual({ form: "primitive" });
});

it.for([
  "array<string>",
  "map<string,array<int>>",
  "struct<id:bigint,name:string>",
  "array<struct<sku:string,prices:map<date,decimal(10, 2)>>>",
  " struct< a : int , b : int > ",
  "struct<map:int,array:string>",
])("reads `%s` as a complex type", (type) => {
  expect(readHiveType(type)).toEqual({ form: "complex" });
});

it.for([
  ["", "a type is missing"],
  ["array<>", "a type is missing"],
  ["number", "Athena does not know the type `number`"],
  ["array<text>", "Athena does not know the type `text`"],
  ["timestamp with time zone", "Athena does not know the type `timestamp with time zone`"],
  ["uniontype<int,string>", "Athena does not know the type `uniontype`"],
  ["int(11)", "`int` takes no length"],
  ["char", "`char` needs a length of 1 to 255, as in `char(10)`"],
  ["char(256)", "`char` needs a length of 1 to 255, as in `char(10)`"],
  ["varchar(0)", "`varchar` needs a length of 1 to 65535, as in `varchar(100)`"],
  ["varchar(x)", "`varchar` needs a length of 1 to 65535, as in `varchar(100)`"],
  [
    "decimal(39,1)",
    "`decimal` has 1 to 38 digits, and at most as many after the point, as in `decimal(12,2)`",
  ],
  [
    "decimal(4,5)",
    "`decimal` has 1 to 38 digits, and at most as many after the point, as in `decimal(12,2)`",
  ],
  ["array", "`array` takes one type, as in `array<string>`"],
  ["array<int,int>", "`array` takes one type, as in `array<string>`"],
  ["map<string>", "`map` takes a primitive type and another type, as in `map<string,int>`"],
  [
    "map<array<int>,string>",
    "`map` takes a primitive type and another type, as in `map<string,int>`",
  ],
  ["struct<id>", "`struct` takes names with types, as in `struct<id:bigint,name:string>`"],
  ["struct<>", "`struct` takes names with types, as in `struct<id:bigint,name:string>`"],
  ["array<int>>", "its brackets do not match"],
  ["struct<a:int", "its brackets do not match"],
] as const)("does not read `%s`: %s", ([type, problem]) => {
  const read = readHiveType(type);
  expect(read.form === "unknown" && inEnglish(read.problem)).toBe(problem);
});

it("reads a type that is nested as deep as anybody likes without falling over", () => {
  const deep = (levels: number): string => `${"array<".repeat(levels)}int${">".repeat(levels)}`;
  expect(readHiveType(deep(100)).form).toBe("complex");
  expect(readHiveType(deep(100_000)).form).toBe("unknown");
});

it.for([
  ["integer", "int"],
  ["real", "float"],
  ["Boolean2", undefined],
  ["array<struct<real:integer,text:text>>", "array<struct<real:int,text:string>>"],
  ["numeric(10,2)", "decimal(10,2)"],
  ["integer(4)", undefined],
] as const)("renames the type `%s` by itself to %s", ([type, right]) => {
  const [said] = ofCatalog(tables(table(`columns: { a: "${type}" }`)));
  expect(said && [said.code, editsOf(said)]).toEqual([
    "catalog/unknown-type",
    right === undefined
      ? undefined
      : [{ kind: "set", at: "sales/tables/orders/columns/a", value: right }],
  ]);
});

it("lowers names by itself where nothing else speaks of them", () => {
  const said = ofCatalog(
    tables(
      `${table("columns: { orderId: bigint, Amount: double }", "Orders")}, ${table("name: RETURNS, columns: { id: bigint }", "returns")}`,
    ),
  );
  expect(said.map(editsOf)).toEqual([
    [{ kind: "rename", at: "sales/tables/Orders", key: "orders" }],
    [{ kind: "set", at: "sales/tables/returns/name", value: "returns" }],
    [
      { kind: "rename", at: "sales/tables/Orders/columns/orderId", key: "orderid" },
      { kind: "rename", at: "sales/tables/Orders/columns/Amount", key: "amount" },
    ],
  ]);
});

it("lowers no name that something else speaks of", () => {
  const said = ofCatalog(`${tables(table("columns: { id: bigint }", "Orders"))}
roles: { r: { trust: sagemaker } }
grants: { g: { principals: [role/r], table: sales/Orders, access: read } }
`);
  expect(said.map((one) => [one.code, editsOf(one)])).toEqual([
    ["catalog/upper-case-name", undefined],
  ]);
  const keys = ofCatalog(
    tables(
      table(
        "columns: { id: bigint }, partitionKeys: { Day: string }, projection: { Day: { type: injected } }",
      ),
    ),
  );
  expect(keys.map((one) => [one.code, editsOf(one)])).toEqual([
    ["catalog/upper-case-name", undefined],
  ]);
});

it("says one thing of a name that is unusual in two ways, and nothing of what exists", () => {
  expect(ofCatalog(`databases: { 2025-sales: {} }`).map(codeOf)).toEqual([
    "catalog/special-characters",
  ]);
  expect(
    ofCatalog(
      `${bucket}databases: { 2025-Sales: { existing: true, tables: { ${table("columns: { Order: number }, partitionKeys: { d: string }", "Order")} } } }`,
    ),
  ).toEqual([]);
});

it("names of many columns the first, and how many there are beside", () => {
  const [said, ...others] = ofCatalog(
    tables(table("columns: { order: int, group: int, select: int, from: int, 1st: int }")),
  );
  expect(others).toEqual([]);
  expect(said && [messageOf(said), textAt(said), said.related.map(textAt)]).toEqual([
    "Table `orders` has columns that must be quoted in queries, `order`, `group`, `select` and 2 more: reserved words, or names that begin with a digit.",
    "order",
    ["group", "select", "from"],
  ]);
});

it.for([
  ["a.parquet", false],
  ["a.snappy.parquet", false],
  ["part-00000", false],
  ["a.gz", false],
  ["2025.02", false],
  ["a.csv", true],
  ["a.JSON.gz", true],
  ["a.whl", true],
] as const)("takes `%s` for another format than Parquet: %s", ([name, isOther]) => {
  expect(isOfAnotherFormat(name, "parquet")).toBe(isOther);
});

const nested = (outer: string, inner: string): readonly Diagnostic[] =>
  ofCatalog(
    tables(
      `whole: { location: s3://sales-data/a/, ${outer} }, part: { location: s3://sales-data/a/b/, ${inner} }`,
    ),
  );

it.for([
  ["format: csv, columns: { id: bigint }", "format: csv, columns: { id: bigint }", false],
  ["format: csv, columns: { id: bigint }", "format: csv, columns: { id: int }", true],
  ["format: csv, columns: { id: bigint }", "format: json, columns: { id: bigint }", true],
] as const)("judges a table inside another: %s and %s", ([outer, inner, isFound]) => {
  expect(
    nested(outer, inner).map((said) => [said.code, textAt(said), said.related.map(textAt)]),
  ).toEqual(
    isFound ? [["catalog/nested-tables", "s3://sales-data/a/b/", ["s3://sales-data/a/"]]] : [],
  );
});

it("lets tables show different columns of one folder, where files name their columns", () => {
  const two = (format: string): readonly string[] =>
    ofCatalog(
      tables(
        `a: { location: s3://sales-data/a/, format: ${format}, columns: { id: int } }, b: { location: s3://sales-data/a/, format: ${format}, columns: { name: string } }`,
      ),
    ).map(codeOf);
  expect(two("parquet")).toEqual([]);
  expect(two("csv")).toEqual(["catalog/nested-tables"]);
});

it("finds a table of one account inside that of another", () => {
  const said = saidOfAccounts(`
x:
  id: "111111111111"
  databases: { sales: { tables: { whole: { location: s3://sales-data/, format: csv, columns: { id: int } } } } }
y:
  id: "222222222222"
  buckets: { sales-data: {} }
  databases: { sales: { tables: { part: { location: s3://sales-data/a/, format: csv, columns: { name: string } } } } }
`);
  expect(said.map((one) => [one.code, textAt(one)])).toEqual([
    ["catalog/nested-tables", "s3://sales-data/a/"],
  ]);
});

it("says every way in which a projection is incomplete, and mends the end of its template", () => {
  const said = ofCatalog(
    tables(
      table(
        'columns: { id: bigint }, partitionKeys: { a: int, b: string, c: string }, projection: { a: { type: integer, range: "0-9" }, b: { type: enum }, c: { type: date, range: "2025,NOW" } }, storageTemplate: "s3://other-data/${a}/${b}"',
      ),
    ),
  );
  expect(said.map(messageOf).map((one) => one.slice(one.indexOf(":") + 2))).toEqual([
    "the range of `a`, `0-9`, is not two values with a comma between.",
    "`b` is of type `enum` and has no `values`.",
    "`c` is of type `date` and has no `format`.",
    "its location template has no `${c}`.",
    "its location template does not end with `/`.",
    "its location template is in bucket `other-data`, not in that of the table.",
  ]);
  expect(said.flatMap((one) => editsOf(one) ?? [])).toEqual([
    {
      kind: "set",
      at: "sales/tables/orders/storageTemplate",
      value: "s3://other-data/${a}/${b}/",
    },
  ]);
});

it("measures names in bytes", () => {
  const said = (name: string): readonly string[] =>
    ofCatalog(tables(table(`columns: { ${JSON.stringify(name)}: string }`))).map(messageOf);
  expect(said("売".repeat(85))).toEqual([]);
  expect(said("売".repeat(86))[0]).toContain("refuses: it takes 258 bytes in UTF-8.");
  expect(said("")[0]).toContain("refuses: it is empty.");
  expect(said("a\u0001b")[0]).toContain("refuses: it has a control character.");
});
