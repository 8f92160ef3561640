import { compile, type Diagnostic } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { saidOf } from "./said-of.ts";

/** What is said of grants in a topology of account `x`, which asks, and account `y`, which owns. */
function findings({ x, y }: { readonly x: string; readonly y: string }): readonly Diagnostic[] {
  const account = (name: string, id: string, body: string): string =>
    `  ${name}:\n    id: "${id}"\n${body.trim().replaceAll(/^/gm, "    ")}\n`;
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${account("x", "111111111111", x)}${account("y", "222222222222", y)}`;
  const compilation = compile({ files: [{ path: "topology.yaml", text }] });
  // Whom it is wise to grant anything is another question.
  return saidOf(compilation).filter(({ code }) => !code.startsWith("identity/"));
}

function said(diagnostic: Diagnostic): string {
  return `${diagnostic.code}: ${words(diagnostic)}`;
}

function words({ message }: Diagnostic): string {
  return inEnglish(message);
}

function textAt({ at: { file, start, end } }: Pick<Diagnostic, "at">): string {
  return file.text.slice(start, end);
}

const reader = "roles: { reader: { trust: sagemaker } }";
const readAll = "grants: { g: { principals: [role/reader], bucket: y:data-y, access: read } }";
const acceptAll =
  "buckets: { data-y: { accepts: [{ from: x, principals: [role/reader], access: read }] } }";

it("says nothing where both sides say the same", () => {
  expect(findings({ x: `${reader}\n${readAll}`, y: acceptAll })).toEqual([]);
});

it("shows the asking and the owning end of a grant that is not accepted, and what to write", () => {
  const found = findings({
    x: `${reader}\ngrants: { g: { principals: [role/reader], bucket: y:data-y, access: write, prefix: in/ } }`,
    y: "buckets: { data-y: {} }",
  });
  expect(found.map(said)).toEqual([
    "grants/one-sided: `g` lets `role/reader` of account `x` use bucket `data-y`, but account `y`, which owns it, does not accept it.",
  ]);
  const [diagnostic] = found;
  expect(diagnostic && textAt(diagnostic)).toBe("y:data-y");
  expect(diagnostic?.related.map(textAt)).toEqual(["data-y"]);
  expect(diagnostic?.help && inEnglish(diagnostic.help)).toBe(
    "Add to bucket `data-y` of account `y`: `accepts: [{ from: x, principals: [role/reader], access: write, prefix: in/ }]`.",
  );
});

it("names only the holders of a grant that are not accepted", () => {
  const found = findings({
    x: "users: { usr111: {} }\nroles: { reader: { trust: sagemaker } }\ngrants: { g: { principals: [user/usr111, role/reader], bucket: y:data-y, access: read } }",
    y: acceptAll,
  });
  expect(found.map(words)).toEqual([
    "`g` lets `user/usr111` of account `x` use bucket `data-y`, but account `y`, which owns it, does not accept it.",
  ]);
});

it("shows both ends of what is accepted and not asked for", () => {
  const [diagnostic, ...others] = findings({ x: reader, y: acceptAll });
  expect(others).toEqual([]);
  expect(diagnostic?.code).toBe("grants/one-sided");
  expect(diagnostic && textAt(diagnostic)).toBe("role/reader");
  expect(diagnostic?.related.map(textAt)).toEqual(["reader"]);
});

it.for([
  ["exists already", "roles: { reader: { existing: true } }"],
  [
    "holds a policy of AWS that may allow it",
    "roles: { reader: { trust: sagemaker, managedPolicies: [PowerUserAccess] } }",
  ],
  [
    "holds a policy whose statements are not stated",
    `${reader}\npolicies: { p: { existing: true, principals: [role/reader] } }`,
  ],
] as const)("asks for no asking half of a role that %s", ([, x]) => {
  expect(findings({ x, y: acceptAll })).toEqual([]);
});

it("knows AWS managed policies that do not reach the bucket", () => {
  const x = "roles: { reader: { trust: sagemaker, managedPolicies: [AmazonAthenaFullAccess] } }";
  expect(findings({ x, y: acceptAll }).map(({ code }) => code)).toEqual(["grants/one-sided"]);
});

it("lets a wildcard or a principal `*` be a half", () => {
  const x = `${reader}\npolicies: { p: { principals: [role/reader], statements: [{ effect: Allow, actions: "s3:*", resources: "*" }] } }`;
  expect(findings({ x, y: acceptAll })).toEqual([]);
  const y =
    'buckets: { data-y: { policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:*", conditions: { StringEquals: { aws:PrincipalOrgID: o-1 } } }] } } }';
  expect(findings({ x: `${reader}\n${readAll}`, y })).toEqual([]);
});

it("takes no half for missing that a mistake left out", () => {
  const misspelt = findings({
    x: `${reader}\n${readAll}`,
    y: acceptAll.replace("reader", "raeder"),
  });
  expect(misspelt.map(({ code }) => code)).toEqual(["reference/unknown"]);
  const malformed = findings({
    x: `${reader}\n${readAll.replace(", access: read", "")}`,
    y: acceptAll,
  });
  expect(malformed.map(({ code }) => code)).toEqual(["grants/malformed"]);
});

it("does not compare sides within an account", () => {
  const x = `${reader}\nbuckets: { data-x: {} }\ngrants: { g: { principals: [role/reader], bucket: data-x, access: read } }`;
  expect(findings({ x, y: "buckets: {}" })).toEqual([]);
});

it("sees that an action is allowed only on the kind of resource that S3 checks it against", () => {
  const x = `${reader}\npolicies: { p: { principals: [role/reader], statements: [{ effect: Allow, actions: ["s3:GetObject", "s3:ListBucket"], resources: "arn:aws:s3:::data-y/*" }] } }`;
  const [diagnostic, ...others] = findings({ x, y: acceptAll });
  expect(others).toEqual([]);
  expect(diagnostic && words(diagnostic)).toBe(
    "The two sides disagree on what `role/reader` may do with bucket `data-y`: account `x` does not grant `s3:ListBucket`.",
  );
});

it("lets two policies of one role be the asking side together", () => {
  const x = `${reader}
grants:
  get: { principals: [role/reader], bucket: y:data-y, actions: [s3:GetObject] }
  list: { principals: [role/reader], bucket: y:data-y, actions: [s3:ListBucket] }`;
  expect(findings({ x, y: acceptAll })).toEqual([]);
});

it("takes a statement on several buckets to mean only reading for each", () => {
  const statement = (resources: string): string =>
    `${reader}\npolicies: { p: { principals: [role/reader], statements: [{ effect: Allow, actions: ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], resources: [${resources}] }] } }`;
  const own = '"arn:aws:s3:::data-y", "arn:aws:s3:::data-y/*"';
  expect(findings({ x: statement(`${own}, "arn:aws:s3:::results/*"`), y: acceptAll })).toEqual([]);
  const codes = findings({ x: statement(own), y: acceptAll }).map(({ code }) => code);
  expect(codes).toEqual(["grants/sides-disagree"]);
});

it("finds a grant of the whole bucket wider than an accepted prefix, and not the other way round", () => {
  const part =
    "buckets: { data-y: { accepts: [{ from: x, principals: [role/reader], access: read, prefix: 2025/ }] } }";
  const found = findings({ x: `${reader}\n${readAll}`, y: part });
  expect(found.map(words)).toEqual([
    "The two sides disagree on what `role/reader` may do with bucket `data-y`: account `x` grants every key and account `y` accepts the keys `2025/*`.",
  ]);
  const narrow = readAll.replace("access: read", "access: read, prefix: 2025/02/");
  expect(findings({ x: `${reader}\n${narrow}`, y: part })).toEqual([]);
  expect(findings({ x: `${reader}\n${narrow}`, y: acceptAll })).toEqual([]);
});

it("tells a misnamed bucket once, and not also as a half that is missing", () => {
  const x = `${reader}\npolicies: { p: { principals: [role/reader], statements: [{ effect: Allow, actions: "s3:GetObject", resources: "arn:aws:s3:::data-z/*" }] } }`;
  const identity = findings({ x, y: acceptAll });
  expect(identity.map(said)).toEqual([
    "grants/buckets-disagree: Policy `p` names bucket `data-z`, which no account declares, while account `y` names `role/reader` for `data-y`, which it does not ask for. Did you mean `data-y`?",
  ]);
  const y =
    'buckets: { data-y: { policy: { statements: [{ effect: Allow, principals: "x:role/reader", actions: "s3:GetObject", resources: "arn:aws:s3:::data-z/*" }] } } }';
  const owner = findings({ x: `${reader}\n${readAll}`, y });
  expect(owner.map(({ code }) => code)).toEqual(["grants/buckets-disagree"]);
});

it.for([
  ["somebody has a use for every declared bucket", "public-weather-data", readAll],
  ["AWS gives the name", "aws-athena-query-results-111111111111-ap-northeast-1", "buckets: {}"],
] as const)("lets a policy name a bucket of others when %s", ([, bucket, more]) => {
  const x = `${reader}\npolicies: { p: { principals: [role/reader], statements: [{ effect: Allow, actions: "s3:GetObject", resources: "arn:aws:s3:::${bucket}/*" }] } }\n${more}`;
  const y = more === readAll ? acceptAll : "buckets: { data-y: {} }";
  expect(findings({ x, y })).toEqual([]);
});

it("tells of an unknown principal where it is written, and not again at the key of the bucket", () => {
  const arn = "arn:aws:iam::111111111111:role/nobody";
  const y = `keys: { data: {} }\nbuckets: { data-y: { encryption: { key: data }, accepts: [{ from: x, principals: ["${arn}"], access: read }] } }`;
  const [diagnostic, ...others] = findings({ x: reader, y });
  expect(others).toEqual([]);
  expect(diagnostic?.code).toBe("grants/unknown-principal");
  expect(diagnostic && textAt(diagnostic)).toBe(`"${arn}"`);
});

it("blames the ARN that leaves out a path, and not the reference beside it that finds it", () => {
  const x = `roles: { reader: { trust: lambda, path: /app/ } }
grants: { read: { principals: [role/reader], bucket: y:data-y, access: read } }`;
  const arn = "arn:aws:iam::111111111111:role/reader";
  const y = `buckets: { data-y: { accepts: [{ from: x, principals: [role/reader], access: read }], policy: { statements: [{ effect: Allow, principals: "${arn}", actions: s3:GetObject }] } } }`;
  const found = findings({ x, y }).filter(({ code }) => code === "grants/unknown-principal");
  expect(found.map(textAt)).toEqual([`"${arn}"`]);
  const digits =
    'buckets: { data-y: { accepts: [{ from: "111111111111", principals: [role/reader], access: read }] } }';
  const byDigits = findings({ x, y: digits }).filter(
    ({ code }) => code === "grants/unknown-principal",
  );
  expect(byDigits.map(textAt)).toEqual(["role/reader"]);
});

it("knows a principal that an account is asked for by its 12 digits", () => {
  const y =
    'buckets: { data-y: { accepts: [{ from: "111111111111", principals: [role/raeder], access: read }] } }';
  const [diagnostic, ...others] = findings({ x: reader, y });
  expect(others).toEqual([]);
  expect(diagnostic && words(diagnostic)).toBe(
    "`arn:aws:iam::111111111111:role/raeder` is not a role that account `x` has here, and AWS refuses a policy that names nobody. Did you mean `arn:aws:iam::111111111111:role/reader`?",
  );
});
