import type { Cloud, Resource } from "@cloister/model";
import { expect, it } from "vitest";
import { cdk } from "@cloister/cdk-backend";
import { planOf, ref, resource, stack } from "./build-plan.ts";

type Json = Readonly<Record<string, unknown>>;

/** Reads a stack with one resource at the construct path. */
function read(type: string, path: string, properties: Json, attributes: Json = {}): Cloud {
  const made = {
    Type: type,
    Properties: properties,
    Metadata: { "aws:cdk:path": `x-data/${path}` },
    ...attributes,
  };
  const artifact = {
    type: "aws:cloudformation:stack",
    environment: "aws://111111111111/ap-northeast-1",
    properties: { templateFile: "x-data.json" },
  };
  return cdk.read({
    manifest: { artifacts: { "x-data": artifact } },
    templates: new Map([["x-data.json", { Resources: { Made: made } }]]),
    metadata: new Map(),
    assets: new Map(),
  });
}

function readOne(type: string, path: string, properties: Json, attributes?: Json): Resource {
  const { resources, unread } = read(type, path, properties, attributes);
  expect(unread).toEqual([]);
  const [first] = resources;
  if (first === undefined) throw new Error("nothing was read");
  return first.resource;
}

function unreadProperties(...made: Parameters<typeof read>): readonly string[] {
  return read(...made).unread.map(({ property }) => property);
}

const allow = { Effect: "Allow", Action: "kms:*", Resource: "*" };
const policy = { Version: "2012-10-17", Statement: [allow] };

it("takes for a bucket that says nothing what S3 makes of it", () => {
  expect(readOne("AWS::S3::Bucket", "Buckets/raw/Resource", { BucketName: "raw" })).toEqual({
    kind: "bucket",
    id: "111111111111:bucket/raw",
    names: ["raw"],
    at: [],
    name: "raw",
    encryption: { type: "sse-s3" },
    versioned: false,
    blockPublicAccess: true,
    ownership: "BucketOwnerEnforced",
    removal: "destroy",
    tags: {},
  });
});

it("takes for a role that says nothing what IAM makes of it", () => {
  const trust = { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] } };
  const role = readOne("AWS::IAM::Role", "Roles/r/Resource", { RoleName: "r", ...trust });
  expect(role).toMatchObject({ path: "/", maxSessionSeconds: 3600, tags: {} });
  expect(role).not.toHaveProperty("permissionsBoundary");
});

it("takes for a key that says nothing what KMS makes of it", () => {
  const key = readOne("AWS::KMS::Key", "Keys/k/Resource", { KeyPolicy: policy });
  expect(key).toMatchObject({ rotation: false, removal: "destroy" });
});

it("takes for a Studio that says nothing of its network access what SageMaker makes of it", () => {
  const studio = readOne("AWS::SageMaker::Domain", "Studios/lab", {
    DomainName: "lab",
    AuthMode: "IAM",
    VpcId: "vpc-1",
    SubnetIds: ["subnet-1"],
    DefaultUserSettings: { ExecutionRole: "arn:aws:iam::111111111111:role/r" },
  });
  expect(studio).toMatchObject({ mode: "PublicInternetOnly", sourceIdentity: false });
});

it.each([
  ["a part of the public access", { PublicAccessBlockConfiguration: { BlockPublicAcls: true } }],
  [
    "an encryption of another kind",
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms:dsse" } },
        ],
      },
    },
  ],
  [
    "KMS without a bucket key",
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: "aws:kms",
              KMSMasterKeyID: "arn:aws:kms:ap-northeast-1:111111111111:key/1",
            },
          },
        ],
      },
    },
  ],
  ["rules for browsers", { CorsConfiguration: { CorsRules: [] } }],
])("does not understand a bucket with %s", (_, properties) => {
  const all = { BucketName: "raw", ...properties };
  expect(unreadProperties("AWS::S3::Bucket", "Buckets/raw/Resource", all)).toHaveLength(1);
});

it("keeps a tag that only looks like that of an upload", () => {
  const tag = { Key: "aws-cdk:cr-owned:12345678", Value: "true" };
  const properties = { BucketName: "raw", Tags: [tag] };
  expect(readOne("AWS::S3::Bucket", "Buckets/raw/Resource", properties)).toHaveProperty("tags", {
    [tag.Key]: "true",
  });
});

it("does not understand inline policies, groups and passwords", () => {
  const trust = { RoleName: "r", AssumeRolePolicyDocument: policy };
  const inline = { PolicyName: "p", PolicyDocument: policy };
  expect(
    unreadProperties("AWS::IAM::Role", "Roles/r/Resource", { ...trust, Policies: [inline] }),
  ).toEqual(["Policies"]);
  expect(
    unreadProperties("AWS::IAM::User", "Users/u/Resource", {
      UserName: "u",
      Groups: ["g"],
      LoginProfile: { Password: "p" },
    }),
  ).toEqual(["Groups", "LoginProfile"]);
  expect(
    unreadProperties("AWS::IAM::ManagedPolicy", "ManagedPolicies/p/Resource", {
      ManagedPolicyName: "p",
      PolicyDocument: policy,
      Groups: ["g"],
    }),
  ).toEqual(["Groups"]);
});

it("does not understand a role, a policy or a function that no construct of ours made", () => {
  expect(unreadProperties("AWS::IAM::Role", "Mine/Resource", { RoleName: "r" })).toEqual([""]);
  expect(unreadProperties("AWS::IAM::Policy", "Mine/Resource", {})).toEqual([""]);
  expect(unreadProperties("AWS::Lambda::Function", "Mine/Resource", {})).toEqual([""]);
});

it("reads the attachments that roles, users and policies list", () => {
  const { resources } = read("AWS::IAM::ManagedPolicy", "ManagedPolicies/p/Resource", {
    ManagedPolicyName: "other",
    PolicyDocument: policy,
    Roles: ["analysts"],
    Users: ["usr111"],
  });
  expect(resources.slice(1).map((one) => one.resource)).toEqual([
    {
      kind: "attachment",
      id: "111111111111:attachment/role/analysts/p",
      names: ["role", "analysts", "p"],
      at: [],
      principal: { kind: "role", id: "role/analysts" },
      policy: { kind: "managed-policy", id: "111111111111:managed-policy/p" },
    },
    {
      kind: "attachment",
      id: "111111111111:attachment/user/usr111/p",
      names: ["user", "usr111", "p"],
      at: [],
      principal: { kind: "user", id: "user/usr111" },
      policy: { kind: "managed-policy", id: "111111111111:managed-policy/p" },
    },
  ]);
});

const parquet = "org.apache.hadoop.hive.ql.io.parquet";
const storage = {
  Location: "s3://b/",
  Columns: [],
  InputFormat: `${parquet}.MapredParquetInputFormat`,
  OutputFormat: `${parquet}.MapredParquetOutputFormat`,
  SerdeInfo: {
    SerializationLibrary: `${parquet}.serde.ParquetHiveSerDe`,
    Parameters: { "serialization.format": "1" },
  },
};
const table = {
  CatalogId: "111111111111",
  DatabaseName: "db",
  TableInput: {
    Name: "t",
    TableType: "EXTERNAL_TABLE",
    PartitionKeys: [],
    Parameters: { classification: "parquet" },
    StorageDescriptor: storage,
  },
};

it.each([
  ["of another account's catalog", { CatalogId: "222222222222" }, "CatalogId"],
  [
    "that is a view",
    { TableInput: { ...table.TableInput, TableType: "VIRTUAL_VIEW" } },
    "TableInput.TableType",
  ],
  [
    "whose classification is of another format",
    { TableInput: { ...table.TableInput, Parameters: { classification: "orc" } } },
    "TableInput.Parameters",
  ],
  [
    "with classes of no format",
    {
      TableInput: {
        ...table.TableInput,
        StorageDescriptor: { ...storage, InputFormat: "com.example.Input" },
      },
    },
    "TableInput.StorageDescriptor",
  ],
  [
    "with an option of the SerDe library",
    {
      TableInput: {
        ...table.TableInput,
        StorageDescriptor: {
          ...storage,
          SerdeInfo: {
            ...storage.SerdeInfo,
            Parameters: { "serialization.format": "1", "case.insensitive": "false" },
          },
        },
      },
    },
    "TableInput.StorageDescriptor.SerdeInfo.Parameters.case.insensitive",
  ],
])("does not understand a table %s", (_, change, property) => {
  expect(unreadProperties("AWS::Glue::Table", "Tables/db/t", table)).toEqual([]);
  expect(unreadProperties("AWS::Glue::Table", "Tables/db/t", { ...table, ...change })).toContain(
    property,
  );
});

it("does not understand a workgroup that leaves open whether it enforces its settings", () => {
  expect(
    unreadProperties("AWS::Athena::WorkGroup", "Workgroups/w", {
      Name: "w",
      WorkGroupConfiguration: { PublishCloudWatchMetricsEnabled: true },
    }),
  ).toEqual(["WorkGroupConfiguration.EnforceWorkGroupConfiguration"]);
});

const object = (key: string, tags: Readonly<Record<string, string>> = {}): Resource => ({
  ...resource("object", ["raw", key], {
    bucket: ref("bucket", "raw"),
    key,
    source: `files/${key}`,
    objectTags: tags,
  }),
  at: ["objects", key],
});

it("says which objects an app cannot upload, and leaves their files out", () => {
  const plan = planOf([
    stack("data", [
      resource("bucket", ["raw"], {
        name: "raw",
        encryption: { type: "sse-s3" },
        versioned: false,
        blockPublicAccess: true,
        ownership: "BucketOwnerEnforced",
        removal: "retain",
        tags: {},
      }),
      ...["../out", "/root", "folder/", "a//b", "back\\slash", "a", "a/b", "fine/c"].map((key) =>
        object(key),
      ),
      object("tagged", { team: "data" }),
    ]),
  ]);
  expect([...cdk.limits(plan)].map(({ code, at }) => `${code} ${at.join("/")}`)).toEqual([
    "cdk/object-not-uploaded objects/../out",
    "cdk/object-not-uploaded objects//root",
    "cdk/object-not-uploaded objects/folder/",
    "cdk/object-not-uploaded objects/a//b",
    "cdk/object-not-uploaded objects/back\\slash",
    "cdk/object-not-uploaded objects/a/b",
    "cdk/object-without-tags objects/tagged/tags",
  ]);
  const files = cdk.emit(plan, { source: "topology.yaml" });
  expect(files.flatMap((file) => ("copyOf" in file ? [file.path] : []))).toEqual([
    "objects/x/raw/a",
    "objects/x/raw/fine/c",
    "objects/x/raw/tagged",
  ]);
});
