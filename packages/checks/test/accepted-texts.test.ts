import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfAccount, saidOfVpc, textAt } from "./topology-text.ts";

// Both sides of each limit that AWS sets: what it takes stays valid, and what it refuses is an error.

/** What is said of texts alone, whatever else is wrong with so small a topology. */
const refused = (body: string): readonly string[] =>
  saidOfAccount(body)
    .map(codeOf)
    .filter((code) => !isOfNetwork.test(code));
const isOfNetwork = /^(?:flows|network|endpoints)\/|^studio\/(?:one-zone|shared-role|opens-)/;
const long = (length: number): string => "a".repeat(length);

const studio = (name: string): string => `
vpcs: { main: { cidr: 10.0.0.0/16, subnets: { n: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }, routeTables: { t: { subnets: [n] } } } }
roles: { r: { trust: sagemaker } }
studios: { lab: { vpc: main, subnets: [n], securityGroups: [default], executionRole: r, ${name} } }
`;

it.for([
  "keys: { sales: {}, a_b-C9: {} }",
  `keys: { ${long(250)}: {} }`,
  'keys: { 鍵: { existing: { keyArn: "arn:aws:kms:ap-northeast-1:111111111111:key/k" } } }',
  `workgroups: { a.b_c-9: {}, ${long(128)}: {}, 作業: { name: work } }`,
  studio("name: a"),
  studio(`name: ${long(63)}, profiles: [a--b, ${long(63)}]`),
])("takes the names of `%s`", (body) => {
  expect(refused(body)).toEqual([]);
});

it.for(["keys: { 鍵: {} }", "keys: { a.b: {} }", `keys: { ${long(251)}: {} }`])(
  "refuses the name of `%s`",
  (body) => {
    expect(refused(body)).toEqual(["plan/name-refused"]);
  },
);

it.for([
  "workgroups: { 作業: {} }",
  `workgroups: { ${long(129)}: {} }`,
  "workgroups: { w: { name: a b } }",
])("refuses the name of a workgroup, `%s`", (body) => {
  expect(refused(body)).toEqual(["athena/invalid-name"]);
});

it.for([
  studio("name: a-"),
  studio(`name: ${long(64)}`),
  studio("profiles: [a_b]"),
  studio(`profiles: { ${long(64)}: {} }`),
  studio("profiles: [-a]"),
])("refuses the name of a Studio domain or profile, `%s`", (body) => {
  expect(refused(body)).toEqual(["studio/invalid-name"]);
});

it("says which characters a name must not have, where it is written, and what to do", () => {
  const [said] = saidOfAccount("keys:\n  sales.data: {}");
  expect(said && [messageOf(said), textAt(said), said.help && inEnglish(said.help)]).toEqual([
    "`sales.data` cannot be the name of a key, which is also its alias: KMS does not take `.`.",
    "sales.data",
    "KMS takes the letters A to Z in either case, digits, `_` and `-`. Rename the key.",
  ]);
});

it.for([
  'users: { u: { tags: { "営業 1_.:/=+-@": "営業 1_.:/=+-@", empty: "" } } }',
  `users: { u: { tags: { ${long(128)}: ${long(256)} } } }`,
  'vpcs: { main: { cidr: 10.0.0.0/16, tags: { \'a*"\': "*\\n" } } }',
  studio(`tags: { a: ${long(128)} }`),
  "roles: { r: { existing: true, tags: { a: '*' } } }",
])("takes the tags of `%s`", (body) => {
  expect(refused(body)).toEqual([]);
});

it.for([
  "users: { u: { tags: { a*: b } } }",
  'roles: { r: { trust: glue, tags: { a: "b\\n" } } }',
  "buckets: { sales-data: { tags: { a: '\"' } } }",
  'vpcs: { main: { cidr: 10.0.0.0/16, tags: { "AWS:a": b } } }',
  studio('tags: { a: "" }'),
  studio(`tags: { a: ${long(129)} }`),
  studio('profiles: { p: { tags: { a: "*" } } }'),
])("refuses the tag of `%s`", (body) => {
  expect(refused(body)).toEqual(["plan/tag-refused"]);
});

it("says once that a tag of the account is not taken, where the account has it", () => {
  const said = saidOfAccount("tags: { a: b*c }\nusers: { u: {}, v: {} }");
  expect(said.map(messageOf)).toEqual([
    "Tag `a` cannot be put on user `u`: IAM does not take `*` in its value.",
  ]);
  expect(said.map(textAt)).toEqual(["b*c"]);
});

const role = (description: string): string =>
  `roles: { r: { trust: glue, description: ${JSON.stringify(description)} } }`;
const path = (text: string): string =>
  `policies: { p: { path: "${text}", statements: [{ effect: Allow, actions: "*", resources: "*" }] } }`;
const group = (description: string): string =>
  `securityGroups: { g: { description: ${JSON.stringify(description)}, ingress: [{ from: 10.0.0.0/16, description: ${JSON.stringify(description)} }] } }`;

it.for([role("é ÿ¡~\t\r\n"), role(long(1000)), path("/"), path("/a.,+@=_-/b/")])(
  "takes `%s`",
  (body) => {
    expect(refused(body)).toEqual([]);
  },
);

it.for([role("日本"), role("\u00a0"), role(long(1001)), path("//"), path("/a!/")])(
  "refuses `%s`",
  (body) => {
    expect(refused(body)).toEqual(["language/invalid-value"]);
  },
);

it("takes in the descriptions of a group and its rules what EC2 takes, and nothing else", () => {
  expect(saidOfVpc(group("aZ9 ._-:/()#,@[]+=&;{}!$*"))).toEqual([]);
  expect(saidOfVpc(group(long(255)))).toEqual([]);
  for (const text of ["a`b", "日", "a\nb", '"', "a|b", long(256)]) {
    const said = saidOfVpc(group(text));
    expect(said.map(codeOf)).toEqual(["language/invalid-value", "language/invalid-value"]);
  }
  expect(saidOfVpc(group("a`b")).map(messageOf)[0]).toBe(
    "EC2 does not take a backquote in the description of a security group: it takes the letters A to Z in either case, digits, blanks and `._-:/()#,@[]+=&;{}!$*`.",
  );
});

it("takes the ids of 8 and of 17 digits, and no others", () => {
  const said = (digits: string): readonly string[] =>
    saidOfVpc(
      `existing: { vpcId: vpc-${digits}, defaultSecurityGroupId: sg-${digits}, internetGatewayId: igw-${digits} }`,
    ).map(messageOf);
  for (const digits of ["0123abcd", "0123456789abcdef0"]) expect(said(digits)).toEqual([]);
  for (const digits of [
    "0123abc",
    "0123abcd0",
    "0123456789abcdef",
    "0123456789abcdef01",
    "0123ABCD",
  ]) {
    expect(said(digits)).toEqual(
      [
        ["vpc", "a VPC"],
        ["sg", "a security group"],
        ["igw", "an internet gateway"],
      ].map(
        ([prefix, what]) =>
          `\`${prefix}-${digits}\` is not the id of ${what}, which is \`${prefix}-\` and 8 or 17 of the digits 0 to 9 and a to f.`,
      ),
    );
  }
});

const statement = (sid: string): string =>
  `{ sid: ${JSON.stringify(sid)}, effect: Deny, actions: s3:GetObject, resources: "*" }`;

it("takes ids of statements that differ, and any that are empty or left out", () => {
  const sids = ["a", "A", "a1", "", ""].map(statement).join(", ");
  expect(refused(`policies: { p: { statements: [${sids}] } }`)).toEqual([]);
});

it("refuses an id of a statement that IAM does not take, or that is there twice", () => {
  expect(refused(`policies: { p: { statements: [${statement("a b")}] } }`)).toEqual([
    "policy/malformed-statement",
  ]);
  expect(
    refused(`policies: { p: { statements: [${statement("a")}, ${statement("a")}] } }`),
  ).toEqual(["policy/sid-twice"]);
});

it("wants a security group of an endpoint that names its groups", () => {
  const said = saidOfVpc(`
subnets: { s: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
routeTables: { t: { subnets: [s] } }
endpoints: { athena: { service: athena, type: interface, subnets: [s], securityGroups: [] } }
`);
  expect(said.map(messageOf)).toEqual([
    "An endpoint has at least one security group: name one, or leave `securityGroups` out.",
  ]);
});

it("warns of a pseudo parameter, and of no other text in braces", () => {
  const description = (text: string): readonly string[] =>
    refused(`workgroups: { w: { description: ${JSON.stringify(text)} } }`);
  expect(description("${AWS::AccountId}")).toEqual(["plan/pseudo-parameter"]);
  for (const text of ["${name}", "AWS::Region", "${aws:username}", "$ {AWS::Region}"])
    expect(description(text)).toEqual([]);
});
