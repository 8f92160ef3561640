import { expect, it } from "vitest";
import { lookUp } from "../../src/facts/managed-policies/look-up.ts";
import type { PolicyStatement } from "../../src/policy/policy.ts";

const ofRole = [
  "AmazonAthenaFullAccess",
  "AmazonSageMakerFullAccess",
  "AWSGlueConsoleFullAccess",
  "service-role/AWSGlueServiceRole",
];
const ofOthers = [
  "AdministratorAccess",
  "AmazonS3FullAccess",
  "AmazonS3ReadOnlyAccess",
  "AmazonSageMakerReadOnly",
  "AWSGlueConsoleSageMakerNotebookFullAccess",
  "AWSKeyManagementServicePowerUser",
  "AWSLakeFormationDataAdmin",
  "service-role/AWSQuicksightAthenaAccess",
  "CloudWatchLogsFullAccess",
  "CloudWatchLogsReadOnlyAccess",
  "IAMFullAccess",
  "IAMUserChangePassword",
  "PowerUserAccess",
  "ReadOnlyAccess",
  "SecurityAudit",
  "job-function/ViewOnlyAccess",
];

const fallback = "arn:aws:s3:::aws-athena-query-results-111111111111-ap-northeast-1";
const glue = "arn:aws:glue:ap-northeast-1:111111111111";

it.for([
  ["s3:GetObject", "arn:aws:s3:::s3bucket-xxxx/01_test/a.parquet", "on conditions"],
  ["s3:GetObject", "arn:aws:s3:::my-sagemaker-data/a.parquet", "yes"],
  ["s3:ListBucket", "arn:aws:s3:::s3bucket-xxxx", "yes"],
  ["s3:GetBucketLocation", "arn:aws:s3:::s3bucket-xxxx", "yes"],
  ["s3:PutObject", "arn:aws:s3:::s3bucket-xxxx/a", "no"],
  ["s3:PutObject", `${fallback}/a.csv`, "yes"],
  ["s3:GetObject", `${fallback}/a.csv`, "yes"],
  ["s3:CreateBucket", fallback, "yes"],
  ["s3:DeleteObject", `${fallback}/a.csv`, "no"],
  ["glue:CreateTable", `${glue}:table/db-xxxx/temp_table_0`, "yes"],
  ["glue:DeleteTable", `${glue}:table/db-xxxx/temp_table_0`, "yes"],
  ["glue:GetPartitions", `${glue}:table/db-xxxx/table2025`, "yes"],
  [
    "athena:StartQueryExecution",
    "arn:aws:athena:ap-northeast-1:111111111111:workgroup/primary",
    "yes",
  ],
  ["iam:PassRole", "arn:aws:iam::111111111111:role/anything", "on conditions"],
  ["iam:CreateUser", "arn:aws:iam::111111111111:user/anyone", "no"],
  [
    "sagemaker:CreatePresignedDomainUrl",
    "arn:aws:sagemaker:ap-northeast-1:111111111111:user-profile/d-1/a",
    "yes",
  ],
  ["sagemaker:DeleteDomain", "arn:aws:sagemaker:ap-northeast-1:111111111111:domain/d-1", "no"],
  [
    "sagemaker:CreateTrainingJob",
    "arn:aws:sagemaker:ap-northeast-1:111111111111:training-job/a",
    "yes",
  ],
  ["kms:Decrypt", "arn:aws:kms:ap-northeast-1:111111111111:key/1", "no"],
] as const)("the execution role as published: %s on %s: %s", ([action, resource, allowed]) => {
  expect(allows(ofRole, action, resource)).toBe(allowed);
});

it.for([
  ["AdministratorAccess", "iam:CreateUser", "yes"],
  ["PowerUserAccess", "iam:CreateUser", "no"],
  ["PowerUserAccess", "iam:CreateServiceLinkedRole", "yes"],
  ["PowerUserAccess", "s3:PutObject", "yes"],
  ["ReadOnlyAccess", "s3:GetObject", "yes"],
  ["ReadOnlyAccess", "s3:PutObject", "no"],
  ["ReadOnlyAccess", "athena:StartQueryExecution", "no"],
  ["SecurityAudit", "s3:GetObject", "no"],
  ["SecurityAudit", "s3:GetBucketPolicy", "yes"],
  ["job-function/ViewOnlyAccess", "s3:GetObject", "no"],
  ["job-function/ViewOnlyAccess", "s3:ListBucket", "yes"],
  ["AmazonS3ReadOnlyAccess", "s3:GetObject", "yes"],
  ["AmazonS3ReadOnlyAccess", "s3:PutObject", "no"],
  ["AWSKeyManagementServicePowerUser", "kms:Decrypt", "no"],
  ["AWSLakeFormationDataAdmin", "lakeformation:GrantPermissions", "yes"],
  ["AWSLakeFormationDataAdmin", "lakeformation:PutDataLakeSettings", "denied"],
] as const)("%s: %s: %s", ([path, action, allowed]) => {
  expect(allows([path], action, "arn:aws:any:::thing")).toBe(allowed);
});

it.for([
  ["AmazonAthenaFullAccess", "v15", "2026-02-12"],
  ["AmazonSageMakerFullAccess", "v29", "2026-02-12"],
  ["AWSGlueConsoleFullAccess", "v14", "2023-07-14"],
  ["service-role/AWSGlueServiceRole", "v5", "2023-09-11"],
] as const)("%s is told as %s of %s", ([path, version, date]) => {
  expect(fact(path)).toMatchObject({ version, date });
});

it.for([...ofRole, ...ofOthers])("%s says nothing of a service that it does not know", (path) => {
  const { name, knows, statements, ...rest } = fact(path);
  expect(rest.path).toBe(path);
  expect(path.endsWith(name)).toBe(true);
  for (const statement of statements) {
    expect((statement.actions === undefined) !== (statement.notActions === undefined)).toBe(true);
    expect((statement.resources === undefined) !== (statement.notResources === undefined)).toBe(
      true,
    );
    if (knows === undefined) continue;
    for (const action of statement.actions ?? []) {
      expect(knows).toContain(action.slice(0, action.indexOf(":")));
    }
  }
});

it("moves the ARNs of a policy to the partition that it is asked for", () => {
  const chinese = lookUp("arn:aws-cn:iam::aws:policy/AmazonSageMakerFullAccess");
  const text = JSON.stringify(chinese);
  expect(text).not.toContain("arn:aws:");
  expect(text).toContain("arn:aws-cn:s3:::*sagemaker*");
  expect(text).toContain("arn:aws-cn:sagemaker:*:*:user-profile/${sagemaker:DomainId}/");
  expect(text.replaceAll("arn:aws-cn:", "arn:aws:")).toBe(
    JSON.stringify(fact("AmazonSageMakerFullAccess")),
  );
});

it.for([
  "arn:aws:iam::aws:policy/AmazonEC2FullAccess",
  "arn:aws:iam::aws:policy/AWSGlueServiceRole",
  "arn:aws:iam::111111111111:policy/AmazonAthenaFullAccess",
  "AmazonAthenaFullAccess",
])("does not know %s", (arn) => {
  expect(lookUp(arn)).toBeUndefined();
});

function fact(path: string) {
  const known = lookUp(`arn:aws:iam::aws:policy/${path}`);
  if (known === undefined) throw new Error(`bug: no fact of ${path}`);
  return known;
}

function allows(paths: readonly string[], action: string, resource: string): string {
  const matching = paths
    .flatMap((path) => fact(path).statements)
    .filter((statement) => matches(statement, action, resource));
  if (matching.some(({ effect }) => effect === "Deny")) return "denied";
  if (matching.some(({ conditions }) => conditions === undefined)) return "yes";
  return matching.length > 0 ? "on conditions" : "no";
}

function matches(statement: PolicyStatement, action: string, resource: string): boolean {
  const { actions, notActions, resources, notResources } = statement;
  return (
    (actions === undefined ? !isLike(notActions, action) : isLike(actions, action)) &&
    (resources === undefined ? !isLike(notResources, resource) : isLike(resources, resource))
  );
}

function isLike(patterns: readonly string[] | undefined, text: string): boolean {
  return (patterns ?? []).some((pattern) => {
    const parts = pattern.split("*").map((part) => part.replaceAll(/[$.{}()[\]+?^|\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, "i").test(text);
  });
}
