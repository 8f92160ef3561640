import type { ResourceOf } from "@cloister/model";
import { planOf, ref, resource, stack, x } from "../build-plan.ts";

const table = (
  format: ResourceOf<"table">["format"],
  rest: Partial<ResourceOf<"table">> = {},
  database = "db-xxxx",
) =>
  resource("table", [database, `${format}2025`], {
    database: ref("database", database),
    name: `${format}2025`,
    location: `s3://s3bucket-xxxx/01_test/${format}/2025/`,
    format,
    columns: [
      { name: "id", type: "bigint" },
      { name: "tags", type: "map<string,array<struct<a:int,b:decimal(10,2)>>>" },
    ],
    partitionKeys: [],
    parameters: {},
    ...rest,
  });

const data = stack("data", [
  resource("key", ["results"], {
    rotation: true,
    policy: {
      statements: [
        {
          effect: "Allow",
          principals: { aws: ["arn:aws:iam::111111111111:root"] },
          actions: ["kms:*"],
          resources: ["*"],
        },
      ],
    },
    removal: "retain",
    tags: {},
  }),
  resource("workgroup", ["analysts"], {
    name: "analysts",
    workgroupDescription: "For people.",
    resultLocation: "s3://results-xxxx/analysts/",
    encryption: { type: "sse-kms", key: ref("key", "results") },
    enforce: true,
    bytesScannedCutoff: 1_000_000_000_000,
    tags: { team: "data" },
  }),
  resource("workgroup", ["jobs"], {
    name: "jobs",
    resultLocation: "s3://results-xxxx/jobs/",
    encryption: { type: "sse-s3" },
    enforce: false,
    tags: {},
  }),
  resource("workgroup", ["free"], { name: "free", enforce: false, tags: {} }),
  resource("database", ["db-xxxx"], { name: "db-xxxx", databaseDescription: "The lake." }),
  table("parquet", {
    tableDescription: "By month.",
    partitionKeys: [
      { name: "year", type: "int" },
      { name: "month", type: "string" },
    ],
    parameters: {
      "projection.enabled": "true",
      "projection.year.range": "2020,2030",
      "projection.year.type": "integer",
      "storage.location.template": "s3://s3bucket-xxxx/01_test/${year}/${month}/",
    },
  }),
  table("orc"),
  table("avro"),
  table("json"),
  table("csv", { columns: [] }),
  table("parquet", {}, "theirs"),
  resource("named-query", ["db-xxxx", "first-rows"], {
    database: ref("database", "db-xxxx"),
    name: "First rows",
    queryDescription: "Whether it works at all.",
    sql: 'SELECT * FROM "db-xxxx"."parquet2025" limit 10;',
    workgroup: ref("workgroup", "analysts"),
  }),
  resource("named-query", ["theirs", "first-rows"], {
    database: ref("database", "theirs"),
    name: "first-rows",
    sql: "-- Of a database that exists.\nSELECT '${a}' FROM parquet2025",
  }),
  resource("named-query", ["theirs", "last-rows"], {
    database: ref("database", "theirs"),
    name: "last-rows",
    sql: "SELECT 1",
    workgroup: ref("workgroup", "primary"),
  }),
]);

/** Workgroups, a catalog with tables of every format, and saved queries. */
export const analyticsPlan = planOf([data], {
  name: "analytics",
  existing: [
    {
      account: x,
      region: "ap-northeast-1",
      resource: resource("database", ["theirs"], { existing: "their_db", name: "their_db" }),
    },
    {
      account: x,
      region: "ap-northeast-1",
      resource: resource("workgroup", ["primary"], {
        existing: "primary",
        name: "primary",
        enforce: false,
        tags: {},
      }),
    },
  ],
});
