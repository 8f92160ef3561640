import { expect, it } from "vitest";
import { compiled, madeBy, planOf } from "./plan-of.ts";

/** What each resource of account `x` acknowledges, by its id. */
function acknowledged(account: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    madeBy(planOf(account)).flatMap(({ id, acknowledged: rules }) =>
      rules === undefined ? [] : [[id.slice("x:".length), rules]],
    ),
  );
}

const rule = { Own: "Why." };

it("gives a rule to everything that a thing becomes, and to nothing inside it", () => {
  const vpc = `vpcs: { main: { cidr: 10.0.0.0/16, internetGateway: true, acknowledge: { Own: Why. }, subnets: { apps: { cidr: 10.0.0.0/24, tier: private } } } }`;
  expect(acknowledged(vpc)).toEqual({
    "vpc/main": rule,
    "internet-gateway/main": rule,
    "internet-gateway-attachment/main": rule,
  });
  expect(acknowledged("buckets: { raw-x: { acknowledge: { Own: Why. }, objects: [a] } }")).toEqual({
    "bucket/raw-x": rule,
    "bucket-policy/raw-x": rule,
  });
  expect(acknowledged("keys: { raw: { acknowledge: { Own: Why. } } }")).toEqual({
    "key/raw": rule,
    "alias/raw": rule,
  });
});

it("knows what is inside from what is a part", () => {
  const inside =
    "securityGroups: { apps: { ingress: [{ from: 10.0.0.0/16, ports: 443 }], acknowledge: { Own: Why. } } }";
  expect(acknowledged(`vpcs: { main: { cidr: 10.0.0.0/16, ${inside} } }`)).toEqual({
    "security-group/main/apps": rule,
    "security-group-rule/main/apps/ingress-tcp-443-10.0.0.0-16": rule,
  });
  const queries =
    "queries: { short: SELECT 1, long: { sql: SELECT 2, acknowledge: { Own: Why. } } }";
  expect(
    acknowledged(`databases: { sales: { ${queries}, acknowledge: { Other: Why. } } }`),
  ).toEqual({
    "database/sales": { Other: "Why." },
    "named-query/sales/long": rule,
  });
});

it("gives what an account accepts to its stacks", () => {
  const plan = planOf("acknowledge: { Own: Why. }, users: { one: {} }, keys: { raw: {} }");
  const stacks = plan.units.flatMap((unit) => unit.stacks);
  expect(stacks.map(({ id, acknowledged: rules }) => [id, rules])).toEqual([
    ["x-identities", rule],
    ["x-data", rule],
  ]);
  expect(madeBy(plan).filter((one) => one.acknowledged !== undefined)).toEqual([]);
});

it("gives rules of tools that know no stacks to each resource, the nearest reason first", () => {
  const text =
    "acknowledge: { CKV_AWS_7: Around., W35: Around., Own: Why. }, users: { one: {}, two: { acknowledge: { CKV_AWS_7: Here. } } }";
  const around = { CKV_AWS_7: "Around.", W35: "Around." };
  expect(acknowledged(text)).toEqual({
    "user/one": around,
    "user/two": { ...around, CKV_AWS_7: "Here." },
  });
  const [stack] = planOf(text).units.flatMap(({ stacks }) => stacks);
  expect(stack?.acknowledged).toEqual(rule);
});

it("attaches once what is written at both ends, whatever they acknowledge", () => {
  const policy = `policies: { list: { principals: [role/app], statements: [{ effect: Allow, actions: "s3:ListAllMyBuckets", resources: "*" }], acknowledge: { Own: Why. } } }`;
  const role =
    "roles: { app: { trust: sagemaker, policies: [list], acknowledge: { Other: Why. } } }";
  expect(acknowledged(`${role}, ${policy}`)).toEqual({
    "role/app": { Other: "Why." },
    "managed-policy/list": rule,
  });
});

it.for([
  "AwsSolutions-S1",
  "AwsSolutions-IAM5[Resource::arn:aws:s3:::raw/*]",
  "CloudFormation-Validate::W2001",
  "CKV2_AWS_6",
  "W35",
])("takes %s for the id of a rule", (id) => {
  expect(compiled(`users: { one: { acknowledge: { "${id}": Why. } } }`).diagnostics).toEqual([]);
});

it.for([
  '"": Why.',
  '"with blank": Why.',
  '"AwsSolutions-IAM5[Resource::*": Why.',
  '"a::b::c": Why.',
  '"Annotation::a": Why.',
  'AwsSolutions-S1: ""',
  'AwsSolutions-S1: "  "',
])("refuses %s", (entry) => {
  const { diagnostics } = compiled(`users: { one: { acknowledge: { ${entry} } } }`);
  expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
});
