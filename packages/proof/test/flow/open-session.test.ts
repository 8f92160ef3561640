import { expect, it } from "vitest";
import { outcomesIn } from "../topologies.ts";

interface Parts {
  /** What `analyst` may do. */
  readonly policy: string;
  /** More properties of the endpoint that Studio is loaded from; absent: there is none, and NAT leads to it. */
  readonly page?: string;
}

/** What becomes of `can` and of `cannot` where a browser in a subnet with NAT opens Studio. */
function outcomes({ policy, page }: Parts) {
  const endpoint = "type: interface, subnets: [desks], securityGroups: [default]";
  return outcomesIn(`
cloister: 1
name: open-session
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          front: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: public }
          desks: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: private }
        internetGateway: true
        natGateways: { egress: { subnet: front } }
        routeTables:
          front: { subnets: [front], routes: { 0.0.0.0/0: internet-gateway } }
          desks: { subnets: [desks], routes: { 0.0.0.0/0: nat/egress } }
        endpoints:
          api: { service: sagemaker.api, ${endpoint} }
          ${page === undefined ? "" : `page: { service: studio, ${endpoint}${page} }`}
    roles:
      notebooks: { trust: sagemaker }
      analyst: { trust: ec2 }
    policies:
      open: { principals: [role/analyst], statements: [${policy}] }
    studios:
      lab: { vpc: main, subnets: [desks], securityGroups: [default], executionRole: notebooks, profiles: [anna, ben] }
expect:
  - can: { who: analyst, at: desks, securityGroups: [default], open: lab }
  - cannot: { who: analyst, at: desks, securityGroups: [default], open: x:studio/lab }
`);
}

const allow = (conditions = "", profile = "*"): string =>
  `{ effect: Allow, actions: sagemaker:CreatePresignedDomainUrl, resources: "arn:aws:sagemaker:*:111111111111:user-profile/*/${profile}"${conditions} }`;
const under = (key: string, values: string): string =>
  `, conditions: { StringEquals: { ${key}: ${values} } }`;
const inVpc = allow(under("aws:SourceVpc", "{ ref: vpc/main }"));
const byApi = allow(under("aws:SourceVpce", "{ ref: endpoint/main/api }"));
const byBoth = allow(
  under("aws:SourceVpce", "[{ ref: endpoint/main/api }, { ref: endpoint/main/page }]"),
);
const ofEndpoint = (statement: string): string => `, policy: { statements: [${statement}] }`;
const toAll = (profile: string): string =>
  `{ effect: Allow, principals: "*", actions: "sagemaker:*", resources: "arn:aws:sagemaker:*:111111111111:user-profile/*/${profile}" }`;

const holds = ["holds", "fails"] as const;
const fails = ["fails", "holds"] as const;

it.for<readonly [string, Parts, readonly string[]]>([
  ["without a condition, loaded through NAT", { policy: allow() }, holds],
  ["inside a VPC only, loaded through NAT", { policy: inVpc }, fails],
  ["inside a VPC only, loaded by an endpoint", { policy: inVpc, page: "" }, holds],
  ["by the endpoint of the API only, loaded by another", { policy: byApi, page: "" }, fails],
  ["by either endpoint", { policy: byBoth, page: "" }, holds],
  [
    "by an endpoint whose policy lets nobody",
    { policy: allow(), page: ofEndpoint(toAll("nobody")) },
    fails,
  ],
  [
    "by an endpoint whose policy lets one profile",
    { policy: allow(), page: ofEndpoint(toAll("ben")) },
    holds,
  ],
  [
    "as one profile, by an endpoint whose policy lets another",
    { policy: allow("", "anna"), page: ofEndpoint(toAll("ben")) },
    fails,
  ],
])("asks the policies of a session of Studio %s", ([, parts, expected]) => {
  expect(outcomes(parts)).toEqual(expected);
});
