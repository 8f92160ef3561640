import { append, defects, set, type Defect } from "./defect.ts";

const role = "accounts.x.roles.access-role";
const apps = "accounts.x.policies.studio-apps.statements";

/** Mistakes in users, roles and policies. */
export const identityDefects: readonly Defect[] = [
  ...defects("an IAM name that is refused", "IAM-001", [
    set("accounts.x.users.a b", {}),
    set(`accounts.x.roles.${"r".repeat(65)}`, { trust: "sagemaker" }),
  ]),
  ...defects("IAM names that differ only in case", "IAM-002 plan/name-taken", [
    set("accounts.x.users.USR111", {}),
    set("accounts.x.roles.Analyst", { trust: "sagemaker" }),
  ]),
  ...defects(
    "the ARN of a managed policy without its path",
    "IAM-003",
    [set(`${role}.managedPolicies`, ["arn:aws:iam::aws:policy/AWSGlueServiceRole"])],
    "IAM-010 IAM-004",
  ),
  ...defects("a managed policy that does not exist", "identity/unknown-managed-policy", [
    set(`${role}.managedPolicies`, ["AmazonAthenaFullAcces"]),
  ]),
  ...defects(
    "a broad managed policy on a role that works",
    "IAM-004",
    [
      set(`${role}.managedPolicies`, ["AmazonAthenaFullAccess"]),
      set(`${role}.managedPolicies`, ["AdministratorAccess"]),
      set(`${role}.managedPolicies`, ["AmazonS3FullAccess"]),
    ],
    "IAM-011 STU-014 expect/fails EP-014",
  ),
  ...defects("a policy that is too long", "IAM-005", [
    append(apps, {
      effect: "Allow",
      actions: "sagemaker:DescribeApp",
      resources: Array.from(
        { length: 150 },
        (_, index) => `arn:aws:sagemaker:ap-northeast-1:111111111111:app/some/app/of/many/${index}`,
      ),
    }),
  ]),
  ...defects(
    "more policies than a role may have",
    "IAM-006",
    [
      set(
        `${role}.managedPolicies`,
        Array.from({ length: 12 }, (_, index) => `arn:aws:iam::111111111111:policy/own-${index}`),
      ),
    ],
    "expect/not-proven",
  ),
  ...defects(
    "actions that never meet their resources",
    "IAM-007",
    [
      append(apps, {
        effect: "Allow",
        actions: "s3:GetObject",
        resources: "arn:aws:s3:::s3bucket-xxxx",
      }),
      append(apps, {
        effect: "Allow",
        actions: "s3:ListBucket",
        resources: "arn:aws:s3:::s3bucket-xxxx/*",
      }),
    ],
    "GRANT-015",
  ),
  ...defects("data granted to a user with long-term keys", "IAM-008", [
    append("accounts.x.grants.read-own-table.principals", "user/usr111"),
  ]),
  ...defects(
    "an ARN of another partition",
    "IAM-009",
    [
      append(apps, {
        effect: "Allow",
        actions: "s3:GetObject",
        resources: "arn:aws-cn:s3:::s3bucket-xxxx/*",
      }),
    ],
    "S3-007",
  ),
  ...defects(
    "a policy made for another service",
    "IAM-010",
    [set(`${role}.managedPolicies`, ["AWSGlueServiceRole"])],
    "IAM-004 EP-014",
  ),
  ...defects("a role that may pass every role", "IAM-011", [
    append(apps, { effect: "Allow", actions: "iam:PassRole", resources: "*" }),
    append(apps, {
      effect: "Allow",
      actions: "iam:PassRole",
      resources: "arn:aws:iam::111111111111:role/*",
    }),
  ]),
  ...defects(
    "characters that IAM refuses",
    "IAM-014 policy/malformed-statement language/invalid-value",
    [set(`${apps}.0.sid`, "説明"), set(`${role}.description`, "ノートブック")],
    "policy/malformed-statement",
  ),
  ...defects("a key that is misspelt", "language/unknown-key", [
    set(`${role}.managedPolicy`, []),
    set("accounts.x.vpcs.main.subnet", {}),
  ]),
  ...defects("a reference that leads nowhere", "reference/unknown", [
    set("accounts.x.studios.lab.executionRole", "access-rol"),
    set("accounts.x.studios.lab.subnets", ["private-9"]),
  ]),
];
