import { expect, it } from "vitest";
import { policyDifference, policySet } from "../src/policy-set.ts";

const said = (actions: readonly string[], principal = "arn:aws:iam::111111111111:root") =>
  policySet(
    {
      statements: [
        {
          effect: "Allow",
          principals: { aws: [principal] },
          actions,
          resources: ["arn:aws:s3:::b/*"],
        },
      ],
    },
    String,
  );

it("shows of two policies only what they do not say alike", () => {
  expect(policyDifference(said(["s3:GetObject"]), said(["s3:GetObject", "s3:PutObject"]))).toBe(
    "says, only in the program: `Allow s3:PutObject on arn:aws:s3:::b/* to AWS arn:aws:iam::111111111111:root`.",
  );
  expect(policyDifference(said(["s3:GetObject"]), said(["s3:GetObject"], "*"))).toBe(
    "says, only in the plan: `Allow s3:GetObject on arn:aws:s3:::b/* to AWS arn:aws:iam::111111111111:root`; " +
      "only in the program: `Allow s3:GetObject on arn:aws:s3:::b/* to AWS *`.",
  );
});

it("shows no more than the first few", () => {
  const many = Array.from({ length: 9 }, (_, index) => `s3:Get${index}`);
  expect(policyDifference(said(["s3:Put"]), said(["s3:Put", ...many]))).toMatch(/ and 4 more\.$/);
});

it("leaves to others what are no two policies", () => {
  expect(policyDifference(["subnet-1"], ["subnet-2"])).toBeUndefined();
  expect(policyDifference(said(["s3:Get"]), undefined)).toBeUndefined();
});
