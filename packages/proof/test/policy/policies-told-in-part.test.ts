import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { decide } from "../../src/policy/decide.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { type Verdict } from "../../src/verdict.ts";
import { allow, contextOf, deny, gatesOf, here, object, toldBecause, user } from "./scene.ts";

const told: Policy = {
  name: verbatim("AmazonX v1"),
  statements: [allow({ actions: ["s3:GetObject"] })],
  knows: ["s3"],
};
const everything: Policy = { name: verbatim("all"), statements: [allow()] };
const nothing: Policy = { name: verbatim("none"), statements: [deny()] };

it.for<readonly [action: string, identity: readonly Policy[], verdict: Verdict]>([
  ["s3:GetObject", [told], "allowed"],
  ["S3:GetObject", [told], "allowed"],
  ["s3:PutObject", [told], "denied"],
  ["glue:GetTable", [told], "unknown"],
  ["glue:GetTable", [told, everything], "allowed"],
  ["glue:GetTable", [everything, told], "allowed"],
  ["glue:GetTable", [told, nothing], "denied"],
  ["glue:GetTable", [{ ...told, mayDeny: true }, everything], "unknown"],
  ["glue:GetTable", [everything, { ...told, mayDeny: true }], "unknown"],
  ["glue:GetTable", [{ ...told, mayDeny: true }, nothing], "denied"],
  ["s3:GetObject", [{ ...told, mayDeny: true }], "allowed"],
])("%s by policies of which one is not told completely: %j", ([action, identity, verdict]) => {
  const decision = decide(
    { caller: user, action, resource: object, resourceAccount: here, context: contextOf({}) },
    { identity, resourceKind: "other" },
  );
  expect(decision.verdict).toBe(verdict);
});

it("says what a policy is not told of", () => {
  const request = {
    caller: user,
    action: "glue:GetTable",
    resource: "*",
    resourceAccount: here,
    context: contextOf({}),
  };
  const decision = decide(request, { identity: [told, told], resourceKind: "other" });
  expect(decision.gates[0] && toldBecause(decision.gates[0].because)).toEqual({
    is: "unknown",
    missing: ["what AmazonX v1 says of `glue`"],
  });
  const capped = decide(request, { identity: [everything], boundary: told, resourceKind: "other" });
  expect(gatesOf(capped)).toEqual({
    "identity-policy": "allowed: allowed",
    "permissions-boundary": "unknown: unknown",
  });
});
