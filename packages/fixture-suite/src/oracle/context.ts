import { lastName, type Call } from "./call.ts";
import { chance, one, some, type Draw } from "./draw.ts";

export type ValueKind = "string" | "arn" | "ip" | "bool" | "number" | "date" | "binary";

/** A condition key with the values that requests and policies draw for it. */
export interface Key {
  readonly name: string;
  readonly kind: ValueKind;
  /** Whether a request may hold several values. */
  readonly isMany: boolean;
  readonly values: readonly string[];
}

/** Condition key to the values that the request holds. Any other key is absent. */
export type Context = Readonly<Record<string, readonly string[]>>;

const global: readonly Key[] = [
  key("aws:PrincipalOrgID", "string", ["o-a1b2c3d4e5", "o-f6g7h8i9j0"]),
  keys("aws:PrincipalOrgPaths", ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/", "o-a1b2c3d4e5/r-ab12/"]),
  key("aws:PrincipalTag/team", "string", ["blue", "Blue", "alice", "bl*", "a.b+c"]),
  key("aws:PrincipalTag/digest", "binary", ["QmxvYg==", "T3RoZXI=", "YmxvYg=="]),
  key("aws:SourceIp", "ip", ["10.0.1.17", "203.0.113.9", "2001:db8::1", "255.0.0.1"]),
  key("aws:VpcSourceIp", "ip", ["10.0.1.17", "10.1.0.4"]),
  key("aws:SourceVpc", "string", ["vpc-0a1b2c3d", "vpc-4e5f6071"]),
  key("aws:SourceVpce", "string", ["vpce-0a1b2c3d", "vpce-4e5f6071"]),
  keys("aws:CalledVia", [
    "athena.amazonaws.com",
    "cloudformation.amazonaws.com",
    "dynamodb.amazonaws.com",
  ]),
  key("aws:ViaAWSService", "bool", ["true", "false"]),
  key("aws:SecureTransport", "bool", ["true", "false"]),
  key("aws:MultiFactorAuthPresent", "bool", ["true", "false"]),
  key("aws:MultiFactorAuthAge", "number", ["300", "3600", "3600.5", "0"]),
  key("aws:CurrentTime", "date", ["2026-03-01T12:00:00Z", "2026-07-15T23:30:00Z"]),
  key("aws:TokenIssueTime", "date", ["2026-03-01T11:00:00Z", "2026-07-15T23:00:00Z"]),
  key("aws:RequestedRegion", "string", ["ap-northeast-1", "us-east-1"]),
  key("aws:UserAgent", "string", ["aws-cli/2.31", "Boto3/1.40 md/Botocore#1.40"]),
  key("aws:SourceArn", "arn", [
    "arn:aws:s3:::lake",
    "arn:aws:glue:ap-northeast-1:111111111111:job/nightly",
    "arn:aws:sns:ap-northeast-1:111111111111:topic:a1",
  ]),
  key("aws:SourceAccount", "string", ["111111111111", "222222222222"]),
  key("aws:RequestTag/team", "string", ["blue", "red", ""]),
  keys("aws:TagKeys", ["team", "stage", "Team"]),
];

const ofActions: Readonly<Record<string, readonly Key[]>> = {
  "s3:GetObject": [key("s3:ExistingObjectTag/team", "string", ["blue", "red", ""])],
  "s3:PutObject": [
    key("s3:x-amz-acl", "string", ["bucket-owner-full-control", "private"]),
    key("s3:x-amz-server-side-encryption", "string", ["aws:kms", "AES256"]),
    keys("s3:RequestObjectTagKeys", ["team", "stage"]),
  ],
  "s3:ListBucket": [
    key("s3:prefix", "string", ["home/alice/", "home/blue/", "raw/", ""]),
    key("s3:delimiter", "string", ["/"]),
    key("s3:max-keys", "number", ["10", "1000"]),
  ],
  "kms:Decrypt": [
    key("kms:ViaService", "string", ["s3.ap-northeast-1.amazonaws.com"]),
    keys("kms:EncryptionContextKeys", ["aws:s3:arn", "purpose"]),
  ],
  "kms:GenerateDataKey": [
    key("kms:ViaService", "string", ["s3.ap-northeast-1.amazonaws.com"]),
    key("kms:CallerAccount", "string", ["111111111111", "222222222222"]),
  ],
  "kms:CreateGrant": [
    keys("kms:GrantOperations", ["Decrypt", "Encrypt", "DescribeKey"]),
    key("kms:GrantIsForAWSResource", "bool", ["true", "false"]),
  ],
  "sts:AssumeRole": [
    key("sts:ExternalId", "string", ["partner-7", "partner-8"]),
    key("sts:RoleSessionName", "string", ["alice", "nightly"]),
    keys("sts:TransitiveTagKeys", ["team", "stage"]),
  ],
};

/** The keys that policies for this call ask after. */
export function keysOf(call: Call): readonly Key[] {
  const own = ofActions[call.action] ?? [];
  // What the service says of the action is worth asking as often as all else.
  return [...global, ...callerKeys(call), ...own, ...own, ...own];
}

export function drawContext(draw: Draw, call: Call): Context {
  const stated: Record<string, readonly string[]> = { ...callerContext(call) };
  for (const { name, isMany, values } of new Set(keysOf(call))) {
    if (Object.hasOwn(stated, name) || isOfCaller(name) || !chance(draw, 65)) continue;
    stated[name] = isMany ? some(draw, values, { least: 1, most: 3 }) : [one(draw, values)];
  }
  return stated;
}

/** Whether each variable in a text has a value, or a default one. */
export function hasValues(text: string, context: Context): boolean {
  const held = new Set(Object.keys(context).map((name) => name.toLowerCase()));
  return [...text.matchAll(/\$\{([^},]*)(,?)[^}]*\}/g)].every(
    ([, name = "", comma]) => comma === "," || "*?$".includes(name) || held.has(name.toLowerCase()),
  );
}

/** What the caller alone decides. */
function callerContext({ caller }: Call): Context {
  switch (caller.kind) {
    case "user":
      return {
        "aws:PrincipalArn": [caller.arn],
        "aws:PrincipalAccount": [caller.account],
        "aws:PrincipalType": ["User"],
        "aws:username": [lastName(caller.arn)],
        "aws:userid": ["AIDAEXAMPLE"],
        "aws:PrincipalIsAWSService": ["false"],
      };
    case "role":
      return {
        "aws:PrincipalArn": [caller.arn],
        "aws:PrincipalAccount": [caller.account],
        "aws:PrincipalType": ["AssumedRole"],
        "aws:userid": ["AROAEXAMPLE:nightly"],
        "aws:PrincipalIsAWSService": ["false"],
      };
    case "root":
      throw new Error("bug: the root user does not call");
    case "service":
      return {
        "aws:PrincipalServiceName": [caller.name],
        "aws:PrincipalIsAWSService": ["true"],
      };
  }
}

const callerNames = new Set([
  "aws:PrincipalArn",
  "aws:PrincipalAccount",
  "aws:PrincipalType",
  "aws:username",
  "aws:userid",
  "aws:PrincipalServiceName",
  "aws:PrincipalIsAWSService",
]);

function isOfCaller(name: string): boolean {
  return callerNames.has(name);
}

function callerKeys({ caller }: Call): readonly Key[] {
  const arns = [
    "arn:aws:iam::111111111111:user/alice",
    "arn:aws:iam::111111111111:role/access-role",
  ];
  return [
    key("aws:PrincipalArn", "arn", caller.kind === "service" ? arns : [caller.arn, ...arns]),
    key("aws:PrincipalAccount", "string", ["111111111111", "222222222222"]),
    key("aws:PrincipalType", "string", ["User", "AssumedRole"]),
    key("aws:username", "string", ["alice", "bob"]),
    key("aws:userid", "string", ["AIDAEXAMPLE", "AROAEXAMPLE:nightly"]),
    key("aws:PrincipalIsAWSService", "bool", ["true", "false"]),
  ];
}

function key(name: string, kind: ValueKind, values: readonly string[]): Key {
  return { name, kind, isMany: false, values };
}

function keys(name: string, values: readonly string[]): Key {
  return { name, kind: "string", isMany: true, values };
}
