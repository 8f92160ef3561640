import { compile, refsOf, type Plan } from "@cloister/model";
import { expect, it } from "vitest";
import { resourcesOf } from "../src/resources-of.ts";
import { codeOf, saidOfAccount, saidOfAccounts } from "./topology-text.ts";

// Rules about storage, keys and deployment that no check decides, because the language cannot break them.

function planOf(accounts: string): Plan {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
  if (plan === undefined) throw new Error("The topology has no plan.");
  return plan;
}

const shared = `
  x:
    id: "111111111111"
    vpcs:
      main: { cidr: 10.0.0.0/16, subnets: { a: { cidr: 10.0.1.0/24, tier: isolated }, b: { cidr: 10.0.2.0/24, tier: isolated }, c: { cidr: 10.0.3.0/24, tier: isolated } } }
    roles: { reader: { trust: sagemaker } }
    grants: { read-y: { principals: [role/reader], bucket: y:data-y, access: read } }
    buckets: { data-x: { region: us-east-1 } }
  y:
    id: "222222222222"
    keys: { data: {} }
    buckets:
      data-y: { encryption: { key: data }, accepts: [{ from: x, principals: [role/reader], access: read }] }
`;

it("S3-012: encrypts a bucket with SSE-S3 or with a key of the topology, and never with the key of S3 itself", () => {
  const codes = (encryption: string): readonly string[] =>
    saidOfAccount(`buckets: { sales-data: { encryption: ${encryption} } }`).map(codeOf);
  expect(codes("sse-s3")).toEqual([]);
  expect(codes("sse-kms")).toEqual(["language/wrong-type"]);
  expect(codes("{ key: alias/aws/s3 }")).toEqual(["reference/unknown"]);
});

it("S3-013: makes only the objects that are uploaded from a file, and expects the others to exist", () => {
  const { units, existing } = planOf(`
  x:
    id: "111111111111"
    buckets:
      sales-data: { objects: { 2025/a.parquet: {}, shops.csv: { source: shops.csv } } }
`);
  const made = units.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources));
  const keys = (
    resources: readonly { readonly kind: string; readonly names: readonly string[] }[],
  ) => resources.flatMap(({ kind, names }) => (kind === "object" ? names.slice(1) : []));
  expect(keys(made)).toEqual(["shops.csv"]);
  expect(keys(existing.map(({ resource }) => resource))).toEqual(["2025/a.parquet"]);
});

it("KMS-002: takes a key by its name in the topology, or by its full ARN, and only of the same account", () => {
  const keyArn = (text: string): readonly string[] =>
    saidOfAccount(`keys: { data: { existing: { keyArn: "${text}" } } }`).map(codeOf);
  expect(keyArn("arn:aws:kms:ap-northeast-1:111111111111:key/k")).toEqual([]);
  for (const text of ["alias/data", "k", "arn:aws:kms:ap-northeast-1:111111111111:alias/data"]) {
    expect(keyArn(text)).toEqual(["language/invalid-value"]);
  }
  const foreign = saidOfAccounts(`
x: { id: "111111111111", buckets: { data-x: { encryption: { key: y:data } } } }
y: { id: "222222222222", keys: { data: {} } }
`);
  expect(foreign.map(codeOf)).toEqual(["storage/key-elsewhere"]);
});

it("DEP-001: gives every subnet the id of its zone, written or not", () => {
  const zones = resourcesOf(planOf(shared), "subnet").map(({ zone }) => zone);
  expect(zones).toHaveLength(3);
  for (const zone of zones) expect(zone).toMatch(/^apne1-az\d$/);
});

it("DEP-002: puts nothing of two accounts or Regions into one stack", () => {
  const { units } = planOf(shared);
  const places = units.map(({ account, region }) => `${account.name} ${region}`);
  expect(places.toSorted()).toEqual(["x ap-northeast-1", "x us-east-1", "y ap-northeast-1"]);
  for (const { account, stacks } of units) {
    for (const { id } of stacks.flatMap(({ resources }) => resources)) {
      expect(id.startsWith(`${account.name}:`)).toBe(true);
    }
  }
});

it("DEP-003: names what is of another account by its ARN, and refers to nothing there", () => {
  const { units } = planOf(shared);
  for (const { account, stacks } of units) {
    const refs = stacks.flatMap(({ resources }) => resources.flatMap(refsOf));
    expect(refs.filter(({ id }) => !id.startsWith(`${account.name}:`))).toEqual([]);
  }
  const policies = resourcesOf(planOf(shared), "bucket-policy");
  const policy = policies.find(({ bucket }) => bucket.id === "y:bucket/data-y");
  expect(policy?.document.statements[0]?.principals).toEqual({
    aws: ["arn:aws:iam::111111111111:role/reader"],
  });
});
