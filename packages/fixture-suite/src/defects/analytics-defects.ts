import { all, defects, remove, set, type Defect } from "./defect.ts";

const database = "accounts.x.databases.db-xxxx";
const own = `${database}.tables.table2025`;
const workgroup = "accounts.x.workgroups.analysis";

/** Mistakes in Athena and the Glue Data Catalog. */
export const analyticsDefects: readonly Defect[] = [
  ...defects(
    "a workgroup without a result location",
    "ATH-001",
    [set(workgroup, { existing: { resultLocation: "none" } })],
    "ATH-002 ATH-024 ATH-005 expect/fails EP-014",
  ),
  ...defects(
    "a principal that may not query",
    "ATH-005",
    [
      remove("accounts.x.grants.run-queries"),
      set("accounts.x.grants.run-queries.principals", ["role/analyst"]),
    ],
    "ATH-002 ATH-029",
  ),
  ...defects(
    "a principal that cannot read the catalog",
    "ATH-006",
    [
      set("accounts.x.grants.read-own-table", {
        principals: ["role/access-role", "role/analyst"],
        bucket: "s3bucket-xxxx",
        access: "read",
      }),
    ],
    "GRANT-015",
  ),
  ...defects(
    "a principal that cannot read the data",
    "ATH-003 IAM-012",
    [
      remove("accounts.x.grants.read-own-table"),
      set("accounts.x.grants.read-own-table.principals", ["role/analyst"]),
    ],
    "ATH-003 ATH-006 IAM-012 EP-014",
  ),
  ...defects(
    "a data bucket whose Region may not be asked",
    "ATH-004",
    [
      set(
        ["accounts", "y", "buckets", "s3bucket-yyyy", "accepts"],
        [
          {
            from: "x",
            principals: ["role/access-role", "role/analyst"],
            actions: ["s3:GetObject", "s3:ListBucket"],
          },
        ],
      ),
    ],
    "GRANT-008 GRANT-015 GRANT-001",
  ),
  ...defects("a workgroup whose settings clients may override", "ATH-009", [
    set(`${workgroup}.enforce`, false),
  ]),
  ...defects(
    "a location that is no prefix of a bucket",
    "ATH-012 S3-005",
    [
      set(`${own}.location`, "s3://s3bucket-xxxx /01_test/parquet/2025/"),
      set(`${own}.location`, "s3://s3bucket-xxxx/01_test/parquet/2025"),
      set(`${own}.location`, "s3a://s3bucket-xxxx/01_test/parquet/2025/"),
      set(`${own}.location`, "https://s3bucket-xxxx.s3.amazonaws.com/01_test/"),
      set(`${own}.location`, "s3://s3bucket-xxxx/01_test/*.parquet"),
    ],
    "GLU-012 IAM-012",
  ),
  ...defects(
    "results inside a table's data",
    "ATH-013",
    [set(`${workgroup}.resultLocation`, "s3://s3bucket-xxxx/01_test/parquet/2025/results/")],
    "ATH-002 EP-014 ATH-029 expect/fails",
  ),
  ...defects(
    "partition keys without partitions",
    "ATH-016",
    [set(`${own}.partitionKeys`, { month: "string" })],
    "ATH-014",
  ),
  ...defects(
    "a partition projection that is not complete",
    "ATH-015",
    [
      all(
        set(`${own}.partitionKeys`, { month: "string", day: "string" }),
        set(`${own}.projection`, { month: { type: "integer", range: "1,12", digits: 2 } }),
      ),
      all(
        set(`${own}.partitionKeys`, { month: "string" }),
        set(`${own}.projection`, { month: { type: "integer", range: "1,12", digits: 2 } }),
        set(`${own}.storageTemplate`, "s3://s3bucket-xxxx/01_test/parquet/2025/"),
      ),
    ],
    "ATH-014 ATH-016",
  ),
  ...defects(
    "objects that Athena passes over",
    "ATH-017",
    [
      set(
        "accounts.x.buckets.s3bucket-xxxx.objects.0",
        "01_test/parquet/2025/02/_20250201.parquet",
      ),
      set(
        "accounts.x.buckets.s3bucket-xxxx.objects.1",
        "01_test/parquet/2025/02/.20250202.parquet",
      ),
    ],
    "expect/fails expect/not-proven S3-006",
  ),
  ...defects(
    "a name that SQL must quote",
    "ATH-019 ATH-022",
    [
      set("accounts.x.databases.my-db", { tables: {} }),
      set(`${database}.tables.select`, table("s3://s3bucket-xxxx/other/")),
      set(`${database}.tables.2025`, table("s3://s3bucket-xxxx/other/")),
    ],
    "GLU-012",
  ),
  ...defects(
    "a name with capitals",
    "ATH-021",
    [
      set(`${database}.tables.Table2026`, table("s3://s3bucket-xxxx/other/")),
      set(`${own}.columns.Amount2`, "double"),
    ],
    "GLU-012 ATH-019",
  ),
  ...defects(
    "names that are one after folding",
    "ATH-021",
    [set(`${database}.tables.Table2025`, table("s3://s3bucket-xxxx/other/"))],
    "GLU-012 ATH-019 plan/name-taken",
  ),
  ...defects("blanks inside quoted identifiers", "ATH-020", [
    set(`${database}.queries`, { first: 'SELECT * FROM " db-xxxx"." table2025" limit 10' }),
  ]),
  ...defects(
    "awswrangler's default where nothing may be made",
    "ATH-023",
    [
      (topology) => remove("expect.3.can.ctas")(topology),
      (topology) => remove("expect.4.can.ctas")(topology),
    ],
    "ATH-006 EP-014",
  ),
  ...defects("a table without columns", "GLU-007", [remove(`${own}.columns`)]),
  ...defects("a column of an unknown type", "GLU-006", [
    set(`${own}.columns.amount`, "real8"),
    set(`${own}.columns.amount`, "array<strng>"),
    set(`${own}.columns.amount`, "decimal(50,2)"),
  ]),
  ...defects(
    "a partition key that is a column",
    "GLU-008",
    [
      all(
        set(`${own}.partitionKeys`, { name: "string" }),
        set(`${own}.projection`, { name: { type: "enum", values: ["a"] } }),
      ),
    ],
    "ATH-014",
  ),
  ...defects(
    "a name that is too long for the catalog",
    "GLU-001 language/invalid-name",
    [
      set(`${database}.tables.${"t".repeat(300)}`, table("s3://s3bucket-xxxx/other/")),
      set(`${own}.columns.${"c".repeat(300)}`, "string"),
    ],
    "GLU-012",
  ),
  ...defects(
    "a table in a bucket that nobody declares",
    "GLU-010",
    [set(`${own}.location`, "s3://some-bucket/01_test/")],
    "expect/not-proven expect/fails grants/unknown-bucket EP-014 IAM-012",
  ),
  ...defects("objects of another format", "GLU-011", [
    set("accounts.x.buckets.s3bucket-xxxx.objects.2", "01_test/parquet/2025/03/20250301.csv"),
  ]),
];

function table(location: string) {
  return { location, format: "parquet", columns: { id: "bigint" } };
}
