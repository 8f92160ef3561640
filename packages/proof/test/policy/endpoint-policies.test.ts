import { expect, it } from "vitest";
import {
  allow,
  allowTo,
  decideIn,
  deny,
  denyTo,
  gatesOf,
  here,
  role,
  root,
  service,
  there,
} from "./scene.ts";
import { accountHere, nothing, roleArn, type Row, userArn } from "./layer-rows.ts";

const endpoints: readonly Row[] = [
  [
    "an endpoint that allows is no obstacle",
    { identity: [allow()], gateway: [allowTo("*")] },
    "allowed",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "allowed: allowed" },
  ],
  [
    "an endpoint grants nothing by itself",
    { gateway: [allowTo("*")] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "endpoint-policy": "allowed: allowed" },
  ],
  [
    "an endpoint's policy without an Allow denies",
    {
      identity: [allow()],
      gateway: [deny({ principals: { aws: ["*"] }, resources: ["arn:aws:s3:::other/*"] })],
    },
    "denied",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "denied: nothing-allows" },
  ],
  ["an empty policy of an endpoint denies", { identity: [allow()], interface: [] }, "denied"],
  [
    "a gateway takes an account for its root user",
    { identity: [allow()], gateway: [allowTo(here)] },
    "denied",
  ],
  ["also by its ARN", { identity: [allow()], gateway: [allowTo(accountHere)] }, "denied"],
  ["and lets that one through", { caller: root, gateway: [allowTo(accountHere)] }, "allowed"],
  ["not the root user of another account", { caller: root, gateway: [allowTo(there)] }, "denied"],
  [
    "what a gateway makes of a user is not known",
    { identity: [allow()], gateway: [allowTo(userArn)] },
    "unknown",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "unknown: unknown" },
  ],
  [
    "nor of another user",
    { identity: [allow()], gateway: [allowTo(`arn:aws:iam::${there}:user/x`)] },
    "unknown",
  ],
  [
    "nor of a role that it denies",
    { identity: [allow()], gateway: [allowTo("*"), denyTo(roleArn)] },
    "unknown",
  ],
  ["`*` settles it", { identity: [allow()], gateway: [allowTo(userArn), allowTo("*")] }, "allowed"],
  [
    "stale ids pass no gateway",
    { identity: [allow()], gateway: [allowTo("AROAEXAMPLE")] },
    "denied",
  ],
  [
    "a gateway knows services",
    {
      caller: service,
      on: [allowTo("*")],
      gateway: [allow({ principals: { service: ["sagemaker.amazonaws.com"] } })],
    },
    "allowed",
  ],
  [
    "a gateway limits by condition",
    {
      identity: [allow()],
      keys: { "aws:PrincipalArn": userArn },
      gateway: [
        allow({
          principals: { aws: ["*"] },
          conditions: { ArnEquals: { "aws:PrincipalArn": [userArn] } },
        }),
      ],
    },
    "allowed",
  ],
  [
    "an interface endpoint takes an account as such",
    { identity: [allow()], interface: [allowTo(here)] },
    "allowed",
  ],
  [
    "an interface endpoint takes a user",
    { identity: [allow()], interface: [allowTo(userArn)] },
    "allowed",
  ],
  [
    "an interface endpoint takes a role",
    { caller: role, identity: [allow()], interface: [allowTo(roleArn)] },
    "allowed",
  ],
  [
    "an interface endpoint denies others",
    { identity: [allow()], interface: [allowTo(roleArn)] },
    "denied",
  ],
  [
    "a boundary does not cap what an endpoint lets through to a role",
    { caller: role, on: [allowTo("*")], boundary: nothing, interface: [allowTo(roleArn)] },
    "allowed",
  ],
];

it.for(endpoints)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
