/**
 * What the clients of Athena call themselves, from wherever they run: unlike Athena's own calls, these pass the
 * client's network.
 *
 * - `awswrangler` is `read_sql_query` of AWS SDK for pandas 3.17.1 with its defaults: `ctas_approach=True`,
 *   `workgroup="primary"`, `keep_files=True` (so nothing is deleted from S3) and no cache. It reads the result files
 *   from S3 itself. Source: <https://github.com/aws/aws-sdk-pandas/tree/main/awswrangler/athena>, 2026-07-24.
 * - `console` is the query editor in a browser, outside every VPC.
 * - `sdk` is any program that starts a query, waits and pages through the results: boto3, for one.
 *
 * Sources for permissions: <https://docs.aws.amazon.com/athena/latest/ug/workgroups-troubleshooting.html>,
 * <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>, as of 2026.
 */
import { say, type Text } from "@cloister/texts";
import { fails, harmless, unknown, type Call, type Circumstance } from "./athena.ts";

export type AthenaClient = "awswrangler" | "console" | "sdk";

export interface ClientCall extends Call {
  /**
   * The service that the client must reach, by the short name of its endpoint, in the query's Region. Absent: S3
   * makes the call for the client, which needs no way to it.
   */
  readonly service?: "athena" | "glue" | "s3" | "sts";
  /** AWS answers whatever identity policies say, denials included; an endpoint's policy still counts. */
  readonly needsNoPermission?: true;
}

const inWorkgroup = { service: "athena", targets: ["workgroup"] } as const;

const start: ClientCall = {
  ...inWorkgroup,
  action: "athena:StartQueryExecution",
  ifDenied: fails,
};
const wait: ClientCall = { ...inWorkgroup, action: "athena:GetQueryExecution", ifDenied: fails };
const results: ClientCall = { ...inWorkgroup, action: "athena:GetQueryResults", ifDenied: fails };
const stop: ClientCall = {
  ...inWorkgroup,
  action: "athena:StopQueryExecution",
  ifDenied: harmless("It is called only to stop a query."),
};

const calls: Readonly<Record<AthenaClient, readonly ClientCall[]>> = {
  sdk: [start, wait, results, stop],
  console: [
    {
      ...inWorkgroup,
      action: "athena:GetWorkGroup",
      ifDenied: unknown(
        say("whether the query editor runs queries in a workgroup that it cannot read"),
      ),
    },
    {
      service: "athena",
      action: "athena:ListWorkGroups",
      targets: ["everything"],
      ifDenied: unknown(say("whether the query editor opens a workgroup that it cannot list")),
    },
    {
      service: "athena",
      action: "athena:ListDataCatalogs",
      targets: ["everything"],
      ifDenied: harmless("The query editor's list of data sources stays empty."),
    },
    start,
    wait,
    results,
    stop,
  ],
  awswrangler: [
    { ...inWorkgroup, action: "athena:GetWorkGroup", ifDenied: fails },
    {
      service: "sts",
      action: "sts:GetCallerIdentity",
      targets: ["everything"],
      when: "no-result-location",
      needsNoPermission: true,
      ifDenied: fails,
    },
    // awswrangler overlooks the denial, and goes on with a bucket that exists already.
    {
      service: "s3",
      action: "s3:CreateBucket",
      targets: ["result-bucket"],
      when: "no-result-location",
      ifDenied: unknown(say("whether awswrangler's bucket for results exists already")),
    },
    // HeadBucket, with the account expected to own it.
    {
      service: "s3",
      action: "s3:ListBucket",
      targets: ["result-bucket"],
      when: "no-result-location",
      ifDenied: fails,
    },
    start,
    wait,
    // Its first row tells the types of the columns.
    results,
    // The manifest and the files that it names, or the CSV file. Headers are read with the same action.
    { service: "s3", action: "s3:GetObject", targets: ["result-objects"], ifDenied: fails },
    {
      action: "kms:Decrypt",
      targets: ["result-key"],
      when: "results-under-key",
      ifDenied: fails,
    },
    {
      service: "glue",
      action: "glue:GetTable",
      targets: ["catalog", "database", "temporary-table"],
      when: "ctas",
      ifDenied: unknown(
        say("whether the query has rows: awswrangler looks at the temporary table if it has none"),
      ),
    },
    // Always at the end, also after a failure; a denial becomes the error of the whole call.
    {
      service: "glue",
      action: "glue:DeleteTable",
      targets: ["catalog", "database", "temporary-table"],
      when: "ctas",
      ifDenied: fails,
    },
    stop,
  ],
};

/** What a client calls for one `SELECT`, in its order. */
export function clientCalls(
  client: AthenaClient,
  circumstances: ReadonlySet<Circumstance>,
): readonly ClientCall[] {
  return calls[client].filter(({ when }) => when === undefined || circumstances.has(when));
}

/** The services that a client must reach for one `SELECT`, by the short names of their endpoints, in its order. */
export function clientServices(
  client: AthenaClient,
  circumstances: ReadonlySet<Circumstance>,
): readonly string[] {
  const services = clientCalls(client, circumstances)
    .filter(({ ifDenied }) => ifDenied.is !== "harmless")
    .flatMap(({ service }) => service ?? []);
  return [...new Set(services)];
}

/** What these calls rely on outside the topology, a sentence each. */
export function clientAssumptions(
  client: AthenaClient,
  circumstances: ReadonlySet<Circumstance>,
): readonly Text[] {
  return client === "awswrangler" && circumstances.has("no-result-location") ? [regionalSts] : [];
}

/** Source: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html>. */
const regionalSts = say(
  "boto3 calls STS in the Region, as it does by default since 2025-07-31; older versions call `sts.amazonaws.com` from most Regions, which no VPC endpoint there answers.",
);

/** What becomes of a query when neither its workgroup nor its client names a result location. */
export const withoutResultLocation: Readonly<Record<AthenaClient, "fails" | "fallback-bucket">> = {
  awswrangler: "fallback-bucket",
  // "No output location provided".
  console: "fails",
  sdk: "fails",
};

/** The bucket that awswrangler makes, or uses, without a result location; its results lie at the bucket's root. */
export function fallbackBucket(account: string, region: string): string {
  return `aws-athena-query-results-${account}-${region}`;
}

/** What the names of awswrangler's temporary tables begin with; 32 hexadecimal digits follow. */
export const temporaryTablePrefix = "temp_table_";
