import { expect, it } from "vitest";
import {
  clientAssumptions,
  clientCalls,
  clientServices,
  fallbackBucket,
  withoutResultLocation,
  type AthenaClient,
} from "../../src/facts/athena-clients.ts";
import { athenaCalls, type Circumstance } from "../../src/facts/athena.ts";

it.for<[AthenaClient, readonly Circumstance[], readonly string[]]>([
  ["sdk", ["no-result-location"], ["athena"]],
  ["console", [], ["athena"]],
  ["awswrangler", [], ["athena", "s3"]],
  ["awswrangler", ["no-result-location"], ["athena", "sts", "s3"]],
  ["awswrangler", ["ctas"], ["athena", "s3", "glue"]],
  ["awswrangler", ["ctas", "no-result-location"], ["athena", "sts", "s3", "glue"]],
  ["awswrangler", ["results-under-key"], ["athena", "s3"]],
])("%s with %j reaches %j", ([client, circumstances, services]) => {
  expect(clientServices(client, new Set(circumstances))).toEqual(services);
});

it("awswrangler cleans up with its own permissions, and fails when it may not", () => {
  const calls = clientCalls("awswrangler", new Set<Circumstance>(["ctas"]));
  expect(calls.find(({ action }) => action === "glue:DeleteTable")).toMatchObject({
    service: "glue",
    targets: ["catalog", "database", "temporary-table"],
    ifDenied: { is: "fails" },
  });
});

it("a plain read neither makes nor drops a table", () => {
  const none = new Set<Circumstance>();
  const actions = [...athenaCalls("catalog", none), ...clientCalls("awswrangler", none)].map(
    ({ action }) => action,
  );
  expect(actions).not.toContain("glue:CreateTable");
  expect(actions).not.toContain("glue:DeleteTable");
});

it.for<[readonly Circumstance[], readonly string[]]>([
  [[], ["glue:GetDatabase", "glue:GetTable"]],
  [["partitions-in-catalog"], ["glue:GetDatabase", "glue:GetTable", "glue:GetPartitions"]],
  [["ctas"], ["glue:GetDatabase", "glue:GetTable", "glue:CreateTable"]],
  [["in-lake-formation"], ["glue:GetDatabase", "glue:GetTable", "lakeformation:GetDataAccess"]],
])("a query with %j fails without each of %j", ([circumstances, actions]) => {
  expect(needed("catalog", circumstances)).toEqual(actions);
});

it("reads data and writes results with these permissions at least", () => {
  expect(needed("data", [])).toEqual(["s3:ListBucket", "s3:GetObject"]);
  expect(needed("data", ["data-under-key"])).toContain("kms:Decrypt");
  expect(needed("results", [])).toEqual(["s3:GetBucketLocation", "s3:PutObject", "s3:GetObject"]);
  expect(needed("results", ["results-under-key"])).toContain("kms:GenerateDataKey");
});

it("only awswrangler has a bucket of its own for results", () => {
  expect(withoutResultLocation).toEqual({
    awswrangler: "fallback-bucket",
    console: "fails",
    sdk: "fails",
  });
  expect(fallbackBucket("111111111111", "ap-northeast-1")).toBe(
    "aws-athena-query-results-111111111111-ap-northeast-1",
  );
});

it("awswrangler relies on the Region's STS only where it asks for the account", () => {
  const without = new Set<Circumstance>(["no-result-location"]);
  expect(clientAssumptions("awswrangler", without)).toHaveLength(1);
  expect(clientAssumptions("awswrangler", new Set<Circumstance>(["ctas"]))).toEqual([]);
  expect(clientAssumptions("sdk", without)).toEqual([]);
});

function needed(
  leg: "catalog" | "data" | "results",
  circumstances: readonly Circumstance[],
): readonly string[] {
  return athenaCalls(leg, new Set(circumstances))
    .filter(({ ifDenied }) => ifDenied.is === "fails")
    .map(({ action }) => action);
}
