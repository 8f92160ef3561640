import { expect, it } from "vitest";
import { athenaTopology, queries, uses, type AthenaTopology } from "../athena-topology.ts";
import { onlyJudged, outcomesIn } from "../topologies.ts";

type Outcome = "holds" | "fails" | "unknown";

const everywhere = '["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/*"]';
const denyUnless = (conditions: string): string =>
  `{ effect: Deny, principals: "*", actions: "s3:*", resources: ${everywhere}, conditions: { ${conditions} } }`;
const byEndpoint = "StringNotEquals: { aws:SourceVpce: { ref: endpoint/main/s3 } }";
const directAndThroughAthena = [uses("read: s3://data-of-x/orders/"), queries("client: sdk")];

it.for<readonly [string, string, readonly Outcome[]]>([
  ["the topology's endpoint (ATH-007)", byEndpoint, ["holds", "fails"]],
  [
    "the topology's endpoint or a service",
    `${byEndpoint}, Bool: { aws:ViaAWSService: false }`,
    ["holds", "holds"],
  ],
  [
    "a literal endpoint",
    "StringNotEquals: { aws:SourceVpce: vpce-0123456789abcdef0 }",
    ["unknown", "fails"],
  ],
  [
    "a literal endpoint, if there is one",
    "StringNotEqualsIfExists: { aws:SourceVpce: vpce-0123456789abcdef0 }",
    ["unknown", "fails"],
  ],
  [
    "a public address (EP-022)",
    "NotIpAddress: { aws:SourceIp: 203.0.113.0/24 }",
    ["fails", "fails"],
  ],
  ["a private address", "NotIpAddress: { aws:VpcSourceIp: 10.0.0.0/16 }", ["holds", "fails"]],
  ["TLS", "Bool: { aws:SecureTransport: false }", ["holds", "holds"]],
])(
  "judges direct reading and Athena where a bucket denies all but %s",
  ([, conditions, outcomes]) => {
    const text = athenaTopology({
      dataPolicy: denyUnless(conditions),
      expect: directAndThroughAthena,
    });
    expect(outcomesIn(text)).toEqual(outcomes);
  },
);

it("lets Athena write results that awswrangler cannot fetch through an endpoint that lacks their bucket", () => {
  const endpoint = `, policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:*", resources: ${everywhere} }] }`;
  const text = athenaTopology({
    endpoint,
    expect: [queries("client: sdk"), queries("client: awswrangler, ctas: false")],
  });
  expect(outcomesIn(text)).toEqual(["holds", "fails"]);
  const wrangler = onlyJudged(
    athenaTopology({ endpoint, expect: [queries("client: awswrangler, ctas: false")] }),
  );
  expect(wrangler.deciding.map(({ layer }) => layer)).toEqual(["endpoint-policy"]);
});

const without = (...actions: readonly string[]): readonly string[] => [
  `{ effect: Allow, actions: ["athena:*", "glue:*", "s3:*", "kms:*"], resources: "*" }`,
  ...(actions.length === 0
    ? []
    : [
        `{ effect: Deny, actions: [${actions.map((action) => `"${action}"`).join(", ")}], resources: "*" }`,
      ]),
];

it.for<readonly [string, string, Outcome]>([
  ["glue:CreateTable", "client: awswrangler", "fails"],
  ["glue:DeleteTable", "client: awswrangler", "fails"],
  ["glue:CreateTable", "client: awswrangler, ctas: false", "holds"],
  ["glue:DeleteTable", "client: awswrangler, ctas: false", "holds"],
  ["glue:CreateTable", "client: sdk", "holds"],
  ["glue:GetTable", "client: sdk", "fails"],
  ["glue:GetDatabase", "client: sdk", "fails"],
  ["glue:GetPartitions", "client: sdk", "holds"],
  ["athena:GetWorkGroup", "client: awswrangler, ctas: false", "fails"],
  ["athena:GetWorkGroup", "client: sdk", "holds"],
  ["athena:StartQueryExecution", "client: sdk", "fails"],
  ["athena:StopQueryExecution", "client: sdk", "holds"],
  ["s3:PutObject", "client: sdk", "fails"],
  ["s3:GetBucketLocation", "client: sdk", "fails"],
  ["s3:ListBucket", "client: sdk", "fails"],
  ["s3:AbortMultipartUpload", "client: sdk", "unknown"],
])("judges a role that lacks %s with %s (ATH-023): %s", ([action, client, outcome]) => {
  const text = athenaTopology({ holds: without(action), expect: [queries(client)] });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, string, Outcome]>([
  ["glue:GetPartitions", "", "fails"],
  ["glue:GetPartition", "", "unknown"],
])("judges a role that lacks %s on a table with partition keys %s", ([action, table, outcome]) => {
  const text = athenaTopology({
    holds: without(action),
    table: `partitionKeys: { day: string }\n            ${table}`,
    expect: [queries("client: sdk")],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, Outcome]>([
  ["client: sdk", "fails"],
  ["client: awswrangler, ctas: false", "holds"],
])("judges a workgroup without a result location for %s", ([client, outcome]) => {
  const text = athenaTopology({
    workgroups: "primary: { existing: { resultLocation: none } }",
    expect: [queries(client, "")],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it("judges the console outside every VPC without a result location", () => {
  const text = athenaTopology({
    workgroups: "primary: { existing: { resultLocation: none } }",
    expect: [
      "can: { who: x:role/worker, read: x:table/sales/orders, through: athena, client: console }",
    ],
  });
  expect(onlyJudged(text).deciding.map(({ reason }) => reason)).toEqual([
    'Workgroup `primary` has no result location and the console gives none, so queries fail with "No output location provided".',
  ]);
});

it("does not know a workgroup `primary` that the topology does not speak of", () => {
  const text = athenaTopology({ expect: [queries("client: sdk", "")] });
  expect(onlyJudged(text)).toMatchObject({
    outcome: "unknown",
    reason: expect.stringContaining("says nothing of workgroup `primary`"),
  });
});

it("does not know a table whose bucket is outside the topology", () => {
  const text = athenaTopology({
    location: "s3://bucket-of-nobody/orders/",
    expect: [queries("client: sdk")],
  });
  expect(onlyJudged(text).outcome).toBe("unknown");
});

it.for<readonly [string, AthenaTopology["data"], Outcome]>([
  ["none is declared", "", "unknown"],
  ["none of the declared ones is meant", ", objects: [orders/a.parquet]", "holds"],
  ["a declared one is meant", ", objects: [orders/secret/a.parquet]", "fails"],
])("judges a denial of some of a table's objects where %s", ([, data, outcome]) => {
  const text = athenaTopology({
    holds: [
      ...without(),
      `{ effect: Deny, actions: "s3:GetObject", resources: "arn:aws:s3:::data-of-x/orders/secret/*" }`,
    ],
    data: data ?? "",
    expect: [queries("client: sdk")],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, Partial<AthenaTopology>, Outcome]>([
  ["the role lacks every permission", { holds: without("athena:*") }, "holds"],
  ["the role cannot read the data", { dataPolicy: denyUnless(byEndpoint) }, "holds"],
  [
    "only the workgroup has no result location",
    { workgroup: "existing: { resultLocation: none }" },
    "unknown",
  ],
])("judges that a role cannot read a table where %s", ([, parts, outcome]) => {
  const cannot = queries("client: sdk").replace("can:", "cannot:");
  expect(onlyJudged(athenaTopology({ ...parts, expect: [cannot] })).outcome).toBe(outcome);
});

it("does not prove a denial by what only one client needs", () => {
  const text = athenaTopology({
    holds: without("glue:CreateTable"),
    expect: [queries("client: awswrangler").replace("can:", "cannot:")],
  });
  expect(onlyJudged(text).outcome).toBe("fails");
});

it("does not prove a denial by a workgroup while another one serves", () => {
  const text = athenaTopology({
    holds: [
      ...without(),
      `{ effect: Deny, actions: "athena:*", resources: "arn:aws:athena:ap-northeast-1:111111111111:workgroup/other" }`,
    ],
    workgroups: "other: { resultLocation: s3://results-of-x/other/ }",
    expect: [queries("client: sdk", "workgroup: x:workgroup/other").replace("can:", "cannot:")],
  });
  expect(onlyJudged(text).outcome).toBe("fails");
});

it("does not let the caller alone read a table of another account's catalog", () => {
  const y = `    databases:
      theirs:
        tables:
          orders: { location: "s3://data-of-x/orders/", format: parquet, columns: { id: bigint } }`;
  const text = athenaTopology({
    y,
    expect: [queries("client: sdk").replace("x:table/sales/orders", "y:table/theirs/orders")],
  });
  expect(onlyJudged(text)).toMatchObject({
    outcome: "fails",
    reason: expect.stringContaining("`glue:GetDatabase`"),
  });
});

it("does not take a result location that nobody names for a denial", () => {
  const text = athenaTopology({
    workgroup: "existing: { resultLocation: none }",
    workgroups: "primary: { existing: { resultLocation: none } }",
    expect: [queries("client: sdk").replace("can:", "cannot:")],
  });
  expect(onlyJudged(text)).toMatchObject({
    outcome: "unknown",
    reason: expect.stringContaining("a client can name another place"),
  });
});

const encryptedOnly = `{ effect: Deny, principals: "*", actions: s3:PutObject, resources: "arn:aws:s3:::results-of-x/*", conditions: { StringNotEquals: { "s3:x-amz-server-side-encryption": AES256 } } }`;
const location = "s3://results-of-x/analysis/";

it.for<readonly [string, string, Outcome]>([
  ["that is made", `resultLocation: ${location}`, "holds"],
  ["that exists", `existing: { resultLocation: ${location} }`, "unknown"],
])(
  "judges a bucket that asks for encrypted results of a workgroup %s",
  ([, workgroup, outcome]) => {
    const text = athenaTopology({
      workgroup,
      resultsPolicy: encryptedOnly,
      expect: [queries("client: sdk")],
    });
    expect(onlyJudged(text).outcome).toBe(outcome);
  },
);

it("relies on an existing workgroup to encrypt results under no key of its own", () => {
  const text = athenaTopology({
    workgroup: `existing: { resultLocation: ${location} }`,
    expect: [queries("client: sdk")],
  });
  expect(onlyJudged(text).assumptions).toContain(
    "Workgroup `analysis`, which exists already, encrypts results under no key of its own.",
  );
});
