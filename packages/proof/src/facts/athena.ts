/**
 * What an Athena query calls once it is started. Athena makes these calls on its own side, with the permissions of
 * whoever started the query: no endpoint, NAT gateway or security group of a VPC has a part in them. What the client
 * itself calls is in `athena-clients.ts`.
 *
 * Sources, as of 2026: <https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html>,
 * <https://docs.aws.amazon.com/athena/latest/ug/s3-permissions.html>,
 * <https://docs.aws.amazon.com/athena/latest/ug/cross-account-permissions.html>,
 * <https://docs.aws.amazon.com/athena/latest/ug/encryption.html>,
 * <https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html>,
 * <https://repost.aws/knowledge-center/athena-output-bucket-error>.
 */
import { say, type Text } from "@cloister/texts";

/** What holds of a query, and makes it call more. */
export type Circumstance =
  /** It is wrapped in `CREATE TABLE AS SELECT`. */
  | "ctas"
  /** Neither its workgroup nor its client names a result location. */
  | "no-result-location"
  /** Its table has partition keys and no partition projection, so that the catalog holds its partitions. */
  | "partitions-in-catalog"
  /** The table's objects are encrypted under a key of KMS. */
  | "data-under-key"
  /** Results are encrypted under a key of KMS. */
  | "results-under-key"
  /** The table's location is registered with Lake Formation, which then lends the permission to read it. */
  | "in-lake-formation";

/**
 * What an action is checked against. All but data lie in the account and Region of the query:
 * `workgroup` is the query's; `catalog`, `default-database`, `database` and `table` are those of Glue;
 * `temporary-table` is a table of the query's database whose name begins with `temporaryTablePrefix`;
 * `data-objects` are those below the table's location; `result-objects` are those below the result location;
 * `everything` is `*`.
 */
export type Target =
  | "everything"
  | "workgroup"
  | "catalog"
  | "default-database"
  | "database"
  | "table"
  | "temporary-table"
  | "data-bucket"
  | "data-objects"
  | "data-key"
  | "result-bucket"
  | "result-objects"
  | "result-key";

/** What it means for the query that a call is denied, or does not get through. */
export type IfDenied =
  | { readonly is: "fails" }
  /** `missing`: the end of "It depends on what is not known: …". */
  | { readonly is: "unknown"; readonly missing: Text }
  /** `reason`: one sentence. */
  | { readonly is: "harmless"; readonly reason: string };

/** One call of an AWS API with the permissions of whoever asks the query. */
export interface Call {
  /** `glue:GetTable`. */
  readonly action: string;
  /** It is checked against each, and all must allow it. */
  readonly targets: readonly [Target, ...Target[]];
  /** Made only then; absent: for every query. */
  readonly when?: Circumstance;
  /** Of `s3:ListBucket`: `s3:prefix` is the key of the location, or longer; absent: the request has no `s3:prefix`. */
  readonly lists?: "location";
  readonly ifDenied: IfDenied;
}

/** `catalog` is Glue and Lake Formation, `data` is the table's bucket, `results` is the bucket of results. */
export type AthenaLeg = "catalog" | "data" | "results";

export const fails: IfDenied = { is: "fails" };

export function unknown(missing: Text): IfDenied {
  return { is: "unknown", missing };
}

export function harmless(reason: string): IfDenied {
  return { is: "harmless", reason };
}

const multipart = say("whether Athena writes this result in parts that need it");
const partitions = say("by which of its calls Athena reads these partitions");

const calls: Readonly<Record<AthenaLeg, readonly Call[]>> = {
  catalog: [
    { action: "glue:GetDatabase", targets: ["catalog", "database"], ifDenied: fails },
    { action: "glue:GetTable", targets: ["catalog", "database", "table"], ifDenied: fails },
    // Older documents call it mandatory, with `glue:CreateDatabase`; present ones show it in an example.
    {
      action: "glue:GetDatabase",
      targets: ["catalog", "default-database"],
      ifDenied: unknown(say("whether Athena looks at the database `default` for this query")),
    },
    {
      action: "glue:GetPartitions",
      targets: ["catalog", "database", "table"],
      when: "partitions-in-catalog",
      ifDenied: fails,
    },
    {
      action: "glue:GetPartition",
      targets: ["catalog", "database", "table"],
      when: "partitions-in-catalog",
      ifDenied: unknown(partitions),
    },
    {
      action: "glue:BatchGetPartition",
      targets: ["catalog", "database", "table"],
      when: "partitions-in-catalog",
      ifDenied: unknown(partitions),
    },
    {
      action: "glue:CreateTable",
      targets: ["catalog", "database", "temporary-table"],
      when: "ctas",
      ifDenied: fails,
    },
    {
      action: "glue:GetTable",
      targets: ["catalog", "database", "temporary-table"],
      when: "ctas",
      ifDenied: unknown(say("whether Athena looks for a table of that name before it makes one")),
    },
    {
      action: "lakeformation:GetDataAccess",
      targets: ["everything"],
      when: "in-lake-formation",
      ifDenied: fails,
    },
  ],
  data: [
    {
      action: "s3:ListBucket",
      targets: ["data-bucket"],
      lists: "location",
      ifDenied: fails,
    },
    { action: "s3:GetObject", targets: ["data-objects"], ifDenied: fails },
    { action: "kms:Decrypt", targets: ["data-key"], when: "data-under-key", ifDenied: fails },
    {
      action: "s3:GetBucketLocation",
      targets: ["data-bucket"],
      ifDenied: harmless(
        "AWS asks for it, but a `SELECT` is served by `s3:ListBucket` and `s3:GetObject` alone.",
      ),
    },
  ],
  results: [
    // Without it: "Unable to verify/create output bucket".
    { action: "s3:GetBucketLocation", targets: ["result-bucket"], ifDenied: fails },
    { action: "s3:PutObject", targets: ["result-objects"], ifDenied: fails },
    // `athena:GetQueryResults` reads them for whoever calls it.
    { action: "s3:GetObject", targets: ["result-objects"], ifDenied: fails },
    {
      action: "s3:ListBucket",
      targets: ["result-bucket"],
      lists: "location",
      ifDenied: unknown(say("whether Athena lists the result location for this query")),
    },
    {
      action: "s3:ListBucketMultipartUploads",
      targets: ["result-bucket"],
      ifDenied: unknown(multipart),
    },
    {
      action: "s3:ListMultipartUploadParts",
      targets: ["result-objects"],
      ifDenied: unknown(multipart),
    },
    {
      action: "s3:AbortMultipartUpload",
      targets: ["result-objects"],
      ifDenied: unknown(multipart),
    },
    {
      action: "kms:GenerateDataKey",
      targets: ["result-key"],
      when: "results-under-key",
      ifDenied: fails,
    },
    {
      action: "kms:Decrypt",
      targets: ["result-key"],
      when: "results-under-key",
      ifDenied: fails,
    },
  ],
};

/** What Athena calls on one leg of a `SELECT` on one table; each leg as it goes. */
export function athenaCalls(
  leg: AthenaLeg,
  circumstances: ReadonlySet<Circumstance>,
): readonly Call[] {
  return calls[leg].filter(({ when }) => when === undefined || circumstances.has(when));
}
