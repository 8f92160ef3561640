import { expect, it } from "vitest";
import { outcomesIn } from "../topologies.ts";
import { twoAccounts } from "../two-accounts.ts";

const bucket = "arn:aws:s3:::data-of-x";
const allow = (resource: string): string =>
  `{ effect: Allow, actions: "s3:GetObject", resources: "${bucket}/${resource}" }`;
const deny = (...resources: readonly string[]): string =>
  `{ effect: Deny, actions: "s3:*", resources: [${resources.map((one) => `"${bucket}/${one}"`).join(", ")}] }`;

const cannot = "cannot: { who: x:role/worker, read: s3://data-of-x/b/ }";
const only = "only: { principals: [], read: s3://data-of-x/b/ }";

it.for([
  ["keys of one character are denied", [allow("b/*"), deny("b/?")], "fails"],
  ["keys of one and of three and more", [allow("b/*"), deny("b/?", "b/???*")], "fails"],
  ["all but the folder's own object", [allow("b/*"), deny("b/?*")], "fails"],
  ["keys of one character are allowed", [allow("b/?")], "fails"],
  ["a folder in a folder", [allow("*"), deny("?*/*", "?")], "unknown"],
  ["everything", [allow("b/*"), deny("b/*")], "holds"],
  ["nothing is allowed", [deny("b/?")], "holds"],
] as const)("tries keys of each length that patterns count: %s", ([, holds, outcome]) => {
  const text = twoAccounts({ holds: [...holds], expect: [cannot, only] });
  expect(outcomesIn(text)).toEqual([outcome, outcome]);
});

it.for([
  ["a role has no user name", "home/${aws:username}/*", "", "holds"],
  ["a tag that the role has", "${aws:PrincipalTag/team}/*", ", tags: { team: b }", "fails"],
  ["a tag that leads elsewhere", "${aws:PrincipalTag/team}/*", ", tags: { team: c }", "holds"],
  ["a tag that the role has not", "${aws:PrincipalTag/team}/*", "", "holds"],
  ["what is decided by the call", "${aws:SourceIp}/*", "", "unknown"],
] as const)("puts the caller's values into patterns: %s", ([, pattern, worker, outcome]) => {
  const text = twoAccounts({ holds: [allow(pattern)], worker, expect: [cannot] });
  expect(outcomesIn(text)).toEqual([outcome]);
});
