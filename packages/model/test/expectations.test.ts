import { expect, it } from "vitest";
import { compile, questionsAbout, type Compilation, type Finding } from "../src/index.ts";

const topology = `cloister: 1
name: example
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          apps: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated }
          shared: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated }
        routeTables:
          all: { subnets: [apps, shared] }
      other:
        cidr: 10.1.0.0/16
        subnets:
          shared: { cidr: 10.1.0.0/24, zone: apne1-az1, tier: isolated }
        routeTables:
          all: { subnets: [shared] }
    users: { anna: {} }
    roles: { reader: { trust: ec2 } }
    buckets: { data: { name: data-of-x } }
    workgroups: { team: { resultLocation: "s3://data-of-x/results/" } }
    databases:
      shop:
        tables:
          sales: { location: s3://data-of-x/sales/, format: parquet, columns: { id: bigint } }
  y:
    id: "222222222222"
    roles: { anna: { trust: ec2 } }
    buckets: { data: { name: data-of-y } }
`;

function compiled(...expectations: readonly string[]): Compilation {
  const text = `${topology}expect:\n${expectations.map((one) => `  - ${one}\n`).join("")}`;
  return compile({ files: [{ path: "topology.yaml", text }] });
}

function only(expectation: string) {
  const { plan, diagnostics } = compiled(expectation);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [first, ...others] = plan?.expectations ?? [];
  expect(others).toEqual([]);
  return first;
}

function complaint(expectation: string) {
  const { plan, diagnostics } = compiled(expectation);
  expect(plan?.expectations).toBeUndefined();
  return diagnostics.map(({ code, message, help }) => ({ code, message, help }));
}

it("resolves what is used, and by whom, from the whole topology", () => {
  expect(only("can: { who: x:role/reader, at: x:subnet/main/apps, read: s3://any/key }")).toEqual({
    at: ["expect", 0],
    kind: "can",
    text: "x:role/reader can read s3://any/key at x:subnet/main/apps",
    flow: {
      who: { kind: "role", id: "x:role/reader" },
      at: { kind: "subnet", id: "x:subnet/main/apps" },
      use: "read",
      target: { kind: "objects", bucket: "any", key: "key", below: false },
    },
  });
});

it.for([
  ["s3://b/k", { bucket: "b".padEnd(3, "b"), key: "k", below: false }],
  ["s3://b/k/", { bucket: "bbb", key: "k/", below: true }],
  ["s3://b/", { bucket: "bbb", key: "", below: true }],
  ["s3://b", { bucket: "bbb", key: "", below: true }],
] as const)("takes %s for one object, or for all below", ([uri, target]) => {
  const expectation = only(`cannot: { who: reader, write: "${uri.replace("//b", "//bbb")}" }`);
  expect(expectation?.kind === "cannot" && expectation.flow.target).toEqual({
    kind: "objects",
    ...target,
  });
});

it("knows a bucket by AWS's name of it", () => {
  const expectation = only("only: { principals: [reader], read: y:bucket/data }");
  expect(expectation).toMatchObject({
    kind: "only",
    text: "only reader can read y:bucket/data",
    use: "read",
    target: { kind: "objects", bucket: "data-of-y", key: "", below: true },
  });
});

it("reads tables through Athena: by awswrangler with its default in a subnet, else in the console", () => {
  const inSubnet = only("can: { who: reader, at: apps, read: shop/sales }");
  expect(inSubnet?.kind === "can" && inSubnet.flow.athena).toEqual({
    name: "awswrangler",
    ctas: true,
  });
  const outside = only("can: { who: reader, read: sales, through: athena, workgroup: team }");
  expect(outside?.kind === "can" && outside.flow.athena).toEqual({
    name: "console",
    ctas: false,
    workgroup: { kind: "workgroup", id: "x:workgroup/team" },
  });
  const query = only("can: { who: reader, at: apps, query: team, ctas: false }");
  expect(query?.kind === "can" && query.flow).toMatchObject({
    use: "query",
    target: { kind: "workgroup", workgroup: { id: "x:workgroup/team" } },
    athena: { name: "awswrangler", ctas: false, workgroup: { id: "x:workgroup/team" } },
  });
});

it.for([
  ["private names of one VPC", "closed: main/shared", "x:subnet/main/shared"],
  ["a name that occurs once", "closed: apps", "x:subnet/main/apps"],
  ["the word and a name", "closed: subnet/apps", "x:subnet/main/apps"],
  ["the account and a name", "closed: x:apps", "x:subnet/main/apps"],
  ["every name", "closed: x:subnet/other/shared", "x:subnet/other/shared"],
] as const)("understands %s", ([, expectation, id]) => {
  expect(only(expectation)).toMatchObject({ kind: "closed", subnet: { kind: "subnet", id } });
});

it("lists what a short form can mean", () => {
  expect(complaint("closed: shared")).toEqual([
    {
      code: "reference/ambiguous",
      message: "`shared` can mean several things.",
      help: "Write one of `x:subnet/main/shared`, `x:subnet/other/shared`.",
    },
  ]);
  expect(complaint("cannot: { who: anna, read: s3://any/ }")[0]?.help).toBe(
    "Write one of `x:user/anna`, `y:role/anna`.",
  );
});

it("suggests what an unknown name may mean", () => {
  expect(complaint("cannot: { who: x:role/raeder, read: s3://any/ }")).toEqual([
    {
      code: "reference/unknown",
      message: "There is no role `raeder` of account `x`. Did you mean `reader`?",
      help: "Known here: `x:role/reader`.",
    },
  ]);
});

it.for([
  [
    "a short name",
    "closed: app",
    "There is no subnet `app`. Did you mean `apps`?",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a name of several kinds",
    "cannot: { who: anne, read: s3://any/ }",
    "There is no role or user `anne`. Did you mean `anna`?",
    "Known here: `x:user/anna`, `x:role/reader`, `y:role/anna`.",
  ],
  [
    "a name under another word",
    "cannot: { who: x:user/reader, read: s3://any/ }",
    "There is no user `reader` of account `x`. Did you mean `x:role/reader`?",
    "Known here: `x:user/anna`.",
  ],
  [
    "a name of another account",
    "cannot: { who: y:reader, read: s3://any/ }",
    "There is no role or user `reader` of account `y`. Did you mean `x:role/reader`?",
    "Known here: `y:role/anna`.",
  ],
  [
    "a name in another VPC",
    "closed: other/apps",
    "There is no subnet `other/apps`. Did you mean `x:subnet/main/apps`?",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a name like no other",
    "closed: x:subnet/main/nothing",
    "There is no subnet `main/nothing` of account `x`.",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "another kind of thing",
    "closed: bucket/data",
    "A subnet belongs here, not `bucket/data`.",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a kind that is not there",
    "can: { who: reader, open: studio/lab }",
    "There is no Studio domain `lab`.",
    "The topology declares none.",
  ],
  [
    "an account that is not there",
    "closed: z:apps",
    "`z` is not an account of this topology.",
    "Its accounts are `x`, `y`. Declare it there; if another file declares it, name that file on the command line too.",
  ],
] as const)("explains %s that is not known", ([, expectation, message, help]) => {
  expect(complaint(expectation)).toEqual([{ code: "reference/unknown", message, help }]);
});

it("lists at most eight names of the word that is written", () => {
  const subnets = Array.from(
    { length: 9 },
    (_, index) =>
      `          s${index}: { cidr: 10.0.1${index}.0/24, zone: apne1-az1, tier: isolated }\n`,
  );
  const text = topology
    .replace("        subnets:\n", `        subnets:\n${subnets.join("")}`)
    .replace("[apps, shared]", "[s0, s1, s2, s3, s4, s5, s6, s7, s8, apps, shared]");
  const { topology: read, dropped } = compile({ files: [{ path: "topology.yaml", text }] });
  if (read === undefined) throw new Error("There is no topology.");
  const findings: Finding[] = [];
  const questions = questionsAbout(read, dropped, (finding) => findings.push(finding));
  questions.resource("subnet/egress", []);
  questions.resource("egress", []);
  expect(findings.map(({ message, help }) => [message, help])).toEqual([
    [
      "There is no subnet `egress`.",
      `Known here: ${Array.from({ length: 8 }, (_, index) => `\`x:subnet/main/s${index}\``).join(", ")}, ….`,
    ],
    [
      "There is nothing called `egress`.",
      expect.stringMatching(/^Known here: `x:vpc\/main`, .*, …\.$/),
    ],
  ]);
});

it("says nothing of a short name of what was left out itself", () => {
  const text = `${topology.replace("anna: {}", "ann: { wrong: 1 }")}expect:
  - cannot: { who: user/ann, read: s3://any/ }
  - cannot: { who: anne, read: s3://any/ }
`;
  const { diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "language/unknown-key",
    "reference/unknown",
  ]);
});

it.for([
  ["nothing", "description: only words", "This expectation does not say what is expected."],
  [
    "two things",
    "{ closed: apps, cannot: { who: reader, read: data } }",
    "This expectation says both `cannot` and `closed`.",
  ],
  ["no use", "can: { who: reader }", "It is not said what is used."],
  [
    "two uses",
    "can: { who: reader, read: y:data, write: y:data }",
    "Several uses are written where one belongs.",
  ],
  [
    "a malformed URI",
    'can: { who: reader, read: "s3://bucket /key" }',
    "`s3://bucket /key` is not an S3 URI.",
  ],
  [
    "Athena for objects",
    "can: { who: reader, read: y:data, through: athena }",
    "`through` speaks of Athena, which reads tables and not objects.",
  ],
  [
    "CTAS of another client",
    "can: { who: reader, read: sales, client: sdk, ctas: false }",
    "`ctas` is an option of `awswrangler`, and the client is another.",
  ],
] as const)("refuses an expectation with %s", ([, expectation, message]) => {
  expect(complaint(expectation)).toMatchObject([{ code: "expect/malformed", message }]);
});

it("leaves out what is expected of something that was left out itself, without another word", () => {
  const text = `${topology.replace("anna: {}", "anna: { wrong: 1 }")}expect:\n  - cannot: { who: x:user/anna, read: s3://any/ }\n`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics.map(({ code }) => code)).toEqual(["language/unknown-key"]);
  expect(plan?.expectations?.map(({ text: said }) => said)).toEqual([
    "x:user/anna cannot read s3://any/",
  ]);
});

it("gathers what several files expect, in their order", () => {
  const { plan, diagnostics } = compile({
    files: [
      { path: "a.yaml", text: `${topology}expect:\n  - closed: apps\n` },
      { path: "b.yaml", text: "expect:\n  - closed: main/shared\n" },
    ],
  });
  expect(diagnostics).toEqual([]);
  expect(plan?.expectations?.map(({ text }) => text)).toEqual([
    "apps is closed",
    "main/shared is closed",
  ]);
});

it("answers questions from the command line with findings instead of an answer", () => {
  const { topology: read, dropped } = compiled("closed: apps");
  if (read === undefined) throw new Error("There is no topology.");
  const findings: Finding[] = [];
  const questions = questionsAbout(read, dropped, (finding) => findings.push(finding));
  expect(questions.resource("shop/sales", [])).toEqual({ kind: "table", id: "x:table/shop/sales" });
  expect(questions.resource("nothing", [])).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(["reference/unknown"]);
});

it("says what grants are for, for each principal that holds one", () => {
  const text = topology.replace(
    "    users: { anna: {} }\n",
    `    users: { anna: {} }
    grants:
      read-sales: { principals: [role/reader, user/anna], table: shop/sales, access: read }
      list: { principals: [role/reader], bucket: y:data, actions: [s3:ListBucket] }
      get: { principals: [role/reader], bucket: y:data, actions: ["s3:Get*"] }
      put: { principals: [role/reader], bucket: data, access: write, prefix: new/ }
      run: { principals: [role/reader], workgroup: team, access: query }
`,
  );
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  const said = plan?.granted?.map(({ grant, who, use, target }) => [
    grant.at(-1),
    who.id,
    use,
    target.kind === "objects" ? `${target.bucket}/${target.key}` : target.kind,
  ]);
  expect(said).toEqual([
    ["read-sales", "x:role/reader", "read", "table"],
    ["read-sales", "x:user/anna", "read", "table"],
    ["get", "x:role/reader", "read", "data-of-y/"],
    ["put", "x:role/reader", "read", "data-of-x/new/"],
    ["put", "x:role/reader", "write", "data-of-x/new/"],
    ["run", "x:role/reader", "query", "workgroup"],
  ]);
});

it("takes facts of AWS as stated: policies by name or ARN, prices by Region", () => {
  const text = `${topology}facts:
  managedPolicies:
    AWSGlueServiceRole: { version: v9, statements: [{ effect: Allow, actions: "glue:*", resources: "*" }] }
    arn:aws:iam::aws:policy/New: { statements: [{ effect: Deny, actions: "*", resources: "*" }] }
  prices: { ap-northeast-1: { natGatewayHour: 1 } }
`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  expect(plan?.facts).toEqual({
    managedPolicies: [
      {
        arn: "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole",
        version: "v9",
        statements: [{ effect: "Allow", actions: ["glue:*"], resources: ["*"] }],
      },
      {
        arn: "arn:aws:iam::aws:policy/New",
        statements: [{ effect: "Deny", actions: ["*"], resources: ["*"] }],
      },
    ],
    prices: { "ap-northeast-1": { natGatewayHour: 1 } },
  });
});
