import { expect, it } from "vitest";
import { excessOf } from "../../src/answer/excess-of.ts";
import type { Excess } from "../../src/answer/excess.ts";
import { told, type Told } from "../told.ts";
import { planOf } from "../topologies.ts";

interface Written {
  readonly statements?: readonly string[];
  readonly expect?: readonly string[];
  readonly trust?: string;
}

/** A role with one policy, and a bucket with two folders. */
function topology({
  statements = [],
  expect: expected = [],
  trust = "sagemaker",
}: Written): string {
  const policy = [
    "    policies:",
    "      own:",
    "        principals: [role/worker]",
    "        statements:",
  ];
  return [
    "cloister: 1",
    "name: test",
    "region: ap-northeast-1",
    "accounts:",
    "  x:",
    '    id: "111111111111"',
    "    roles:",
    `      worker: { trust: ${trust} }`,
    "      other: { trust: glue }",
    "    keys:",
    "      data: {}",
    "    buckets:",
    "      test-data: {}",
    "      test-rest: {}",
    ...(statements.length === 0
      ? []
      : [...policy, ...statements.map((one) => `          - ${one}`)]),
    ...(expected.length === 0 ? [] : ["expect:", ...expected.map((one) => `  - ${one}`)]),
    "",
  ].join("\n");
}

function excessIn(written: Written, principal = "x:role/worker"): Told<Excess> {
  const found = excessOf(planOf(topology(written))).find((one) => one.principal === principal);
  if (found === undefined) throw new Error(`There is no ${principal}.`);
  return told(found);
}

function usesIn(written: Written): Readonly<Record<string, object>> {
  return Object.fromEntries(
    excessIn(written).onResources.map(({ resource, ...rest }) => [resource, rest]),
  );
}

const onData = "x:bucket/test-data";
const readA = "can: { who: x:role/worker, read: s3://test-data/a/ }";
const readOne = "can: { who: x:role/worker, read: s3://test-data/a/one.csv }";
const none = { actions: [], some: [], perhaps: [] };

function allow(actions: string, resources: string, conditions = ""): string {
  const limits = conditions === "" ? "" : `, conditions: ${conditions}`;
  return `{ effect: Allow, actions: [${actions}], resources: [${resources}]${limits} }`;
}

const listA = allow(
  '"s3:ListBucket"',
  '"arn:aws:s3:::test-data"',
  '{ StringLike: { "s3:prefix": ["a/*"] } }',
);
const getA = allow('"s3:GetObject"', '"arn:aws:s3:::test-data/a/*"');
const getAll = allow('"s3:GetObject"', '"arn:aws:s3:::test-data/*"');

it("finds nothing beyond what the flows need", () => {
  expect(usesIn({ statements: [listA, getA], expect: [readA] })).toEqual({});
});

it.for([readA, readOne])(
  "tells that the whole bucket may be read where a flow needs less: %s",
  (one) => {
    expect(usesIn({ statements: [listA, getAll], expect: [one] })[onData]).toMatchObject({
      actions: ["s3:GetObject"],
    });
  },
);

it("tells what reaches some objects beyond those that a flow needs", () => {
  const getB = allow('"s3:GetObject"', '"arn:aws:s3:::test-data/b/*"');
  expect(usesIn({ statements: [listA, getA, getB], expect: [readA] })).toEqual({
    [onData]: { ...none, some: ["s3:GetObject"] },
  });
});

it("tells what reaches keys of a pattern in every bucket", () => {
  const put = allow('"s3:PutObject"', '"arn:aws:s3:::*sagemaker*"');
  const some = { ...none, some: ["s3:PutObject"] };
  expect(usesIn({ statements: [put] })).toEqual({ [onData]: some, "x:bucket/test-rest": some });
});

it("counts no pattern that lies within what a flow needs", () => {
  const within = allow('"s3:GetObject"', '"arn:aws:s3:::test-data/a/2025/*"');
  expect(usesIn({ statements: [listA, getA, within], expect: [readA] })).toEqual({});
});

it("tells that all keys may be listed where a flow lists some", () => {
  const list = allow('"s3:ListBucket"', '"arn:aws:s3:::test-data"');
  expect(usesIn({ statements: [list, getA], expect: [readA] })).toEqual({
    [onData]: { ...none, actions: ["s3:ListBucket"] },
  });
});

it("tells that some other keys may be listed", () => {
  const list = allow(
    '"s3:ListBucket"',
    '"arn:aws:s3:::test-data"',
    '{ StringLike: { "s3:prefix": ["a/*", "b/*"] } }',
  );
  expect(usesIn({ statements: [list, getA], expect: [readA] })).toEqual({
    [onData]: { ...none, some: ["s3:ListBucket"] },
  });
});

it("takes a folder without its slash for the folder that a flow lists", () => {
  const list = allow(
    '"s3:ListBucket"',
    '"arn:aws:s3:::test-data"',
    '{ StringLike: { "s3:prefix": ["a", "a/*"] } }',
  );
  expect(usesIn({ statements: [list, getA], expect: [readA] })).toEqual({});
});

it("does not know what a list reaches whose prefix depends on the caller", () => {
  const list = allow(
    '"s3:ListBucket"',
    '"arn:aws:s3:::test-data"',
    '{ StringLike: { "s3:prefix": ["a/*", "${aws:PrincipalTag/team}/*"] } }',
  );
  expect(usesIn({ statements: [list, getA], expect: [readA] })).toEqual({
    [onData]: { ...none, perhaps: ["s3:ListBucket"] },
  });
});

it("does not take what is denied for some objects of all", () => {
  const deny = '{ effect: Deny, actions: "s3:*", resources: "arn:aws:s3:::test-data/b/*" }';
  const put = allow('"s3:PutObject"', '"arn:aws:s3:::test-data/b/*"');
  expect(usesIn({ statements: [put, deny] })).toEqual({});
});

it.for([
  ["{ StringEquals: { aws:SourceVpc: vpc-0123456789abcdef0 } }", "where it comes from"],
  ['{ StringEquals: { "s3:ExistingObjectTag/team": blue } }', "tags of objects"],
  ['{ IpAddress: { "aws:SourceIp": 203.0.113.0/24 } }', "an address"],
  ['{ StringEquals: { "s3:VersionId": abc } }', "what the caller chooses"],
] as const)("tells apart what needs the condition %s", ([conditions]) => {
  const get = allow('"s3:GetObject"', '"arn:aws:s3:::test-data/*"', conditions);
  expect(usesIn({ statements: [get] })).toEqual({
    [onData]: { ...none, perhaps: ["s3:GetObject"] },
  });
});

it("counts passing the role itself on, and not becoming it", () => {
  const pass = allow('"iam:PassRole", "sts:AssumeRole"', "{ ref: role/worker }");
  expect(usesIn({ statements: [pass], trust: "{ principal: account/x }" })).toEqual({
    "x:role/worker": { ...none, actions: ["iam:PassRole"] },
  });
});

it("does not take what is not known for what is not allowed", () => {
  const pass = allow(
    '"iam:PassRole"',
    "{ ref: role/worker }, { ref: role/other }",
    "{ StringEquals: { iam:PassedToService: sagemaker.amazonaws.com } }",
  );
  expect(usesIn({ statements: [pass] })).toEqual({
    "x:role/worker": { ...none, perhaps: ["iam:PassRole"] },
    "x:role/other": { ...none, perhaps: ["iam:PassRole"] },
  });
});

it("finds what only the policy of a role gives", () => {
  const plan = planOf(topology({}).replace("trust: glue", "trust: { principal: role/worker }"));
  const [worker] = excessOf(plan);
  expect(worker?.onResources).toEqual([
    { resource: "x:role/other", ...none, actions: ["sts:AssumeRole"] },
  ]);
});

it("finds a key by a pattern although AWS makes its id", () => {
  const decrypt = allow('"kms:Decrypt"', '"arn:aws:kms:ap-northeast-1:111111111111:key/*"');
  expect(usesIn({ statements: [decrypt] })).toEqual({
    "x:key/data": { ...none, actions: ["kms:Decrypt"] },
  });
});

it("does not know whether a literal id is that of a key of the topology", () => {
  const id = "12345678-1234-1234-1234-123456789012";
  const decrypt = allow('"kms:Decrypt"', `"arn:aws:kms:ap-northeast-1:111111111111:key/${id}"`);
  expect(usesIn({ statements: [decrypt] })).toEqual({
    "x:key/data": { ...none, perhaps: ["kms:Decrypt"] },
  });
});

it("finds what a statement gives with `notResources`", () => {
  const statement =
    '{ effect: Allow, actions: "iam:PassRole", notResources: { ref: role/worker } }';
  expect(usesIn({ statements: [statement] })).toEqual({
    "x:role/other": { ...none, actions: ["iam:PassRole"] },
  });
});

it("tells of statements that allow what is not asked of the topology's resources", () => {
  const statements = [
    listA,
    getA,
    allow('"s3:GetObject", "s3:GetObjectTagging"', '"arn:aws:s3:::test-data/a/*"'),
    allow('"s3:getobject"', '"arn:aws:s3:::elsewhere/*"'),
    allow('"dynamodb:*"', '"arn:aws:dynamodb:ap-northeast-1:111111111111:table/one"'),
    allow('"logs:*"', '"*"'),
  ];
  const { onResources, onEverything, besides } = excessIn({ statements, expect: [readA] });
  expect(onResources).toEqual([]);
  const said = { policy: "policy `own`", conditional: false };
  expect(besides).toEqual([
    { ...said, statement: 3, actions: ["s3:GetObjectTagging"] },
    { ...said, statement: 4, actions: ["s3:getobject"] },
    { ...said, statement: 5, actions: ["dynamodb:*"] },
  ]);
  expect(onEverything).toEqual([{ ...said, statement: 6, actions: ["logs:*"] }]);
});
