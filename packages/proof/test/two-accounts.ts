/** What a small topology of two accounts has beside its skeleton, each as YAML. */
export interface TwoAccounts {
  /** Statements of the policy that `worker` holds, one on each line. */
  readonly holds?: readonly string[];
  /** Statements of the policy of bucket `data` of X. */
  readonly dataPolicy?: readonly string[];
  /** Statements of the policy of bucket `theirs` of Y. */
  readonly theirsPolicy?: readonly string[];
  /** More properties of role `worker`, of bucket `data`, of bucket `theirs`: `, name: value`. */
  readonly worker?: string;
  readonly data?: string;
  readonly theirs?: string;
  /** More sections of X and of Y, and of the topology itself, indented as they stand. */
  readonly x?: string;
  readonly y?: string;
  readonly top?: string;
  readonly expect: readonly string[];
}

/**
 * Account X with user `person`, role `worker`, role `helper` of no service's and bucket `data-of-x`; account Y with bucket
 * `data-of-y`. Buckets have no other policy than what is given.
 */
export function twoAccounts(parts: TwoAccounts): string {
  const { holds, dataPolicy, theirsPolicy, worker = "", data = "", theirs = "" } = parts;
  return `
cloister: 1
name: two-accounts
region: ap-northeast-1
${parts.top ?? ""}
accounts:
  x:
    id: "111111111111"
    users: { person: {} }
    roles:
      worker: { trust: sagemaker${worker} }
      helper: { trust: sagemaker }
${holds === undefined ? "" : `    policies:\n      held: { principals: [role/worker], statements: [${holds.join(", ")}] }`}
    buckets:
      data: { name: data-of-x, tlsOnly: false${policyOf(dataPolicy)}${data} }
${parts.x ?? ""}
  y:
    id: "222222222222"
    buckets:
      theirs: { name: data-of-y, tlsOnly: false${policyOf(theirsPolicy)}${theirs} }
${parts.y ?? ""}
expect:
${parts.expect.map((one) => `  - ${one}`).join("\n")}
`;
}

function policyOf(statements: readonly string[] | undefined): string {
  return statements === undefined ? "" : `, policy: { statements: [${statements.join(", ")}] }`;
}

export const workerOfX = "arn:aws:iam::111111111111:role/worker";

/** A statement that allows reading everything, objects and lists, under a condition if one is given. */
export function allowsReading(resources: string, conditions?: string): string {
  const under = conditions === undefined ? "" : `, conditions: { ${conditions} }`;
  return `{ effect: Allow, actions: ["s3:GetObject", "s3:ListBucket"], resources: ${resources}${under} }`;
}
