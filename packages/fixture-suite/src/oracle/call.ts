import type { Caller } from "@cloister/proof";
import { chance, one, type Draw } from "./draw.ts";

export const accounts = ["111111111111", "222222222222", "333333333333"] as const;

/** What is asked, before any policy. */
export interface Call {
  readonly caller: Caller;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  readonly resourceKind: "key" | "role" | "other";
  /** Whether resources of this kind have policies. */
  readonly hasPolicy: boolean;
}

export const userNames = ["alice", "team/bob"];
export const roleNames = ["access-role", "service-role/studio"];
export const services = ["sagemaker.amazonaws.com", "glue.amazonaws.com", "s3.amazonaws.com"];

interface Template {
  readonly actions: readonly string[];
  /** Of an account; `*` where actions have no resources. */
  readonly resources: (account: string) => readonly string[];
  readonly kind?: "key" | "role";
  /** Whether another account can be reached. */
  readonly isShared: boolean;
}

const templates: readonly Template[] = [
  {
    actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
    resources: () =>
      ["home/alice/2026.csv", "home/blue/part-0", "raw/a.b+c(1).csv", "team/bob/x"].map(
        (key) => `arn:aws:s3:::lake/${key}`,
      ),
    isShared: true,
  },
  {
    actions: ["s3:ListBucket", "s3:GetBucketLocation"],
    resources: () => ["arn:aws:s3:::lake", "arn:aws:s3:::lake-results"],
    isShared: true,
  },
  {
    actions: ["s3:ListAllMyBuckets", "athena:ListWorkGroups"],
    resources: () => ["*"],
    isShared: false,
  },
  {
    actions: ["glue:GetTable", "glue:GetPartitions"],
    resources: (account) =>
      ["table/sales/orders", "table/blue/orders_2026", "database/sales", "catalog"].map(
        (name) => `arn:aws:glue:ap-northeast-1:${account}:${name}`,
      ),
    isShared: true,
  },
  {
    actions: ["athena:StartQueryExecution", "athena:GetQueryResults"],
    resources: (account) =>
      ["workgroup/primary", "workgroup/blue"].map(
        (name) => `arn:aws:athena:ap-northeast-1:${account}:${name}`,
      ),
    isShared: false,
  },
  {
    actions: ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey", "kms:CreateGrant"],
    resources: (account) => [
      `arn:aws:kms:ap-northeast-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    ],
    kind: "key",
    isShared: true,
  },
  {
    actions: ["sts:AssumeRole", "sts:TagSession"],
    resources: (account) =>
      ["role/reader", "role/team/blue"].map((name) => `arn:aws:iam::${account}:${name}`),
    kind: "role",
    isShared: true,
  },
];

/** Objects are asked for more often than the rest. */
const weighted = [0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 6].flatMap((index) =>
  templates.slice(index, index + 1),
);

export function drawCall(draw: Draw): Call {
  const template = one(draw, weighted);
  const account = one(draw, accounts.slice(0, 2));
  const isOther = template.isShared && chance(draw, 35);
  const resourceAccount = isOther ? one(draw, otherThan(account)) : account;
  const isService = template.isShared && chance(draw, 5);
  return {
    caller: isService
      ? { kind: "service", name: one(draw, services) }
      : chance(draw, 60)
        ? { kind: "role", arn: `arn:aws:iam::${account}:role/${one(draw, roleNames)}`, account }
        : { kind: "user", arn: `arn:aws:iam::${account}:user/${one(draw, userNames)}`, account },
    action: one(draw, template.actions),
    resource: one(draw, template.resources(resourceAccount)),
    resourceAccount,
    resourceKind: template.kind ?? "other",
    hasPolicy: template.isShared,
  };
}

function otherThan(account: string): readonly string[] {
  return accounts.filter((other) => other !== account);
}

/** The name without its path, as sessions bear it. */
export function lastName(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
