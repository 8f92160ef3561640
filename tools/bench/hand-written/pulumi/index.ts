/* oxlint-disable no-new -- a resource registers itself */
// The reference scenario as an engineer writes it by hand: the benchmark measures the generated program beside it.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { Network } from "./network.ts";
import { parquetTable, PrivateBucket } from "./storage.ts";

const region = "ap-northeast-1";
const analyst = "111111111111";
const owner = "222222222222";
const sharedBucket = "s3bucket-yyyy";
const actions = ["s3:GetObject", "s3:ListBucket"];
const resources = [`arn:aws:s3:::${sharedBucket}`, `arn:aws:s3:::${sharedBucket}/*`];

const config = new pulumi.Config();
const x = { provider: accountProvider("x", analyst) };
const y = { provider: accountProvider("y", owner) };

const network = new Network("main", { region }, x);

const user = new aws.iam.User("usr111", { name: "usr111" }, x);
const role = new aws.iam.Role(
  "access-role",
  {
    name: "access-role",
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "sagemaker.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ],
    }),
  },
  x,
);
for (const policy of [
  "AmazonAthenaFullAccess",
  "AmazonSageMakerFullAccess",
  "AWSGlueConsoleFullAccess",
  "service-role/AWSGlueServiceRole",
]) {
  const policyArn = `arn:aws:iam::aws:policy/${policy}`;
  new aws.iam.RolePolicyAttachment(policy, { role: role.name, policyArn }, x);
}

const accessPolicy = new aws.iam.Policy(
  "access-policy",
  {
    name: "access-policy",
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: actions, Resource: resources }],
    }),
  },
  x,
);
new aws.iam.UserPolicyAttachment(
  "access-policy",
  { user: user.name, policyArn: accessPolicy.arn },
  x,
);
new aws.iam.RolePolicyAttachment(
  "access-policy",
  { role: role.name, policyArn: accessPolicy.arn },
  x,
);

new PrivateBucket("s3bucket-xxxx", x);
const database = new aws.glue.CatalogDatabase("db-xxxx", { name: "db-xxxx" }, x);
for (const [name, bucket] of [
  ["table2025", "s3bucket-xxxx"],
  ["cross_table2025", sharedBucket],
] as const) {
  const location = `s3://${bucket}/01_test/parquet/2025/`;
  parquetTable(name, { databaseName: database.name, location }, x);
}

const domain = new aws.sagemaker.Domain(
  "lab",
  {
    domainName: "lab",
    authMode: "IAM",
    appNetworkAccessType: "VpcOnly",
    vpcId: network.vpc.id,
    subnetIds: [network.studioSubnet.id],
    defaultUserSettings: {
      executionRole: role.arn,
      securityGroups: [network.vpc.defaultSecurityGroupId],
    },
  },
  x,
);
new aws.sagemaker.UserProfile("analyst", { domainId: domain.id, userProfileName: "analyst" }, x);

const shared = new PrivateBucket(sharedBucket, y);
new aws.s3.BucketPolicy(
  sharedBucket,
  {
    bucket: shared.bucket.bucket,
    policy: pulumi.jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: [user.arn, role.arn] },
          Action: actions,
          Resource: resources,
        },
      ],
    }),
  },
  { ...y, dependsOn: shared.publicAccess },
);

function accountProvider(name: string, account: string): aws.Provider {
  const profile = config.get(`${name}-profile`);
  return new aws.Provider(name, {
    allowedAccountIds: [account],
    region,
    ...(profile !== undefined && { profile }),
  });
}
