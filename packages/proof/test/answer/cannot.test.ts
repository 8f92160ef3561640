import { expect, it } from "vitest";
import { onlyJudged } from "../topologies.ts";
import { twoAccounts, workerOfX } from "../two-accounts.ts";

const get = (resources: string): string =>
  `{ effect: Allow, actions: s3:GetObject, resources: "${resources}" }`;
const admits = (principals: string, resources: string): string =>
  `{ effect: Allow, principals: "${principals}", actions: s3:GetObject, resources: "${resources}" }`;

const network = `
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { one: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { one: { subnets: [one] } }
        endpoints: { s3: { service: s3, type: gateway, routeTables: [one] } }`;

/** An AWS managed policy, as the topology states it. */
function boundary(actions: string, resources = "*"): string {
  return `facts: { managedPolicies: { AmazonSQSReadOnlyAccess: { statements: [{ effect: Allow, actions: "${actions}", resources: "${resources}" }] } } }`;
}

it.for(["x:role/worker", "x:user/person"])(
  "does not know of a bucket outside the topology whose policy admits %s",
  (who) => {
    const text = twoAccounts({ expect: [`cannot: { who: ${who}, read: s3://bucket-of-nobody/ }`] });
    expect(onlyJudged(text).outcome).toBe("unknown");
  },
);

it("relies on what an existing role holds where it denies", () => {
  const text = twoAccounts({
    worker: ", existing: true",
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-x/ }"],
  });
  const { outcome, assumptions } = onlyJudged(text);
  expect([outcome, assumptions]).toEqual([
    "holds",
    ["Role `worker`, which exists already, holds what the topology states and nothing else."],
  ]);
});

it("relies on the policy of an existing bucket where it denies", () => {
  const text = twoAccounts({
    data: ", existing: true",
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-x/ }"],
  });
  const { outcome, assumptions } = onlyJudged(text);
  expect([outcome, assumptions]).toEqual([
    "holds",
    ["The policy of bucket `data-of-x`, which exists already, is as the topology states."],
  ]);
});

it("finds a key that the caller, its boundary and the bucket of another account agree on", () => {
  const text = twoAccounts({
    holds: [get("arn:aws:s3:::data-of-y/*a*")],
    worker: ", permissionsBoundary: AmazonSQSReadOnlyAccess",
    top: boundary("s3:*", "arn:aws:s3:::data-of-y/*b*"),
    theirsPolicy: [admits(workerOfX, "arn:aws:s3:::data-of-y/*c*")],
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-y/ }"],
  });
  expect(onlyJudged(text).outcome).toBe("fails");
});

it.for<readonly [string, "holds" | "fails"]>([
  ["data-of-x/a/*", "fails"],
  ["data-of-x/*", "fails"],
  ["data-of-y/*", "holds"],
])("finds what the policy of the endpoint lets pass: %s", ([resource, outcome]) => {
  const endpoint = "endpoints: { s3: { service: s3, type: gateway, routeTables: [one]";
  const policy = `, policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:*", resources: "arn:aws:s3:::${resource}" }] }`;
  const text = twoAccounts({
    holds: [get("*")],
    x: network.replace(endpoint, `${endpoint}${policy}`),
    expect: [
      "cannot: { who: x:role/worker, at: x:subnet/main/one, read: s3://data-of-x/, securityGroups: [x:security-group/main/default] }",
    ],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, string, "holds" | "unknown"]>([
  ["its policy lets everything pass", "", "unknown"],
  [
    "its policy lets nothing of it pass",
    `, policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:*", resources: "arn:aws:s3:::data-of-y/*" }] }`,
    "holds",
  ],
])(
  "does not forget an endpoint that is called by its own name, where %s",
  ([, policy, outcome]) => {
    const text = twoAccounts({
      holds: [get("*")],
      x: network.replace(
        "endpoints: { s3: { service: s3, type: gateway, routeTables: [one] } }",
        `endpoints: { own: { service: s3, type: interface, subnets: [one], securityGroups: [default], privateDns: false${policy} } }`,
      ),
      expect: [
        "cannot: { who: x:role/worker, at: x:subnet/main/one, read: s3://data-of-x/, securityGroups: [x:security-group/main/default] }",
      ],
    });
    expect(onlyJudged(text).outcome).toBe(outcome);
  },
);
