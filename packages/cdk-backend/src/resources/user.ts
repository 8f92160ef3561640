import type { Resource, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { iam } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { boundaryCode } from "../managed-policy-code.ts";
import type { References } from "../references.ts";
import { tagStatements } from "../tag-code.ts";
import { readManagedPolicyArns } from "./attachment.ts";
import type { Form } from "./form.ts";

type User = ResourceOf<"user">;

export const userForm: Form = {
  kind: "user",
  scope: "Users",
  noun: "User",
  construct: member(iam, "User"),
  types: ["AWS::IAM::User"],
  level: "L2",
  values: {
    arn: { property: "userArn", template: ["Arn"] },
    name: { property: "userName", template: ["Ref"] },
  },
};

export function emitUser(user: User, _references: References): EmittedConstruct {
  return {
    construct: userForm.construct,
    props: {
      userName: user.name,
      path: user.path === "/" ? undefined : user.path,
      permissionsBoundary: boundaryCode(user),
    },
    after: user.after ?? [],
    ...present({ afterwards: tagStatements(user.tags) }),
  };
}

/** The user, and the policies attached to it. */
export function readUser(claims: Claims): readonly Resource[] {
  const after = claims.after("managed-policy");
  const user: User = {
    ...claims.declared("user"),
    name: claims.text("UserName"),
    path: claims.optionalText("Path") ?? "/",
    ...present({
      permissionsBoundary: claims.optionalText("PermissionsBoundary"),
      after: after.length === 0 ? undefined : after,
    }),
    tags: claims.tags("Tags"),
  };
  return [user, ...readManagedPolicyArns(claims, user)];
}
