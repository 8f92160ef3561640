import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { policyText } from "../policy-text.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Role = ResourceOf<"role">;

// What AWS takes for a role that says nothing of it.
const DEFAULT_SESSION_SECONDS = 3600;

export const roleForm: Form = {
  kind: "role",
  noun: "Role",
  classes: [awsClass("iam", "Role")],
  values: { name: ["name", "id"], arn: ["arn"] },
};

export function emitRole(role: Role, references: References): Emitted {
  const { maxSessionSeconds, path } = role;
  return emitted({
    class: roleForm.classes[0],
    args: {
      name: role.name,
      path: path === "/" ? undefined : path,
      description: role.roleDescription,
      assumeRolePolicy: policyText(role.trust, references),
      maxSessionDuration:
        maxSessionSeconds === DEFAULT_SESSION_SECONDS ? undefined : maxSessionSeconds,
      permissionsBoundary: role.permissionsBoundary,
      tags: tagMap(role.tags),
    },
    after: role.after ?? [],
  });
}

export function readRole(claims: Claims): Role {
  const after = claims.after(["user", "role", "managed-policy"]);
  return {
    ...claims.declared("role"),
    name: claims.text("name"),
    path: claims.optionalText("path") ?? "/",
    ...present({ roleDescription: claims.optionalText("description") }),
    trust: claims.policy("assumeRolePolicy"),
    maxSessionSeconds: claims.optionalNumber("maxSessionDuration") ?? DEFAULT_SESSION_SECONDS,
    ...present({
      permissionsBoundary: claims.optionalText("permissionsBoundary"),
      after: after.length === 0 ? undefined : after,
    }),
    tags: claims.map("tags"),
  };
}
