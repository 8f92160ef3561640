/** What varies in a topology with Athena, each as YAML. */
export interface AthenaTopology {
  /** Properties of the workgroup `analysis`. */
  readonly workgroup?: string;
  /** More workgroups, each `name: {…}`. */
  readonly workgroups?: string;
  /** Statements of the policy of the table's bucket, and of the bucket of results. */
  readonly dataPolicy?: string;
  readonly resultsPolicy?: string;
  /** More properties of these buckets: `, name: value`. */
  readonly data?: string;
  readonly results?: string;
  /** The table's location and more of its properties. */
  readonly location?: string;
  readonly table?: string;
  /** The policy of the S3 endpoint: `, policy: {…}`. */
  readonly endpoint?: string;
  /** Statements that `worker` holds. Default: everything that queries need. */
  readonly holds?: readonly string[];
  readonly x?: string;
  readonly y?: string;
  readonly expect: readonly string[];
}

const all = [
  `{ effect: Allow, actions: ["athena:*", "glue:*", "s3:*", "kms:*"], resources: "*" }`,
] as const;

/**
 * Role `worker` in subnet `main/one` of account X, which has endpoints for all that Athena's clients call; table
 * `sales/orders` in bucket `data-of-x`, workgroup `analysis` with results in bucket `results-of-x`.
 */
export function athenaTopology(parts: AthenaTopology): string {
  const { dataPolicy, resultsPolicy, data = "", results = "", holds = all } = parts;
  const policy = (statement: string | undefined): string =>
    statement === undefined ? "" : `, policy: { statements: [${statement}] }`;
  const workgroup = parts.workgroup ?? "resultLocation: s3://results-of-x/analysis/";
  const interfaces = ["athena", "glue", "sts"]
    .map(
      (name) =>
        `${name}: { service: ${name}, type: interface, subnets: [one], securityGroups: [default] }`,
    )
    .join("\n          ");
  return `
cloister: 1
name: athena
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { one: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { one: { subnets: [one] } }
        endpoints:
          ${interfaces}
          s3: { service: s3, type: gateway, routeTables: [one]${parts.endpoint ?? ""} }
    roles:
      worker: { trust: sagemaker }
    policies:
      held: { principals: [role/worker], statements: [${holds.join(", ")}] }
    buckets:
      data: { name: data-of-x, tlsOnly: false${policy(dataPolicy)}${data} }
      results: { name: results-of-x, tlsOnly: false${policy(resultsPolicy)}${results} }
    workgroups:
      analysis: { ${workgroup} }
      ${parts.workgroups ?? ""}
    databases:
      sales:
        tables:
          orders:
            location: ${parts.location ?? "s3://data-of-x/orders/"}
            format: parquet
            columns: { id: bigint }
            ${parts.table ?? ""}
${parts.x ?? ""}
  y:
    id: "222222222222"
    users: { nobody: {} }
${parts.y ?? ""}
expect:
${parts.expect.map((one) => `  - ${one}`).join("\n")}
`;
}

const groups = "securityGroups: [x:security-group/main/default]";

/** `worker` reads the table in its subnet; `more` are further properties: `client: sdk`. */
export function queries(more: string, workgroup = "workgroup: x:workgroup/analysis"): string {
  const rest = [more, workgroup].filter((one) => one !== "").join(", ");
  return `can: { who: x:role/worker, at: x:subnet/main/one, ${groups}, read: x:table/sales/orders, through: athena, ${rest} }`;
}

/** `worker` itself reads or writes objects in its subnet. */
export function uses(what: string): string {
  return `can: { who: x:role/worker, at: x:subnet/main/one, ${groups}, ${what} }`;
}
