import type { PolicyValue, Statement } from "../policy-document.ts";

/**
 * The complete set of actions for a use, each with the form of ARN that it is checked against.
 * Source: Amazon Athena User Guide, "Amazon S3 permissions" and "Fine-grained access to Glue
 * resources"; Amazon S3 User Guide, "Policy actions for Amazon S3".
 */
export type BucketUse = "read" | "write";

const objectActions: Readonly<Record<BucketUse, readonly string[]>> = {
  read: ["s3:GetObject"],
  write: ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
};

/** Statements for a use of a bucket, or only of the keys that begin with `prefix`. */
export function bucketStatements(bucketArn: string, use: BucketUse, prefix?: string): Statement[] {
  const scope = prefix === undefined || prefix === "" ? undefined : prefix;
  const listing: Statement = {
    effect: "Allow",
    actions: ["s3:ListBucket"],
    resources: [bucketArn],
  };
  const location =
    use === "write"
      ? ["s3:GetBucketLocation", "s3:ListBucketMultipartUploads"]
      : ["s3:GetBucketLocation"];
  return [
    { effect: "Allow", actions: objectActions[use], resources: [`${bucketArn}/${scope ?? ""}*`] },
    scope === undefined
      ? listing
      : { ...listing, conditions: { StringLike: { "s3:prefix": listPrefixes(scope) } } },
    { effect: "Allow", actions: location, resources: [bucketArn] },
  ];
}

/** Clients list a folder with and without its closing slash. */
function listPrefixes(prefix: string): readonly string[] {
  return prefix.endsWith("/") ? [prefix.slice(0, -1), `${prefix}*`] : [`${prefix}*`];
}

/** Exactly these actions, in one statement, on the bucket and its objects. */
export function bucketActions(bucketArn: string, actions: readonly string[]): Statement {
  return { effect: "Allow", actions, resources: [bucketArn, `${bucketArn}/*`] };
}

export type KeyUse = "decrypt" | "encrypt";

export function keyActions(use: KeyUse): readonly string[] {
  return use === "decrypt" ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"];
}

/** The catalog leg of a query, and of changing what is queried: catalog, database and table are each checked. */
export function catalogStatements(
  use: BucketUse,
  tables: {
    readonly home: string;
    readonly database: string;
    readonly tables: readonly string[];
  },
): Statement[] {
  const { home, database } = tables;
  const own = [
    `${home}:database/${database}`,
    ...tables.tables.map((table) => `${home}:table/${database}/${table}`),
  ];
  const reading: Statement = {
    effect: "Allow",
    actions: [
      "glue:GetDatabase",
      "glue:GetDatabases",
      "glue:GetTable",
      "glue:GetTables",
      "glue:GetPartition",
      "glue:GetPartitions",
      "glue:BatchGetPartition",
    ],
    resources: [
      `${home}:catalog`,
      // Athena looks at `default` whatever the query names.
      `${home}:database/default`,
      ...own,
    ],
  };
  const writing: Statement = {
    effect: "Allow",
    actions: [
      "glue:CreateTable",
      "glue:UpdateTable",
      "glue:DeleteTable",
      "glue:CreatePartition",
      "glue:BatchCreatePartition",
      "glue:UpdatePartition",
      "glue:DeletePartition",
      "glue:BatchDeletePartition",
    ],
    resources: [`${home}:catalog`, ...own],
  };
  return use === "write" ? [reading, writing] : [reading];
}

/** The API leg of a query. */
export function workgroupStatement(workgroupArn: PolicyValue): Statement {
  return {
    effect: "Allow",
    actions: [
      "athena:StartQueryExecution",
      "athena:StopQueryExecution",
      "athena:GetQueryExecution",
      "athena:GetQueryResults",
      "athena:GetWorkGroup",
    ],
    resources: [workgroupArn],
  };
}
