import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfAccount, saidOfAccounts, textAt } from "./topology-text.ts";

const table = "format: parquet, columns: { id: bigint }";

it("knows a bucket that the plan lacks because of another mistake in it", () => {
  const said = saidOfAccount(`
buckets:
  data-of-x: { encryption: { key: missing } }
databases:
  sales: { tables: { orders: { location: s3://data-of-x/orders/, ${table} } } }
`);
  expect(said.map(codeOf)).toEqual(["reference/unknown"]);
});

it("does not call a bucket unknown where a bucket or its name could not be read", () => {
  const sales = `databases: { sales: { tables: { orders: { location: s3://data-of-x/orders/, ${table} } } } }`;
  for (const bucket of ["data-of-x: text", "data: { name: [data-of-x] }"]) {
    const said = saidOfAccount(`buckets:\n  ${bucket}\n${sales}`);
    expect(said.map(codeOf)).toEqual(["language/wrong-type"]);
  }
});

it("calls a bucket unknown although something else could not be read", () => {
  const said = saidOfAccount(`
buckets:
  data-of-x: { versioned: "yes" }
databases:
  sales: { tables: { orders: { location: s3://date-of-x/orders/, ${table} } } }
`);
  expect(said.map(codeOf)).toEqual(["language/wrong-type", "catalog/unknown-bucket"]);
});

it("points at both ends of a name that is taken, and says when only the case differs", () => {
  const said = saidOfAccount(`
roles:
  reader: { trust: sagemaker }
  loader: { name: Reader, existing: true }
`);
  expect(said.map(messageOf)).toEqual([
    "Role `loader` of account `x` is called `Reader` in AWS, and role `reader` is called `reader`; IAM does not tell upper from lower case.",
  ]);
  expect(said.map(textAt)).toEqual(["Reader"]);
  expect(said.flatMap(({ related }) => related.map(textAt))).toEqual(["reader"]);
});

it("says once that a grant and a policy share a name", () => {
  const said = saidOfAccount(`
roles: { reader: { trust: sagemaker } }
buckets: { data-of-x: {} }
policies: { read: { statements: [{ effect: Allow, actions: s3:ListAllMyBuckets, resources: "*" }] } }
grants: { read: { principals: [role/reader], bucket: data-of-x, access: read } }
`);
  expect(said.map(codeOf)).toEqual(["identity/policy-named-twice"]);
});

it("names every further account of an id, and where the first one says it", () => {
  const said = saidOfAccounts(
    ["a", "b", "c"].map((name) => `${name}:\n  id: "111111111111"`).join("\n"),
  );
  expect(said.map(messageOf)).toEqual([
    "Accounts `a` and `b` have one id, `111111111111`.",
    "Accounts `a` and `c` have one id, `111111111111`.",
  ]);
});
