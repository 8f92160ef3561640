import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type User = ResourceOf<"user">;

export const userForm: Form = {
  kind: "user",
  noun: "User",
  classes: [awsClass("iam", "User")],
  values: { name: ["name", "id"], arn: ["arn"] },
};

export function emitUser(user: User): Emitted {
  const { name, path, permissionsBoundary, after = [], tags } = user;
  return emitted({
    class: userForm.classes[0],
    args: {
      name,
      path: path === "/" ? undefined : path,
      permissionsBoundary,
      tags: tagMap(tags),
    },
    after,
  });
}

export function readUser(claims: Claims): User {
  const after = claims.after("managed-policy");
  return {
    ...claims.declared("user"),
    name: claims.text("name"),
    path: claims.optionalText("path") ?? "/",
    ...present({
      permissionsBoundary: claims.optionalText("permissionsBoundary"),
      after: after.length === 0 ? undefined : after,
    }),
    tags: claims.map("tags"),
  };
}
