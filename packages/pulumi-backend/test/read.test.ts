import { expect, it } from "vitest";
import { pulumi } from "../src/index.ts";
import type { Registration } from "../src/index.ts";
import { component, made, network, provider, runOf, token, unreadOf, x } from "./run.ts";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const cidrs = { cidrBlock: "10.0.0.0/16" };
const vpc = made(VPC, "main", cidrs);

function subnet(vpcId: unknown, rest: Partial<Registration> = {}): Registration {
  const inputs = { vpcId, cidrBlock: "10.0.1.0/24", availabilityZone: "a" };
  return made(SUBNET, "main/private", inputs, rest);
}

const inVpc = `XNetwork ${VPC} \`main\``;
const inSubnet = `XNetwork ${SUBNET} \`main/private\``;

it("fills in what the provider takes for absent inputs", () => {
  const cloud = pulumi.read(runOf([vpc]));
  expect(cloud).toEqual({
    resources: [
      {
        account: "111111111111",
        region: "ap-northeast-1",
        stack: "x-network",
        resource: {
          kind: "vpc",
          id: "111111111111:vpc/main",
          names: ["main"],
          at: [],
          cidr: "10.0.0.0/16",
          dnsSupport: true,
          dnsHostnames: false,
          tags: {},
        },
      },
    ],
    stacks: new Map([["x-network", []]]),
    unread: [],
  });
});

it("follows a value to the resource that has it", () => {
  const { resources, unread } = pulumi.read(runOf([vpc, subnet(token(vpc))]));
  expect(unread).toEqual([]);
  expect(resources[1]?.resource).toMatchObject({
    vpc: { kind: "vpc", id: "111111111111:vpc/main" },
  });
});

it("takes the group that AWS makes with a VPC for what it is", () => {
  const group = token(vpc, "defaultSecurityGroupId");
  const inputs = {
    vpcEndpointType: "Interface",
    vpcId: token(vpc),
    serviceName: "s",
    securityGroupIds: [group],
  };
  const { resources } = pulumi.read(
    runOf([vpc, made("aws:ec2/vpcEndpoint:VpcEndpoint", "e", inputs)]),
  );
  expect(resources[1]?.resource).toMatchObject({
    kind: "interface-endpoint",
    securityGroups: [
      { kind: "default-security-group", id: "111111111111:default-security-group/main/default" },
    ],
  });
});

it.each([
  [
    "text around a value",
    `${token(vpc)}!`,
    "It is text around a value that is known only after deployment.",
  ],
  [
    "the value in a text",
    `id: ${token(vpc)}`,
    "It is text around a value that is known only after deployment.",
  ],
  [
    "another output",
    token(vpc, "mainRouteTableId"),
    "`mainRouteTableId` of `main` is nothing that a plan refers to.",
  ],
  [
    "a value of nobody",
    "nonce/id/urn:nobody/nonce",
    "It is of no resource that the plan could hold.",
  ],
  [
    "another kind",
    token(vpc, "defaultSecurityGroupId"),
    "It is the id of a default-security-group.",
  ],
  ["a secret", { secret: "vpc-1" }, "It is not a single value."],
  ["nothing", undefined, "It is not a single value."],
])("reports %s where it expects a VPC", (_, value, reason) => {
  expect(unreadOf([vpc, subnet(value)])).toEqual([`${inSubnet}|vpcId|${reason}`]);
});

it("reports an input that no reader claims, also the Region that every resource can have", () => {
  expect(unreadOf([made(VPC, "main", { ...cidrs, instanceTenancy: "host", region: "r" })])).toEqual(
    [
      `${inVpc}|instanceTenancy|Nothing in a plan stands for it.`,
      `${inVpc}|region|Nothing in a plan stands for it.`,
    ],
  );
});

it("reports a type that no reader knows", () => {
  expect(unreadOf([made("aws:sqs/queue:Queue", "q", {})])).toEqual([
    "XNetwork aws:sqs/queue:Queue `q`||No reader knows the type `aws:sqs/queue:Queue`.",
  ]);
});

it("reports options that nothing in a plan stands for", () => {
  const options = { protect: true, ignoreChanges: ["tags"], retainOnDelete: true };
  expect(unreadOf([made(VPC, "main", cidrs, { options })])).toEqual([
    `${inVpc}|protect|Nothing in a plan stands for the option.`,
    `${inVpc}|ignoreChanges|Nothing in a plan stands for the option.`,
    `${inVpc}|retainOnDelete|Nothing in a plan stands for the option.`,
  ]);
});

it("does not care what a resource was called before", () => {
  expect(unreadOf([made(VPC, "main", cidrs, { options: { aliases: [{}] } })])).toEqual([]);
});

it("reports a dependency that the plan does not have", () => {
  expect(unreadOf([vpc, subnet("vpc-1", { dependencies: [vpc.urn] })])).toEqual([
    `${inSubnet}|dependsOn|It waits for \`${vpc.urn}\`.`,
  ]);
});

it("reports a resource outside of any component", () => {
  const { parent } = network;
  expect(
    unreadOf([{ ...vpc, parent, urn: "urn:pulumi:dev::demo::aws:ec2/vpc:Vpc::main" }]),
  ).toEqual(["aws:ec2/vpc:Vpc `main`||It is in no component, and every stack of a plan is one."]);
});

it.each([
  ["none", []],
  [
    "one of several accounts",
    [provider("y", { allowedAccountIds: '["111111111111", "222222222222"]' })],
  ],
  ["one without an account", [provider("y", { allowedAccountIds: undefined })]],
  [
    "one that refuses accounts only",
    [provider("y", { allowedAccountIds: undefined, forbiddenAccountIds: "[]" })],
  ],
  ["one without a Region", [provider("y", { region: undefined })]],
])("reports a resource whose provider is %s", (_, providers) => {
  const urn = providers[0]?.urn;
  const lost = made(VPC, "main", cidrs, { provider: urn === undefined ? "" : `${urn}::id` });
  expect(unreadOf([...providers, lost])).toContain(
    `${inVpc}||It has no provider that names one account and a Region.`,
  );
});

it("reports what a provider says of the resources, and not how it is reached", () => {
  const reached = { profile: "me", assumeRoles: "[]", skipRegionValidation: "true" };
  const said = { defaultTags: '{"tags":{}}', skipRegionValidation: "false", endpoints: "[]" };
  const reason = "A plan's provider says only where it is and how it is reached.";
  expect(unreadOf([provider("y", reached, { additionalSecretOutputs: ["token"] })])).toEqual([]);
  expect(unreadOf([provider("y", said, { protect: true })])).toEqual(
    ["defaultTags", "skipRegionValidation", "endpoints", "protect"].map(
      (property) => `pulumi:providers:aws \`y\`|${property}|${reason}`,
    ),
  );
});

it("reports a component inside of another, one of the same name, and what it says", () => {
  const inner = component("inner", { parent: network.urn, options: { protect: true } });
  const again = component("x-network", { urn: "urn:pulumi:dev::demo::a:b:Again::x-network" });
  expect(unreadOf([inner, again])).toEqual([
    "XNetwork demo:components:XNetwork `inner`|protect|Nothing in a plan stands for it.",
    "XNetwork demo:components:XNetwork `inner`|parent|A plan's stack is inside no other.",
    "demo:components:XNetwork `x-network`|name|There is more than one component of this name.",
  ]);
});

it("reads for which components a component waits", () => {
  const waiting = (dependencies: readonly string[]) => [
    vpc,
    subnet(token(vpc)),
    component("x-more", { dependencies }),
  ];
  const both = [vpc.urn, subnet("").urn];
  expect(pulumi.read(runOf(waiting(both))).stacks.get("x-more")).toEqual(["x-network"]);
  expect(unreadOf(waiting(both))).toEqual([]);
  expect(unreadOf(waiting([vpc.urn]))).toEqual([
    `demo:components:XNetwork \`x-more\`|dependsOn|It waits for a part of \`x-network\` only, not for: ${inSubnet}.`,
  ]);
  expect(unreadOf(waiting([x.urn]))).toEqual([
    `demo:components:XNetwork \`x-more\`|dependsOn|It waits for \`${x.urn}\`, which is in no component.`,
  ]);
});

it("reports what a program looks up", () => {
  const requests = ["invoke aws:index/getRegion:getRegion", "read aws:s3/bucket:Bucket"];
  expect(unreadOf([], { requests })).toEqual(
    requests.map((request) => `${request}||A program of a plan looks up nothing.`),
  );
});

it("reports rules inside a security group, and routes inside a table", () => {
  const vpcId = "vpc-1";
  const group = { vpcId, description: "a", egress: [], ingress: [{}] };
  const table = { vpcId, routes: [] };
  expect(
    unreadOf([
      made("aws:ec2/securityGroup:SecurityGroup", "g", group),
      made("aws:ec2/routeTable:RouteTable", "t", table),
    ]).map((text) => text.split("|")[1]),
  ).toEqual(["egress", "ingress", "routes"]);
});

function policyOf(policy: unknown): readonly string[] {
  const key = made("aws:kms/key:Key", "k", { policy });
  return unreadOf([vpc, key]).map((text) => text.replace("XNetwork aws:kms/key:Key `k`|", ""));
}

it.each([
  ["no JSON", "allow all", "policy|It is no policy in JSON."],
  ["a list", "[]", "policy|It is no policy in JSON."],
  ["no text", 1, "policy|It is no policy in JSON."],
  ["absent", undefined, "policy|The policy is missing."],
])("reports a policy that is %s", (_, policy, expected) => {
  expect(policyOf(policy)).toEqual([expected]);
});

it("reports what it does not understand in a policy", () => {
  const statement = {
    Effect: "Maybe",
    Principal: "*",
    Action: "kms:*",
    Resource: `${token(vpc)}/*`,
    Extra: 1,
  };
  expect(policyOf(JSON.stringify({ Version: "2008-10-17", Statement: statement }))).toEqual([
    "policy.Version|It is not the version 2012-10-17.",
    "policy.Statement.Effect|It is neither `Allow` nor `Deny`.",
    "policy.Statement.Resource|It is text around a value that is known only after deployment.",
    "policy.Statement.Extra|Nothing in a plan stands for it.",
  ]);
});

it("reports settings of a user's profile that name no role, which the provider wants", () => {
  const type = "aws:sagemaker/userProfile:UserProfile";
  const inputs = { domainId: "d-1", userProfileName: "a" };
  const groups = { securityGroups: ["sg-1"] };
  expect(unreadOf([made(type, "lab/a", inputs)])).toEqual([]);
  expect(unreadOf([made(type, "lab/a", { ...inputs, userSettings: groups })])).toEqual([
    `XNetwork ${type} \`lab/a\`|userSettings|It names no role.`,
  ]);
});
