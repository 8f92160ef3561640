import { expect, it } from "vitest";
import { worded } from "./in-words.ts";
import { compiled, madeBy, planOf } from "./plan-of.ts";

const known = "vpcId: vpc-0123456789abcdef0, defaultSecurityGroupId: sg-0123456789abcdef0";
const unknown = "vpcId: vpc-0123456789abcdef0";

/** An account with everything that can use a default group of its VPC, each on a line of its own. */
const account = (existing: string): string => `
  vpcs: { main: { cidr: 10.0.0.0/16, ${existing}
  subnets: { s: { cidr: 10.0.0.0/24, tier: isolated } },
  securityGroups: { g: { ingress: [
    { from: default }] } },
  endpoints: {
    silent: { service: athena, type: interface, subnets: [s] },
    said: { service: glue, type: interface, subnets: [s], securityGroups: [g, default] } } } },
  roles: { r: { trust: sagemaker } },
  policies: { p: { statements: [{ effect: Deny, actions: "*", resources: "*", conditions: { StringEquals: { "ec2:SecurityGroupID":
    { ref: security-group/main/default } } } }] } },
  studios: {
  lab: { vpc: main, subnets: [s], executionRole: r,
    securityGroups: [default] },
  trial: { vpc: main, subnets: [s], executionRole: r, profiles: { one: {
    securityGroups: [default] }, two: {} } } }
`;

it("reports each use of a default group whose id nothing states, where it is used", () => {
  const { diagnostics } = compiled(account(`existing: { ${unknown} },`));
  expect(
    diagnostics.map(({ code, severity, at: { file, start, end } }) => [
      code,
      severity,
      file.text.slice(0, start).split("\n").at(-1)?.trim(),
      file.text.slice(start, end),
    ]),
  ).toEqual(
    [
      ["{ from:", "default"],
      ["", "silent"],
      ["said: { service: glue, type: interface, subnets: [s], securityGroups: [g,", "default"],
      ["{ ref:", "security-group/main/default"],
      ["securityGroups: [", "default"],
      ["securityGroups: [", "default"],
    ].map((place) => ["network/default-group-unknown", "error", ...place]),
  );
  const [first] = diagnostics.map(worded);
  expect(first?.message).toBe(
    "The default security group of VPC `main`, which exists already, is used here, and its id is not stated.",
  );
  expect(first?.help).toBe(
    "Add `defaultSecurityGroupId: sg-…` beside `vpcId` of VPC `main`, or name a group of your own.",
  );
  expect(first?.related.map(({ message }) => message)).toEqual(["The VPC."]);
});

it("leaves out what would use it, and nothing else", () => {
  const { plan } = compiled(account(`existing: { ${unknown} },`));
  expect(plan && madeBy(plan).map(({ id }) => id)).toEqual([
    "x:role/r",
    "x:subnet/main/s",
    "x:security-group/main/g",
    "x:managed-policy/p",
    "x:studio/trial",
    "x:user-profile/trial/two",
  ]);
});

it.for([
  ["of a VPC that exists and states its id", `existing: { ${known} },`],
  ["of a VPC that is made", ""],
])("takes the default group %s", ([, existing]) => {
  const ids = madeBy(planOf(account(existing ?? ""))).map(({ id }) => id);
  expect(ids).toContain("x:interface-endpoint/main/silent");
  expect(ids).toContain("x:interface-endpoint/main/said");
  expect(ids).toContain("x:studio/lab");
  expect(ids).toContain("x:user-profile/trial/one");
  expect(ids).toContain("x:security-group-rule/main/g/ingress-tcp-0-65535-default");
});

it("needs no id for the rules of a group that exists: they are only stated", () => {
  const plan = planOf(
    `vpcs: { main: { cidr: 10.0.0.0/16, existing: { ${unknown} }, securityGroups: { g: { existing: { securityGroupId: sg-0123456789abcdef0 }, ingress: [{ from: default }] } } } }`,
  );
  expect(plan.existing.map(({ resource }) => resource.kind)).toContain("security-group-rule");
});

it("deploys the VPC before what uses its default group in another stack", () => {
  const plan = planOf(
    "vpcs: { main: { cidr: 10.0.0.0/16 } }, keys: { k: { policy: { statements: [{ effect: Allow, principals: '444455556666', actions: 'kms:Decrypt', resources: '*', " +
      "conditions: { StringEquals: { 'ec2:SecurityGroup': { ref: security-group/main/default } } } }] } } }",
  );
  const stacks = plan.units.flatMap((unit) => unit.stacks);
  expect(stacks.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
    ["x-network-main", []],
    ["x-data", ["x-network-main"]],
  ]);
});
