import { expect, it } from "vitest";
import type { Verdict } from "../../src/verdict.ts";
import { allow, decideIn, deny, gateIn, notKnown, verdictOfStatement, type Keys } from "./scene.ts";

const home = "arn:aws:s3:::lake/home/${aws:username}/*";
const mine = "arn:aws:s3:::lake/home/usr111/a";

const inResources: readonly (readonly [
  pattern: string,
  keys: Keys,
  resource: string,
  verdict: Verdict,
])[] = [
  [home, { "aws:username": "usr111" }, mine, "allowed"],
  [home, { "aws:username": "usr112" }, mine, "denied"],
  [home, {}, mine, "denied"],
  [home, { "aws:username": notKnown }, mine, "unknown"],
  [home, { "aws:username": ["usr111", "usr112"] }, mine, "unknown"],
  [home, { "aws:username": [] }, mine, "unknown"],
  [home, { "aws:username": "*" }, mine, "denied"],
  [home, { "aws:username": "*" }, "arn:aws:s3:::lake/home/*/a", "allowed"],
  [home, { "aws:username": "usr11?" }, mine, "denied"],
  ["arn:aws:s3:::lake/${AWS:UserName}", { "aws:username": "a" }, "arn:aws:s3:::lake/a", "allowed"],
  [
    "arn:aws:s3:::lake/${ aws:username }",
    { "aws:username": "a" },
    "arn:aws:s3:::lake/a",
    "allowed",
  ],
  [
    "arn:aws:s3:::lake/${aws:PrincipalTag/Team}",
    { "aws:principaltag/team": "a" },
    "arn:aws:s3:::lake/a",
    "allowed",
  ],
  ["arn:aws:s3:::${aws:a}/${aws:b}", { "aws:a": "x", "aws:b": "y" }, "arn:aws:s3:::x/y", "allowed"],
  ["arn:aws:s3:::${aws:a}/${aws:b}", { "aws:a": "x" }, "arn:aws:s3:::x/y", "denied"],
  [
    "arn:aws:s3:::${aws:a}/${aws:b}/z",
    { "aws:a": "x", "aws:b": "y" },
    "arn:aws:s3:::x/y/z",
    "allowed",
  ],
  [
    "arn:aws:s3:::${aws:a}/${aws:b}/z",
    { "aws:a": "x", "aws:b": "y" },
    "arn:aws:s3:::x/y/",
    "denied",
  ],
  ["arn:aws:s3:::lake/${aws:team, 'all'}", {}, "arn:aws:s3:::lake/all", "allowed"],
  ["arn:aws:s3:::lake/${aws:team,'all'}", {}, "arn:aws:s3:::lake/all", "allowed"],
  ["arn:aws:s3:::lake/${aws:team, ''}", {}, "arn:aws:s3:::lake/", "allowed"],
  ["arn:aws:s3:::lake/${aws:team, 'all'}", { "aws:team": "a" }, "arn:aws:s3:::lake/a", "allowed"],
  ["arn:aws:s3:::lake/${aws:team, 'all'}", { "aws:team": "a" }, "arn:aws:s3:::lake/all", "denied"],
  [
    "arn:aws:s3:::lake/${aws:team, 'all'}",
    { "aws:team": notKnown },
    "arn:aws:s3:::lake/all",
    "unknown",
  ],
  ["arn:aws:s3:::lake/${aws:team, '*'}", {}, "arn:aws:s3:::lake/all", "denied"],
  ["arn:aws:s3:::lake/${aws:team, all}", { "aws:team": "a" }, "arn:aws:s3:::lake/all", "unknown"],
  ["arn:aws:s3:::lake/a${*}b", {}, "arn:aws:s3:::lake/a*b", "allowed"],
  ["arn:aws:s3:::lake/a${*}b", {}, "arn:aws:s3:::lake/axb", "denied"],
  ["arn:aws:s3:::lake/a${?}b", {}, "arn:aws:s3:::lake/a?b", "allowed"],
  ["arn:aws:s3:::lake/a${?}b", {}, "arn:aws:s3:::lake/axb", "denied"],
  ["arn:aws:s3:::lake/${$}{a}", {}, "arn:aws:s3:::lake/${a}", "allowed"],
  ["arn:aws:s3:::lake/${open", {}, "arn:aws:s3:::lake/${open", "allowed"],
  ["arn:aws:s3:::lake/$a", {}, "arn:aws:s3:::lake/$a", "allowed"],
  [
    "arn:aws:s3:::lake/${aws:SourceIp}",
    { "aws:sourceip": { is: "within", cidr: "10.0.0.0/8" } },
    "arn:aws:s3:::lake/10.0.0.1",
    "unknown",
  ],
];

it.for(inResources)("%s with %j on %s is %s", ([pattern, keys, resource, verdict]) => {
  expect(verdictOfStatement(allow({ resources: [pattern] }), { keys, resource })).toBe(verdict);
});

it("lets another resource match where a variable has no value", () => {
  expect(verdictOfStatement(allow({ resources: [home, "*"] }))).toBe("allowed");
  expect(verdictOfStatement(allow({ resources: ["*", home] }))).toBe("allowed");
});

it("does not know what NotResource leaves where a variable has no value", () => {
  const { resources: _, ...rest } = allow();
  expect(verdictOfStatement({ ...rest, notResources: [home] })).toBe("unknown");
  expect(verdictOfStatement({ ...rest, notResources: ["arn:aws:s3:::x", home] })).toBe("unknown");
  expect(verdictOfStatement({ ...rest, notResources: [home, "*"] })).toBe("denied");
  const keys = { "aws:username": "usr112" };
  expect(verdictOfStatement({ ...rest, notResources: [home] }, { keys })).toBe("allowed");
  expect(
    verdictOfStatement(
      { ...rest, notResources: [home] },
      { keys: { "aws:username": "usr111" }, resource: mine },
    ),
  ).toBe("denied");
  expect(
    verdictOfStatement({ ...rest, notResources: [home] }, { keys: { "aws:username": notKnown } }),
  ).toBe("unknown");
});

const inConditions: readonly (readonly [
  operator: string,
  asked: readonly string[],
  keys: Keys,
  verdict: Verdict,
])[] = [
  ["StringEquals", ["${aws:username}"], { k: "a", "aws:username": "a" }, "allowed"],
  ["StringEquals", ["${aws:username}"], { k: "a", "aws:username": "b" }, "denied"],
  ["StringEquals", ["${aws:username}"], { k: "a" }, "denied"],
  ["StringEquals", ["${aws:username}", "a"], { k: "a" }, "allowed"],
  ["StringEquals", ["${aws:username}"], { k: "a", "aws:username": notKnown }, "unknown"],
  ["StringEquals", ["${aws:username}"], { k: "*", "aws:username": "*" }, "allowed"],
  ["StringEquals", ["${*}"], { k: "*" }, "allowed"],
  ["StringEqualsIgnoreCase", ["${aws:username}"], { k: "A", "aws:username": "a" }, "allowed"],
  ["StringLike", ["${aws:username}/*"], { k: "a/b", "aws:username": "a" }, "allowed"],
  ["StringLike", ["${aws:username}/*"], { k: "a/b", "aws:username": "*" }, "denied"],
  ["StringNotEquals", ["${aws:username}"], { k: "a", "aws:username": "b" }, "allowed"],
  ["StringNotEquals", ["${aws:username}"], { k: "a", "aws:username": "a" }, "denied"],
  ["StringNotEquals", ["${aws:username}"], { k: "a" }, "allowed"],
  ["StringNotEquals", ["b", "${aws:username}"], { k: "a" }, "allowed"],
  ["StringNotEquals", ["a", "${aws:username}"], { k: "a" }, "denied"],
  ["StringNotLike", ["${aws:username}/*"], { k: "/a" }, "allowed"],
  ["ArnNotLike", ["arn:aws:iam::1:${aws:username}"], { k: "arn:aws:iam::1:a" }, "allowed"],
  ["StringNotEquals", ["${aws:username}"], {}, "allowed"],
  [
    "ArnLike",
    ["arn:aws:iam::1:${aws:username}"],
    { k: "arn:aws:iam::1:a", "aws:username": "a" },
    "allowed",
  ],
  ["NumericEquals", ["${aws:n}"], { k: "1", "aws:n": "1" }, "allowed"],
  ["NumericEquals", ["${aws:n}"], { k: "1", "aws:n": "x" }, "unknown"],
  ["DateEquals", ["${aws:n}"], { k: "2020-01-01", "aws:n": "2020-01-01" }, "allowed"],
  ["Bool", ["${aws:n}"], { k: "true", "aws:n": "true" }, "allowed"],
  ["BinaryEquals", ["${aws:n}"], { k: "a*", "aws:n": "a*" }, "allowed"],
  ["IpAddress", ["${aws:n}"], { k: "10.0.0.1", "aws:n": "10.0.0.1" }, "allowed"],
  [
    "IpAddress",
    ["${aws:n}"],
    { k: { is: "within", cidr: "10.0.0.0/24" }, "aws:n": "10.0.0.0/8" },
    "allowed",
  ],
];

it.for(inConditions)("%s %j with %j is %s", ([operator, asked, keys, verdict]) => {
  expect(verdictOfStatement(allow({ conditions: { [operator]: { k: asked } } }), { keys })).toBe(
    verdict,
  );
});

const missing: readonly (readonly [pattern: string, keys: Keys, missing: string])[] = [
  [home, { "aws:username": notKnown }, "what it is"],
  [
    home,
    { "aws:username": ["a", "b"] },
    "which value of `aws:username` takes the place of `${aws:username}`",
  ],
  [
    "${aws:SourceIp}",
    { "aws:sourceip": { is: "within", cidr: "10.0.0.0/8" } },
    "which address in 10.0.0.0/8 `aws:SourceIp` is",
  ],
  ["${aws:team, all}", {}, "what `${aws:team, all}` stands for"],
];

it.for(missing)("%s of %j: it is not known %s", ([pattern, keys, text]) => {
  const decision = decideIn({ keys, identity: [allow({ resources: [pattern] })] });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    is: "unknown",
    missing: [text],
  });
});

it("names a value as the policy means it", () => {
  const identity = [
    allow({ conditions: { NumericEquals: { k: ["${*}"] }, ArnLike: { k: ["*${*}"] } } }),
  ];
  const decision = decideIn({ keys: { k: "a*" }, identity });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    missing: ["how AWS compares with `*`", "how AWS compares ARNs with `**`, which is none"],
  });
  const resources = ["x${*}*${?}:*:y"];
  const unclear = decideIn({ resource: "x*:?::y", identity: [allow({ resources })] });
  expect(gateIn(unclear, "identity-policy").because).toMatchObject({
    missing: ["whether a wildcard of `x**?:*:y` runs on past a colon"],
  });
});

it("reads no variables in principals and actions", () => {
  const keys = { "aws:username": "usr111", "aws:service": "s3" };
  expect(verdictOfStatement(allow({ actions: ["${aws:service}:GetObject"] }), { keys })).toBe(
    "denied",
  );
  const principal = "arn:aws:iam::111111111111:user/${aws:username}";
  expect(decideIn({ keys, on: [allow({ principals: { aws: [principal] } })] }).verdict).toBe(
    "denied",
  );
  expect(
    decideIn({ keys, identity: [allow(), deny({ actions: ["${aws:service}:*"] })] }).verdict,
  ).toBe("allowed");
});
