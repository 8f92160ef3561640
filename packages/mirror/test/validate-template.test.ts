import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { expect, it } from "vitest";
import { validateTemplate } from "../src/validate-template.ts";

const specification = loadAwsServiceSpecSync();

function problems(type: string, properties: unknown, attributes = {}): readonly string[] {
  const resource = { Type: type, Properties: properties, ...attributes };
  return validateTemplate({ Resources: { Made: resource } }, specification);
}

const bucket = {
  BucketName: "raw",
  VersioningConfiguration: { Status: "Enabled" },
  OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
  PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: { Ref: "Block" } },
  Tags: [{ Key: "team", Value: { "Fn::Sub": "${AWS::Region}" } }],
};
const domain = {
  DomainName: "lab",
  AuthMode: "IAM",
  DefaultUserSettings: { ExecutionRole: { "Fn::GetAtt": ["Role", "Arn"] } },
};

it("accepts what CloudFormation accepts", () => {
  expect(
    problems("AWS::S3::Bucket", bucket, {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      DependsOn: ["Other"],
      Metadata: { any: "thing" },
    }),
  ).toEqual([]);
  expect(problems("AWS::SageMaker::Domain", domain)).toEqual([]);
  expect(problems("AWS::IAM::ManagedPolicy", { PolicyDocument: { Statement: [] } })).toEqual([]);
  expect(problems("Custom::Upload", { Whatever: 1 })).toEqual([]);
  expect(validateTemplate({ Resources: {} }, specification)).toEqual([]);
});

it("takes an intrinsic function for a whole list or object", () => {
  const subnets = { "Fn::Split": [",", { Ref: "Subnets" }] };
  expect(problems("AWS::SageMaker::Domain", { ...domain, SubnetIds: subnets })).toEqual([]);
  const settings = { "Fn::If": ["Ours", {}, {}] };
  expect(problems("AWS::SageMaker::Domain", { ...domain, DomainSettings: settings })).toEqual([]);
});

it.each([
  [
    "an unknown type",
    "AWS::S3::Bukket",
    {},
    ["Made.Type: There is no resource type `AWS::S3::Bukket`."],
  ],
  [
    "an unknown property",
    "AWS::S3::Bucket",
    { BucketNam: "raw" },
    ["Made.BucketNam: There is no such property."],
  ],
  [
    "an unknown property inside",
    "AWS::S3::Bucket",
    { VersioningConfiguration: { Status: "Enabled", State: "x" } },
    ["Made.VersioningConfiguration.State: There is no such property."],
  ],
  [
    "a name that every object has",
    "AWS::S3::Bucket",
    { constructor: "x" },
    ["Made.constructor: There is no such property."],
  ],
  [
    "missing properties",
    "AWS::SageMaker::Domain",
    { DomainName: "lab" },
    ["Made.DefaultUserSettings: It is required.", "Made.AuthMode: It is required."],
  ],
  [
    "a missing property inside a list",
    "AWS::S3::Bucket",
    { Tags: [{ Key: "team" }] },
    ["Made.Tags.0.Value: It is required."],
  ],
  [
    "a value that is not allowed",
    "AWS::SageMaker::Domain",
    { ...domain, AuthMode: "iam" },
    ["Made.AuthMode: `iam` is none of SSO, IAM."],
  ],
  [
    "a number for a text",
    "AWS::S3::Bucket",
    { BucketName: 1 },
    ["Made.BucketName: It is not a text."],
  ],
  [
    "a text for a boolean",
    "AWS::EC2::VPC",
    { CidrBlock: "10.0.0.0/16", EnableDnsSupport: "true" },
    ["Made.EnableDnsSupport: It is neither true nor false."],
  ],
  [
    "a fraction for a whole number",
    "AWS::IAM::Role",
    { AssumeRolePolicyDocument: {}, MaxSessionDuration: 1.5 },
    ["Made.MaxSessionDuration: It is not a whole number."],
  ],
  [
    "a text for a list",
    "AWS::SageMaker::Domain",
    { ...domain, SubnetIds: "subnet-1" },
    ["Made.SubnetIds: It is not a list."],
  ],
  [
    "a text for an object",
    "AWS::S3::Bucket",
    { VersioningConfiguration: "Enabled" },
    ["Made.VersioningConfiguration: It is not an object."],
  ],
  [
    "two functions in one place",
    "AWS::S3::Bucket",
    { BucketName: { Ref: "A", "Fn::Sub": "b" } },
    ["Made.BucketName: It is not a text."],
  ],
])("refuses %s", (_, type, properties, expected) => {
  expect([...problems(type, properties)].toSorted()).toEqual(expected.toSorted());
});

it("refuses what is no resource and no template", () => {
  expect(validateTemplate([], specification)).toEqual(["Resources: It is not an object."]);
  expect(validateTemplate({ Resources: { Made: "x" } }, specification)).toEqual([
    "Made: It is not an object.",
  ]);
  expect(problems("AWS::S3::Bucket", {}, { DeletePolicy: "Retain" })).toEqual([
    "Made.DeletePolicy: No resource has it.",
  ]);
});
