/**
 * Actions that matter when somebody may do more than they need: they read, change or remove data, or hand out
 * permissions. By the kind of resource that they are checked against.
 * Source: Service Authorization Reference, <https://docs.aws.amazon.com/service-authorization/latest/reference/>.
 */
export const notableActions = {
  bucket: [
    "s3:ListBucket",
    "s3:ListBucketVersions",
    "s3:GetBucketPolicy",
    "s3:PutBucketPolicy",
    "s3:DeleteBucketPolicy",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutBucketAcl",
    "s3:PutEncryptionConfiguration",
    "s3:PutLifecycleConfiguration",
    "s3:PutReplicationConfiguration",
    "s3:DeleteBucket",
  ],
  objects: [
    "s3:GetObject",
    "s3:GetObjectVersion",
    "s3:PutObject",
    "s3:PutObjectAcl",
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
  ],
  database: ["glue:GetDatabase", "glue:UpdateDatabase", "glue:DeleteDatabase", "glue:CreateTable"],
  table: [
    "glue:GetTable",
    "glue:UpdateTable",
    "glue:DeleteTable",
    "glue:GetPartitions",
    "glue:BatchCreatePartition",
    "glue:BatchDeletePartition",
  ],
  workgroup: [
    "athena:StartQueryExecution",
    "athena:GetQueryResults",
    "athena:UpdateWorkGroup",
    "athena:DeleteWorkGroup",
    "athena:CreateNamedQuery",
  ],
  key: [
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:CreateGrant",
    "kms:PutKeyPolicy",
    "kms:DisableKey",
    "kms:ScheduleKeyDeletion",
  ],
  role: [
    "iam:PassRole",
    "sts:AssumeRole",
    "iam:AttachRolePolicy",
    "iam:PutRolePolicy",
    "iam:UpdateAssumeRolePolicy",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
