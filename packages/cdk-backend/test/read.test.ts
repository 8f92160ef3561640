import { expect, it } from "vitest";
import { cdk } from "../src/index.ts";
import type { CloudAssembly } from "../src/index.ts";

type Json = Readonly<Record<string, unknown>>;

function assembly(templates: Readonly<Record<string, Json>>, artifacts: Json = {}): CloudAssembly {
  const stacks = Object.keys(templates).map((id) => [
    id,
    {
      type: "aws:cloudformation:stack",
      environment: "aws://111111111111/ap-northeast-1",
      properties: { templateFile: `${id}.json`, stackName: `deployed-${id}` },
    },
  ]);
  return {
    manifest: { artifacts: { ...Object.fromEntries(stacks), ...artifacts } },
    templates: new Map(Object.entries(templates).map(([id, json]) => [`${id}.json`, json])),
    metadata: new Map(),
    assets: new Map(),
  };
}

function made(type: string, path: string, properties: Json, attributes: Json = {}): Json {
  return {
    Type: type,
    Properties: properties,
    Metadata: { "aws:cdk:path": `x-a/${path}` },
    ...attributes,
  };
}

const vpc = made("AWS::EC2::VPC", "Vpcs/main", { CidrBlock: "10.0.0.0/16" });

function subnet(vpcId: unknown, attributes: Json = {}): Json {
  const properties = { VpcId: vpcId, CidrBlock: "10.0.1.0/24", AvailabilityZone: "a" };
  return made("AWS::EC2::Subnet", "Subnets/main/private", properties, attributes);
}

function unreadOf(resources: Json, other: Json = {}): readonly string[] {
  const { unread } = cdk.read(assembly({ "x-a": { Resources: resources, ...other } }));
  return unread.map(({ resource, property, reason }) => `${resource}|${property}|${reason}`);
}

function vpcOfSubnet(vpcId: unknown): unknown {
  const cloud = cdk.read(assembly({ "x-a": { Resources: { Vpc: vpc, Subnet: subnet(vpcId) } } }));
  expect(cloud.unread).toEqual([]);
  const read = cloud.resources.map((one) => one.resource).find(({ kind }) => kind === "subnet");
  return read?.kind === "subnet" ? read.vpc.id : undefined;
}

it("fills in what CloudFormation takes for absent properties", () => {
  const cloud = cdk.read(assembly({ "x-a": { Resources: { Vpc: vpc } } }));
  expect(cloud.resources.map(({ resource }) => resource)).toEqual([
    {
      kind: "vpc",
      id: "111111111111:vpc/main",
      names: ["main"],
      at: [],
      cidr: "10.0.0.0/16",
      dnsSupport: true,
      dnsHostnames: false,
      tags: {},
    },
  ]);
});

it("reports a property that no reader claims", () => {
  const tenancy = made("AWS::EC2::VPC", "Vpcs/main", { CidrBlock: "x", InstanceTenancy: "host" });
  expect(unreadOf({ Vpc: tenancy })).toEqual([
    "x-a/Vpcs/main|InstanceTenancy|Nothing in a plan stands for it.",
  ]);
});

it("reports a look-up, whose result only credentials could tell", () => {
  const { manifest, ...rest } = assembly({ "x-a": { Resources: { Vpc: vpc } } });
  const missing = [{ provider: "vpc-provider", key: "vpc-provider:account=111111111111" }];
  const { unread } = cdk.read({ ...rest, manifest: { ...Object(manifest), missing } });
  expect(unread.map(({ resource, property }) => [resource, property])).toEqual([
    ["vpc-provider", "vpc-provider:account=111111111111"],
  ]);
});

it("reports a stack that may not be deleted", () => {
  const properties = { templateFile: "x-a.json", terminationProtection: true };
  const environment = "aws://111111111111/ap-northeast-1";
  const kept = { type: "aws:cloudformation:stack", environment, properties };
  const { unread } = cdk.read(assembly({ "x-a": { Resources: { Vpc: vpc } } }, { "x-a": kept }));
  expect(unread).toEqual([
    {
      resource: "x-a",
      property: "terminationProtection",
      reason: "Nothing in a plan stands for it.",
    },
  ]);
});

it("reports a type that no reader knows", () => {
  expect(unreadOf({ Queue: made("AWS::SQS::Queue", "Queues/q", {}) })).toEqual([
    "x-a/Queues/q||No reader knows the type `AWS::SQS::Queue`.",
  ]);
});

it("reports a resource whose construct is not where its kind belongs", () => {
  const elsewhere = made("AWS::EC2::VPC", "Subnets/main", { CidrBlock: "10.0.0.0/16" });
  expect(unreadOf({ Vpc: elsewhere })).toEqual([
    "x-a/Subnets/main||Its construct path is not that of an `AWS::EC2::VPC` of a plan.",
  ]);
});

it("reports attributes that nothing claims", () => {
  const odd = {
    DeletionPolicy: "Retain",
    Condition: "C",
    Metadata: { "aws:cdk:path": "x-a/Vpcs/main", other: {}, cfn_nag: {}, checkov: { skip: [1] } },
  };
  expect(unreadOf({ Vpc: { ...vpc, ...odd } })).toEqual([
    "x-a/Vpcs/main|Metadata.checkov|An item is not a rule of it with `comment`.",
    "x-a/Vpcs/main|Metadata.cfn_nag|It is not one list `rules_to_suppress`.",
    "x-a/Vpcs/main|DeletionPolicy|Nothing in a plan stands for it.",
    "x-a/Vpcs/main|Condition|Nothing in a plan stands for it.",
    "x-a/Vpcs/main|Metadata.other|Nothing in a plan stands for it.",
  ]);
});

it("reports a dependency that the plan does not have", () => {
  expect(unreadOf({ Vpc: vpc, Subnet: subnet("vpc-1", { DependsOn: ["Vpc"] }) })).toEqual([
    "x-a/Subnets/main/private|DependsOn|It waits for `Vpc`.",
  ]);
});

it("reports sections of the template that are not resources", () => {
  const other = {
    Parameters: { BootstrapVersion: {}, Size: {} },
    Rules: { CheckBootstrapVersion: {} },
    Outputs: { VpcId: { Value: "x" } },
    Transform: "AWS::Serverless",
  };
  expect(unreadOf({ Vpc: vpc }, other)).toEqual([
    "x-a|Parameters.Size|Nothing in a plan stands for it.",
    "x-a|Transform|Nothing in a plan stands for it.",
    "x-a|Outputs.VpcId|No other stack uses it.",
  ]);
});

it("reports an artifact that is not a stack", () => {
  const { unread } = cdk.read(assembly({}, { image: { type: "cdk:something" } }));
  expect(unread.map(({ resource }) => resource)).toEqual(["image"]);
});

it.each([
  ["Ref", { Ref: "Vpc" }],
  ["Fn::GetAtt as a list", { "Fn::GetAtt": ["Vpc", "VpcId"] }],
  ["Fn::GetAtt as a text", { "Fn::GetAtt": "Vpc.VpcId" }],
  ["Fn::Sub around nothing else", { "Fn::Sub": "${Vpc.VpcId}" }],
  ["Fn::Join of one", { "Fn::Join": ["", [{ Ref: "Vpc" }]] }],
])("resolves %s to the resource", (_, value) => {
  expect(vpcOfSubnet(value)).toBe("111111111111:vpc/main");
});

it.each([
  ["a literal", "vpc-1", "vpc-1"],
  [
    "pseudo parameters",
    { "Fn::Sub": "${AWS::Partition}:${AWS::AccountId}:${AWS::Region}" },
    "aws:111111111111:ap-northeast-1",
  ],
  ["Fn::Join", { "Fn::Join": ["-", ["vpc", { Ref: "AWS::StackName" }]] }, "vpc-deployed-x-a"],
  ["variables and escapes of Fn::Sub", { "Fn::Sub": ["${a}${!b}", { a: "v" }] }, "v${b}"],
])("resolves %s to a text", (_, value, text) => {
  expect(vpcOfSubnet(value)).toBe(text);
});

it.each([
  ["Fn::If", { "Fn::If": ["C", "a", "b"] }, "`Fn::If` has no value before deployment."],
  ["an unknown logical id", { Ref: "Nobody" }, "`Nobody` is no resource that the plan could hold."],
  [
    "another attribute",
    { "Fn::GetAtt": ["Vpc", "CidrBlock"] },
    "`CidrBlock` of `Vpc` is nothing that a plan refers to.",
  ],
  [
    "text around a reference",
    { "Fn::Sub": "${Vpc}!" },
    "It is text around a value that is known only after deployment.",
  ],
  [
    "an export that nobody has",
    { "Fn::ImportValue": "x" },
    "No stack of the assembly has this output.",
  ],
  [
    "another kind",
    { "Fn::GetAtt": ["Vpc", "DefaultSecurityGroup"] },
    "It is the id of a default-security-group.",
  ],
  ["nothing", undefined, "It is not a single value."],
])("reports %s where it expects a VPC", (_, value, reason) => {
  expect(unreadOf({ Vpc: vpc, Subnet: subnet(value) })).toEqual([
    `x-a/Subnets/main/private|VpcId|${reason}`,
  ]);
});

it.each([
  ["an export", { "Fn::ImportValue": "the-vpc" }],
  ["an output", { "Fn::GetStackOutput": { StackName: "deployed-x-a", OutputName: "VpcId" } }],
])("follows %s into the stack that has it", (_, value) => {
  const outputs = { VpcId: { Value: { Ref: "Vpc" }, Export: { Name: "the-vpc" } } };
  const cloud = cdk.read(
    assembly({
      "x-a": { Resources: { Vpc: vpc }, Outputs: outputs },
      "x-b": { Resources: { Subnet: subnet(value) } },
    }),
  );
  expect(cloud.unread).toEqual([]);
  expect(cloud.resources[1]).toMatchObject({
    stack: "x-b",
    resource: { vpc: { kind: "vpc", id: "111111111111:vpc/main" } },
  });
});

it("reports a security group that lets everything out because it says nothing", () => {
  const group = made("AWS::EC2::SecurityGroup", "SecurityGroups/main/a", {
    VpcId: "vpc-1",
    GroupDescription: "a",
  });
  expect(unreadOf({ Group: group })).toEqual([
    "x-a/SecurityGroups/main/a|SecurityGroupEgress|It lets something out.",
  ]);
});

it("reports rules inside a security group", () => {
  const rule = { CidrIp: "0.0.0.0/0", IpProtocol: "tcp", FromPort: 443, ToPort: 443 };
  const group = made("AWS::EC2::SecurityGroup", "SecurityGroups/main/a", {
    VpcId: "vpc-1",
    GroupDescription: "a",
    SecurityGroupIngress: [rule],
    SecurityGroupEgress: [{ ...rule, CidrIp: "255.255.255.255/32" }],
  });
  expect(unreadOf({ Group: group })).toEqual([
    "x-a/SecurityGroups/main/a|SecurityGroupEgress[0].IpProtocol|It is none of icmp.",
    "x-a/SecurityGroups/main/a|SecurityGroupEgress[0].FromPort|It is none of 252.",
    "x-a/SecurityGroups/main/a|SecurityGroupEgress[0].ToPort|It is none of 86.",
    "x-a/SecurityGroups/main/a|SecurityGroupIngress|Nothing in a plan stands for it.",
  ]);
});

it("reports what it does not understand in a policy", () => {
  const endpoint = made("AWS::EC2::VPCEndpoint", "GatewayEndpoints/main/s3", {
    VpcId: "vpc-1",
    ServiceName: "com.amazonaws.ap-northeast-1.s3",
    PolicyDocument: {
      Version: "2008-10-17",
      Statement: { Effect: "Maybe", Principal: "*", Action: "s3:*", Resource: "*", Extra: 1 },
    },
  });
  expect(unreadOf({ Endpoint: endpoint })).toEqual([
    "x-a/GatewayEndpoints/main/s3|PolicyDocument.Version|It is not the version 2012-10-17.",
    "x-a/GatewayEndpoints/main/s3|PolicyDocument.Statement.Effect|It is neither `Allow` nor `Deny`.",
    "x-a/GatewayEndpoints/main/s3|PolicyDocument.Statement.Extra|Nothing in a plan stands for it.",
  ]);
});
