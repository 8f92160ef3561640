import { expect, it } from "vitest";
import { onlyJudged } from "../topologies.ts";

/** What becomes of reading in a subnet with two domains of one role; groups without rules keep apps from starting. */
function judged(first: string, second: string, stated: string) {
  return onlyJudged(`
cloister: 1
name: domains
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { one: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { one: { subnets: [one] } }
        securityGroups:
          works:
            description: Apps that start
            ingress: [{ from: works, protocol: all }]
            egress: [{ to: 0.0.0.0/0, protocol: all }]
          alone:
            description: Apps that do not reach each other
            ingress: []
            egress: [{ to: 0.0.0.0/0, protocol: tcp, ports: 443 }]
          endpoints:
            description: Endpoints
            ingress: [{ from: 10.0.0.0/16, protocol: tcp, ports: 443 }]
            egress: []
        endpoints:
          api: { service: sagemaker.api, type: interface, subnets: [one], securityGroups: [endpoints] }
          runtime: { service: sagemaker.runtime, type: interface, subnets: [one], securityGroups: [endpoints] }
          s3: { service: s3, type: gateway, routeTables: [one] }
    roles: { runner: { trust: sagemaker } }
    policies:
      held: { principals: [role/runner], statements: [{ effect: Allow, actions: "s3:*", resources: "*" }] }
    buckets: { data: { name: data-of-x } }
    studios:
      first: { vpc: main, subnets: [one], securityGroups: [${first}], executionRole: runner }
      second: { vpc: main, subnets: [one], securityGroups: [${second}], executionRole: runner }
expect:
  - can: { who: runner, at: one, securityGroups: [${stated}], read: s3://data-of-x/a }
`);
}

it.for([
  ["the first starts", "works", "alone", "works", "holds"],
  ["the second starts", "alone", "works", "works", "holds"],
  ["neither starts", "alone", "alone", "alone", "fails"],
  ["the one that is meant does not start", "works", "alone", "alone", "fails"],
  ["neither has the stated groups, and one starts", "alone", "works", "default", "holds"],
] as const)("needs one of two domains to start: %s", ([, first, second, stated, outcome]) => {
  expect(judged(first, second, stated).outcome).toBe(outcome);
});

it("tells of the domain that starts only", () => {
  const { proof } = judged("alone", "works", "works");
  const starts = proof?.legs.filter(({ does }) => does === "start");
  expect(starts?.map(({ from, verdict }) => [from, verdict])).toEqual([
    ["Studio second", "allowed"],
  ]);
});
