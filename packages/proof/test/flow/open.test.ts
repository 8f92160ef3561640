import { expect, it } from "vitest";
import { judgeExpectations } from "../../src/answer/judge-expectations.ts";
import { planOf } from "../topologies.ts";

/** A domain with two profiles; `policy` is what its analyst may do. */
function outcomes(policy: string, expectations: string, domain = "") {
  const plan = planOf(`cloister: 1
name: open
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          apps: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated }
        routeTables: { all: { subnets: [apps] } }
        endpoints:
          api: { service: sagemaker.api, type: interface, subnets: [apps], securityGroups: [default] }
          runtime: { service: sagemaker.runtime, type: interface, subnets: [apps], securityGroups: [default] }
          ${domain.includes("page") ? "page: { service: studio, type: interface, subnets: [apps], securityGroups: [default] }" : ""}
    roles:
      notebooks: { trust: sagemaker }
      analyst: { trust: ec2 }
    policies:
      open: { principals: [role/analyst], statements: [${policy}] }
    studios:
      lab: { vpc: main, subnets: [apps], securityGroups: [default], executionRole: notebooks, profiles: [anna, ben] ${domain.includes("sso") ? ", authMode: SSO" : ""} }
expect:
${expectations}
`);
  return judgeExpectations(plan).map(({ outcome }) => outcome);
}

const anywhere = `{ effect: Allow, actions: sagemaker:CreatePresignedDomainUrl, resources: "*" }`;
const second = `{ effect: Allow, actions: sagemaker:CreatePresignedDomainUrl, resources: "arn:aws:sagemaker:*:111111111111:user-profile/*/ben" }`;
const inside = `{ effect: Allow, actions: sagemaker:CreatePresignedDomainUrl, resources: "*", conditions: { StringEquals: { aws:SourceVpc: { ref: vpc/main } } } }`;
const other = `{ effect: Allow, actions: sagemaker:DescribeDomain, resources: "*" }`;

const fromInternet = `  - can: { who: analyst, open: lab }
  - cannot: { who: analyst, open: x:studio/lab }`;
const fromVpc = `  - can: { who: analyst, at: apps, securityGroups: [default], open: lab }
  - cannot: { who: analyst, at: apps, securityGroups: [default], open: lab }`;

it.for([
  ["from anywhere", anywhere, ["holds", "fails"]],
  ["one profile of several", second, ["holds", "fails"]],
  ["only from the VPC", inside, ["fails", "holds"]],
  ["nothing of it", other, ["fails", "holds"]],
] as const)("from the internet, by a policy that allows %s", ([, policy, expected]) => {
  expect(outcomes(policy, fromInternet)).toEqual(expected);
});

it.for([
  ["with both endpoints", inside, "page", ["holds", "fails"]],
  ["without the endpoint of the page", inside, "", ["fails", "holds"]],
  ["without permission", other, "page", ["fails", "holds"]],
] as const)("from inside the VPC, %s", ([, policy, domain, expected]) => {
  expect(outcomes(policy, fromVpc, domain)).toEqual(expected);
});

it("does not know who opens a domain through IAM Identity Center", () => {
  expect(outcomes(anywhere, fromInternet, "sso")).toEqual(["unknown", "unknown"]);
  expect(outcomes(other, fromInternet, "sso")).toEqual(["unknown", "unknown"]);
});
