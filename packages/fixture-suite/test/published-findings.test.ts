import { toJson } from "@cloister/model";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";

// What is wrong with the scenario as it was published: each rule, and what the lines that it is found at say.
const findings: readonly (readonly [rule: string, ...lines: readonly RegExp[]])[] = [
  ["NET-020", /egress:/],
  ["NET-027", /securityGroups: \[default\]/, /securityGroups: \[default\]/],
  ["NET-029", /0\.0\.0\.0\/0: nat\/egress/],
  ["EP-012", /xxxx-vpce-athena:/, /xxxx-vpce-s3:/],
  ["EP-021", /endpoints:/],
  ["STU-007", /subnets: \[private-1\]/],
  ["STU-014", /lab:/],
  ["ATH-001", /primary:/],
  ["ATH-002", /usr111:/],
  ["ATH-003", /usr111:/],
  ["ATH-004", /actions: \[s3:GetObject, s3:ListBucket\]/],
  ["ATH-005", /usr111:/],
  ["ATH-006", /usr111:/],
  ["ATH-019", /db-xxxx:/],
  ["ATH-023", /cross_table2025|table2025/],
  ["ATH-024", /primary:/],
  ["S3-011", /tlsOnly: false/, /tlsOnly: false/],
  ["IAM-004", /managedPolicies:/],
  ["IAM-008", /user\/usr111/],
  ["IAM-010", /AWSGlueServiceRole/],
  ["IAM-011", /AmazonSageMakerFullAccess/],
  ["IAM-012", /access-role:/],
  ["GRANT-015", /bucket: y:s3bucket-yyyy/],
];

const fixture = findFixtures().find(
  ({ name }) => name === "examples/closed-sagemaker-as-published",
);
if (fixture === undefined) throw new Error("The example is gone.");
const { diagnostics } = checkFixture(fixture);
const said = toJson(diagnostics).map(({ rule, code, line }, index) => ({
  rule,
  code,
  text: diagnostics[index]?.at.file.text.split("\n")[line - 1] ?? "",
}));

it.for(findings)("finds %s at its line in the scenario as published", ([rule, ...lines]) => {
  const texts = said.filter((one) => one.rule === rule).map(({ text }) => text);
  expect(texts).toEqual(lines.map((line) => expect.stringMatching(line)));
});

it("finds nothing else there but the expectations that fail", () => {
  const known = findings.map(([rule]) => rule);
  const others = said.filter(({ rule }) => rule === null || !known.includes(rule));
  expect(others.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => "expect/fails"));
});
