import type { Principals } from "@cloister/model";
import { expect, it } from "vitest";
import type { Caller } from "../../src/policy/request.ts";
import type { Verdict } from "../../src/verdict.ts";
import {
  allow,
  decideIn,
  deny,
  gateIn,
  here,
  role,
  root,
  service,
  there,
  user,
  type Scene,
} from "./scene.ts";

const accountHere = `arn:aws:iam::${here}:root`;
const userArn = user.kind === "user" ? user.arn : "";
const roleArn = role.kind === "role" ? role.arn : "";
const pathRole: Caller = {
  kind: "role",
  arn: `arn:aws:iam::${here}:role/team/a/access-role`,
  account: here,
};
const session = (name: string, account = here, of = "access-role"): string =>
  `arn:aws:sts::${account}:assumed-role/${of}/${name}`;

const named: readonly (readonly [caller: Caller, principal: string, verdict: Verdict])[] = [
  [user, "*", "allowed"],
  [user, userArn, "allowed"],
  [user, `${userArn}1`, "denied"],
  [user, userArn.toUpperCase(), "denied"],
  [user, `arn:aws:iam::${here}:user/*`, "denied"],
  [user, `arn:aws:iam::${here}:user/usr11?`, "denied"],
  [user, `arn:aws:iam::${here}:*`, "denied"],
  [user, "AIDAEXAMPLEEXAMPLE", "denied"],
  [user, session("me"), "denied"],
  [user, roleArn, "denied"],
  [role, roleArn, "allowed"],
  [role, "AROAEXAMPLEEXAMPLE", "denied"],
  [role, session("me"), "unknown"],
  [role, session("*"), "denied"],
  [role, session("m?"), "denied"],
  [role, session("me", there), "denied"],
  [role, session("me", here, "other-role"), "denied"],
  [role, session("me").replace("arn:aws:", "arn:aws-cn:"), "denied"],
  [role, `${session("me")}/more`, "denied"],
  [role, `x${session("me")}`, "denied"],
  [role, `arn:aws:sts::${here}:assumed-role/access-role`, "denied"],
  [role, `arn:aws:sts::${here}:federated-user/access-role`, "denied"],
  [pathRole, session("me"), "unknown"],
  [pathRole, pathRole.arn, "allowed"],
  [pathRole, roleArn, "denied"],
];

it.for(named)("of $0.kind: %s named by %s is %s", ([caller, principal, verdict]) => {
  expect(decideIn({ caller, on: [allow({ principals: { aws: [principal] } })] }).verdict).toBe(
    verdict,
  );
});

it.for([
  [here, "allowed"],
  [accountHere, "allowed"],
  [`arn:aws-cn:iam::${here}:root`, "allowed"],
  [there, "denied"],
  [`${here}:root`, "denied"],
  [`arn:aws:iam::${here}`, "denied"],
  [`arn:aws:iam::${here}:root/x`, "denied"],
  [`x${accountHere}`, "denied"],
  [`${here}0`, "denied"],
  [`arn:aws:s3::${here}:root`, "denied"],
] as const)("across accounts `%s` is %s", ([principal, verdict]) => {
  const scene = { resourceAccount: there, identity: [allow()] };
  expect(decideIn({ ...scene, on: [allow({ principals: { aws: [principal] } })] }).verdict).toBe(
    verdict,
  );
});

it("says that the name of a session is not known", () => {
  const decision = decideIn({
    caller: role,
    on: [allow({ principals: { aws: [session("me")] } })],
  });
  expect(gateIn(decision, "resource-policy").because).toMatchObject({
    is: "unknown",
    missing: [`the name of the session of \`${roleArn}\``],
    by: { statement: 0 },
  });
});

it("says that `*` and services in a trust policy are not known", () => {
  const decision = decideIn({
    caller: service,
    kind: "role",
    on: [allow({ principals: { aws: ["*"] } })],
  });
  expect(gateIn(decision, "trust-policy").because).toMatchObject({
    missing: ["whether `*` trusts the service `sagemaker.amazonaws.com`"],
  });
});

it("says whom a gateway endpoint asks for", () => {
  const decision = decideIn({
    identity: [allow()],
    gateway: [allow({ principals: { aws: [userArn] } })],
  });
  expect(gateIn(decision, "endpoint-policy").because).toMatchObject({
    missing: [
      `whom the principal \`${userArn}\` names at a gateway endpoint, where AWS asks for a condition on \`aws:PrincipalArn\` instead`,
    ],
  });
});

it("takes the clearest of several principals", () => {
  const aws = [userArn, session("me"), roleArn];
  expect(decideIn({ caller: role, on: [allow({ principals: { aws } })] }).verdict).toBe("allowed");
});

it.for<Principals>([
  {},
  { federated: ["cognito-identity.amazonaws.com"] },
  { service: ["s3.amazonaws.com"] },
])("%j names no user", (principals) => {
  expect(decideIn({ on: [allow({ principals })] }).verdict).toBe("denied");
});

it("takes a statement without principals for nobody's in a resource's policy", () => {
  expect(decideIn({ on: [allow()] }).verdict).toBe("denied");
  expect(decideIn({ identity: [allow()], on: [deny()] }).verdict).toBe("allowed");
});

const boundary = [allow()];
const excepted: readonly (readonly [
  says: string,
  scene: Scene,
  notPrincipals: Principals,
  verdict: Verdict,
])[] = [
  ["denies who is not listed", {}, { aws: [roleArn] }, "denied"],
  ["excepts a user with its account", {}, { aws: [userArn, accountHere] }, "allowed"],
  ["excepts a user with its account's number", {}, { aws: [userArn, here] }, "allowed"],
  ["may not except a user without the account", {}, { aws: [userArn] }, "unknown"],
  ["may not except all of an account", {}, { aws: [here] }, "unknown"],
  ["denies another account's user", {}, { aws: [there] }, "denied"],
  ["excepts everyone", {}, { aws: ["*"] }, "allowed"],
  ["excepts everyone, also with a boundary", { boundary }, { aws: ["*"] }, "allowed"],
  ["denies whoever has a boundary", { boundary }, { aws: [userArn, here] }, "denied"],
  ["may not except a role's session", { caller: role }, { aws: [roleArn, here] }, "unknown"],
  ["denies a role that is not listed", { caller: role }, { aws: [userArn] }, "denied"],
  ["excepts the root user", { caller: root }, { aws: [accountHere] }, "allowed"],
  ["denies the root user", { caller: root }, { aws: [there] }, "denied"],
  ["excepts a service", { caller: service }, { service: ["sagemaker.amazonaws.com"] }, "allowed"],
  ["denies another service", { caller: service }, { service: ["glue.amazonaws.com"] }, "denied"],
  ["denies a service beside users", { caller: service }, { aws: [userArn] }, "denied"],
];

it.for(excepted)("NotPrincipal %s", ([, scene, notPrincipals, verdict]) => {
  const everyone = allow({ principals: { aws: ["*"] } });
  expect(
    decideIn({ identity: [allow()], ...scene, on: [everyone, deny({ notPrincipals })] }).verdict,
  ).toBe(verdict);
});

it.for<readonly [Caller, Principals, Verdict]>([
  [user, { aws: [userArn] }, "denied"],
  [user, { aws: ["*"] }, "denied"],
  [user, { aws: [roleArn] }, "unknown"],
  [role, { aws: [roleArn] }, "denied"],
  [service, { service: ["sagemaker.amazonaws.com"] }, "denied"],
  [service, { service: ["glue.amazonaws.com"] }, "unknown"],
])("an Allow with NotPrincipal: $0.kind, %j", ([caller, notPrincipals, verdict]) => {
  expect(decideIn({ caller, boundary, on: [allow({ notPrincipals })] }).verdict).toBe(verdict);
});

it("says what of NotPrincipal is not known", () => {
  const missing = (statement: Parameters<typeof allow>[0], effect = allow): unknown =>
    gateIn(
      decideIn({ identity: effect === deny ? [allow()] : [], on: [effect(statement)] }),
      "resource-policy",
    ).because;
  expect(missing({ notPrincipals: { aws: [userArn] } }, deny)).toMatchObject({
    missing: [
      `whether AWS excepts \`${userArn}\` from a \`NotPrincipal\` that does not list all of account, principal and session`,
    ],
  });
  expect(missing({ notPrincipals: { aws: [roleArn] } })).toMatchObject({
    missing: ["what AWS makes of `NotPrincipal` with `Allow`"],
  });
});
