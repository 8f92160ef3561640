import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { decide } from "../../src/policy/decide.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { because, unknownKey, unsure } from "./because.ts";
import {
  allow,
  allowTo,
  contextOf,
  decideIn,
  deny,
  gateIn,
  gatesOf,
  here,
  object,
  policy,
  root,
  there,
  user,
} from "./scene.ts";

/** Of no service it is told what it grants. */
const untold: Policy = { name: verbatim("untold"), statements: [], knows: [] };

it("cites a statement that may allow, behind a policy that is not told", () => {
  const second = policy(allow({ conditions: unsure }));
  const decision = decide(request(here), {
    identity: [untold, second],
    resourceKind: "other",
  });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    is: "unknown",
    by: { policy: second, statement: 0 },
  });
});

it("cites no statement for what a policy does not tell", () => {
  const resource: Policy = { ...policy(allowTo(`arn:aws:iam::${there}:user/other`)), knows: [] };
  const decision = decide(request(there), {
    identity: [policy(allow())],
    resource,
    resourceKind: "other",
  });
  expect(gateIn(decision, "resource-policy").because).not.toHaveProperty("by");
  expect(gateIn(decision, "resource-policy").because).toMatchObject({ is: "unknown" });
});

it.for([["*"], [here], [`arn:aws:iam::${here}:root`]])(
  "cites what allows %s to the root user, who needs no policy",
  (principals) => {
    const scene = { caller: root, on: [allowTo(...principals)] };
    expect(gatesOf(decideIn(scene))).toEqual({ "resource-policy": "allowed: allowed" });
    const mends = { ...scene, action: "s3:PutBucketPolicy", resource: "arn:aws:s3:::lake" };
    expect(gatesOf(decideIn(mends))).toEqual({ "resource-policy": "allowed: allowed" });
  },
);

it("says what is not known of a condition that may hold without its key", () => {
  const operator = "ForAnyValue:StringEqualsIfExists";
  const identity = [allow({ conditions: { [operator]: { "aws:TagKeys": ["a"] } } })];
  expect(because({ identity })).toMatchObject({
    is: "unknown",
    missing: [`whether \`${operator}\` holds where its key is absent`],
  });
});

it("says what is not known of `NotResource` where a variable has no value", () => {
  const notResources = ["arn:aws:s3:::lake/${aws:PrincipalTag/team}/*"];
  const { resources: _, ...rest } = allow();
  expect(because({ identity: [{ ...rest, notResources }] })).toMatchObject({
    is: "unknown",
    missing: ["what `NotResource` leaves where a variable has no value"],
  });
});

it("says that a denial is not known beside a sure Allow, also where another layer is not known", () => {
  const scene = {
    identity: [allow(), deny({ conditions: unsure })],
    boundary: [allow({ conditions: unsure })],
    keys: unknownKey,
  };
  expect(gatesOf(decideIn(scene))).toEqual({
    "identity-policy": "unknown: unknown",
    "permissions-boundary": "unknown: unknown",
  });
});

/** The user of this account reads an object of an account. */
function request(resourceAccount: string) {
  const context = contextOf(unknownKey);
  return { caller: user, action: "s3:GetObject", resource: object, resourceAccount, context };
}
