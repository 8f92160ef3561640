import { isObject, listOf, objectField, sortedJson, textField } from "@cloister/program";
import type { Claims } from "./claims.ts";
import type { AssetFile } from "./cloud-assembly.ts";
import {
  UPLOADER,
  UPLOAD_ID,
  assetBucket,
  assetOf,
  attribute,
  expectJson,
  logicalIdOf,
  notOwn,
  uploadedBuckets,
} from "./uploads.ts";

/**
 * Reads a part of what uploads objects. It stands for nothing in a plan, so it must be what the CDK
 * makes for just these buckets. Undefined if it is no such part.
 */
export function readUploader(claims: Claims): readonly [] | undefined {
  const { type } = claims;
  const expectPart =
    type === LAYER && claims.path.endsWith(`/${UPLOAD_ID}/AwsCliLayer/Resource`)
      ? expectLayer
      : parts.get(`${type} ${claims.path}`);
  if (expectPart === undefined) return undefined;
  expectPart(claims);
  return [];
}

const LAYER = "AWS::Lambda::LayerVersion";
const FUNCTION = `${UPLOADER}/Resource`;
const ROLE = `${UPLOADER}/ServiceRole/Resource`;
const POLICY = `${UPLOADER}/ServiceRole/DefaultPolicy/Resource`;

const parts: ReadonlyMap<string, (claims: Claims) => void> = new Map([
  [`AWS::Lambda::Function ${FUNCTION}`, expectFunction],
  [`AWS::IAM::Role ${ROLE}`, expectRole],
  [`AWS::IAM::Policy ${POLICY}`, expectPolicy],
  [`AWS::Logs::LogGroup ${UPLOADER}/LogGroup/Resource`, expectLogGroup],
]);

function expectLayer(claims: Claims): void {
  expectCode(claims, "Content");
  expectJson(claims, "Description", "/opt/awscli/aws");
}

function expectFunction(claims: Claims): void {
  const { stack } = claims;
  const role = logicalIdOf(stack, ROLE);
  const code = expectCode(claims, "Code");
  if (!code.some(({ path }) => path === "index.py")) notOwn(claims, "Code");
  expectJson(claims, "Handler", "index.handler");
  expectJson(claims, "Role", attribute(role));
  expectJson(claims, "Environment", {
    Variables: { AWS_CA_BUNDLE: "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem" },
  });
  const resources = objectField(stack.template, "Resources");
  for (const layer of listOf(claims.json("Layers"))) {
    const logicalId = textField(layer, "Ref") ?? "";
    if (textField(resources[logicalId], "Type") !== LAYER) notOwn(claims, "Layers");
  }
  if (!/^python3\.\d+$/.test(claims.text("Runtime"))) notOwn(claims, "Runtime");
  const [architecture = ""] = claims.texts("Architectures");
  if (!/^(arm64|x86_64)$/.test(architecture)) notOwn(claims, "Architectures");
  claims.number("MemorySize");
  claims.number("Timeout");
  claims.waitsFor(role);
  claims.waitsFor(logicalIdOf(stack, POLICY));
}

function expectCode(claims: Claims, property: string): readonly AssetFile[] {
  const code = claims.object(property);
  const files = assetOf(claims, code?.text("S3Key") ?? "");
  if (files === undefined || code?.text("S3Bucket") !== assetBucket(claims.stack)) {
    notOwn(claims, property);
  }
  return files ?? [];
}

function expectRole(claims: Claims): void {
  expectJson(claims, "AssumeRolePolicyDocument", {
    Version: "2012-10-17",
    Statement: [
      {
        Action: "sts:AssumeRole",
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
      },
    ],
  });
  const [arn, ...more] = claims.texts("ManagedPolicyArns");
  const logs = "iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
  if (arn !== `arn:${claims.stack.partition}:${logs}` || more.length > 0) {
    notOwn(claims, "ManagedPolicyArns");
  }
}

const READ = ["s3:GetBucket*", "s3:GetObject*", "s3:List*"];
const WRITE = [
  "s3:Abort*",
  "s3:DeleteObject*",
  ...READ,
  "s3:PutObject",
  "s3:PutObjectLegalHold",
  "s3:PutObjectRetention",
  "s3:PutObjectTagging",
  "s3:PutObjectVersionTagging",
];
const ENCRYPT = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
];

/** It may read the assets, write to the buckets, and use their keys. */
function expectPolicy(claims: Claims): void {
  const { stack } = claims;
  const assets = `arn:${stack.partition}:s3:::${assetBucket(stack)}`;
  const buckets = uploadedBuckets(stack);
  const objects = buckets.map((bucket) => ({ "Fn::Join": ["", [attribute(bucket), "/*"]] }));
  const keys = buckets.flatMap((bucket) => keyOf(objectField(stack.template, "Resources"), bucket));
  const statements = [
    { Action: READ, Resource: [assets, `${assets}/*`] },
    { Action: WRITE, Resource: [...buckets.map(attribute), ...objects] },
    ...(keys.length === 0 ? [] : [{ Action: ENCRYPT, Resource: keys }]),
  ];
  const document = objectField({ document: claims.json("PolicyDocument") }, "document");
  const written = statementSet(listOf(document["Statement"]));
  const wanted = statementSet(statements.map((one) => ({ Effect: "Allow", ...one })));
  if (document["Version"] !== "2012-10-17" || written !== wanted) notOwn(claims, "PolicyDocument");
  expectJson(claims, "PolicyName", logicalIdOf(stack, POLICY));
  expectJson(claims, "Roles", [{ Ref: logicalIdOf(stack, ROLE) }]);
}

function keyOf(resources: unknown, bucket: string): readonly unknown[] {
  const properties = objectField(objectField(resources, bucket), "Properties");
  const rules = objectField(properties, "BucketEncryption")["ServerSideEncryptionConfiguration"];
  return listOf(rules).flatMap((rule) => {
    const key = objectField(rule, "ServerSideEncryptionByDefault")["KMSMasterKeyID"];
    return key === undefined ? [] : [key];
  });
}

/** The same text for the same statements, whatever their order and that of their resources. */
function statementSet(statements: readonly unknown[]): string {
  const texts = statements.map((statement) => {
    const resources = listOf(isObject(statement) ? statement["Resource"] : []).map(sortedJson);
    return sortedJson({
      ...objectField({ statement }, "statement"),
      Resource: [...new Set(resources)].toSorted(),
    });
  });
  return sortedJson(texts.toSorted());
}

function expectLogGroup(claims: Claims): void {
  const name = { Ref: logicalIdOf(claims.stack, FUNCTION) };
  expectJson(claims, "LogGroupName", { "Fn::Join": ["", ["/aws/lambda/", name]] });
  claims.number("RetentionInDays");
  claims.removal();
}
