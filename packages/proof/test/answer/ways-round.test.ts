import { expect, it } from "vitest";
import { judgedIn, outcomesIn } from "../topologies.ts";
import { athenaTopology } from "../athena-topology.ts";
import { allowsReading, twoAccounts } from "../two-accounts.ts";

const cannotAt =
  "cannot: { who: worker, at: one, securityGroups: [default], read: s3://data-of-x/ }";
const noData = `, policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:*", resources: ["arn:aws:s3:::results-of-x", "arn:aws:s3:::results-of-x/*"] }] }`;

it("does not prove a denial from a subnet where Athena can be asked instead", () => {
  expect(outcomesIn(athenaTopology({ endpoint: noData, expect: [cannotAt] }))).toEqual(["unknown"]);
});

it("proves it where Athena cannot be asked", () => {
  const holds = [`{ effect: Allow, actions: ["s3:*"], resources: "*" }`];
  const text = athenaTopology({ endpoint: noData, holds, expect: [cannotAt] });
  expect(outcomesIn(text)).toEqual(["holds"]);
});

const trusting = "[sagemaker, { principal: user/person }]";
const becoming = (more: string): string => `${more}    policies:
      become: { principals: [user/person], statements: [{ effect: Allow, actions: sts:AssumeRole, resources: "*" }] }
      held: { principals: [role/worker], statements: [${allowsReading('["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/*"]')}] }
`;

it("names who may become a role that may", () => {
  const text = twoAccounts({
    x: becoming(""),
    expect: [
      "only: { principals: [x:role/worker], read: s3://data-of-x/ }",
      "cannot: { who: x:user/person, read: s3://data-of-x/ }",
    ],
  }).replace("worker: { trust: sagemaker }", `worker: { trust: ${trusting} }`);
  const [only, cannot] = judgedIn(text);
  expect([only?.outcome, cannot?.outcome]).toEqual(["holds", "holds"]);
  expect(only?.assumptions.join("\n")).toContain("`x:user/person` may become `x:role/worker`");
  expect(cannot?.assumptions.join("\n")).toContain("which is not denied it");
});

it("does not name who may not", () => {
  const text = twoAccounts({
    x: becoming(""),
    expect: ["only: { principals: [x:role/worker], read: s3://data-of-x/ }"],
  });
  expect(judgedIn(text)[0]?.assumptions.join("\n")).not.toContain("may become");
});

const admits = (resource: string): string =>
  `{ effect: Allow, principals: "333333333333", actions: "s3:GetObject", resources: "arn:aws:s3:::data-of-x/${resource}" }`;

it.for([
  ["public/*", "holds"],
  ["secret/a/*", "fails"],
  ["*", "fails"],
] as const)("blames another account for what it is admitted to: %s", ([resource, outcome]) => {
  const text = twoAccounts({
    dataPolicy: [admits(resource)],
    expect: ["only: { principals: [], read: s3://data-of-x/secret/ }"],
  });
  expect(outcomesIn(text)).toEqual([outcome]);
});
