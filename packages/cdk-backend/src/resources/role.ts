import type { Resource, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { call, member } from "@cloister/typescript-writer";
import { Duration, iam } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { boundaryCode } from "../managed-policy-code.ts";
import type { References } from "../references.ts";
import { tagStatements } from "../tag-code.ts";
import { trustCode } from "../trust-code.ts";
import { readManagedPolicyArns } from "./attachment.ts";
import type { Form } from "./form.ts";

type Role = ResourceOf<"role">;

// What AWS takes for a role that says nothing of it.
const DEFAULT_SESSION_SECONDS = 3600;

export const roleForm: Form = {
  kind: "role",
  scope: "Roles",
  noun: "Role",
  construct: member(iam, "Role"),
  types: ["AWS::IAM::Role"],
  level: "L2",
  values: {
    arn: { property: "roleArn", template: ["Arn"] },
    name: { property: "roleName", template: ["Ref"] },
  },
};

export function emitRole(role: Role, references: References): EmittedConstruct {
  const { maxSessionSeconds, path } = role;
  const trust = trustCode(role.trust, references);
  const tags = tagStatements(role.tags);
  return {
    construct: roleForm.construct,
    props: {
      roleName: role.name,
      description: role.roleDescription,
      path: path === "/" ? undefined : path,
      assumedBy: trust.assumedBy,
      maxSessionDuration:
        maxSessionSeconds === DEFAULT_SESSION_SECONDS
          ? undefined
          : call(member(Duration, "seconds"), [maxSessionSeconds]),
      permissionsBoundary: boundaryCode(role),
    },
    after: role.after ?? [],
    ...(trust.afterwards === undefined && tags === undefined
      ? {}
      : { afterwards: (self) => [...(trust.afterwards?.(self) ?? []), ...(tags?.(self) ?? [])] }),
  };
}

/** The role, and the policies attached to it. */
export function readRole(claims: Claims): readonly Resource[] {
  const after = claims.after(["user", "role", "managed-policy"]);
  const role: Role = {
    ...claims.declared("role"),
    name: claims.text("RoleName"),
    path: claims.optionalText("Path") ?? "/",
    ...present({ roleDescription: claims.optionalText("Description") }),
    trust: claims.policy("AssumeRolePolicyDocument"),
    maxSessionSeconds: claims.optionalNumber("MaxSessionDuration") ?? DEFAULT_SESSION_SECONDS,
    ...present({
      permissionsBoundary: claims.optionalText("PermissionsBoundary"),
      after: after.length === 0 ? undefined : after,
    }),
    tags: claims.tags("Tags"),
  };
  return [role, ...readManagedPolicyArns(claims, role)];
}
