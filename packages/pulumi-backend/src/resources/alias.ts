import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Alias = ResourceOf<"alias">;

export const aliasForm: Form = {
  kind: "alias",
  noun: "Alias",
  classes: [awsClass("kms", "Alias")],
  values: { name: ["name", "id"], arn: ["arn"] },
};

export function emitAlias(alias: Alias, references: References): Emitted {
  return emitted({
    class: aliasForm.classes[0],
    args: { name: alias.name, targetKeyId: references.value(alias.key, "id") },
  });
}

export function readAlias(claims: Claims): Alias {
  return {
    ...claims.declared("alias"),
    name: claims.text("name"),
    key: claims.reference("targetKeyId", "key"),
  };
}
