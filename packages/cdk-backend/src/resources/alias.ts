import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { kms } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Alias = ResourceOf<"alias">;

export const aliasForm: Form = {
  kind: "alias",
  scope: "Aliases",
  noun: "Alias",
  construct: member(kms, "CfnAlias"),
  types: ["AWS::KMS::Alias"],
  level: "L1",
  values: { name: { property: "ref", template: ["Ref"] } },
};

export function emitAlias(alias: Alias, references: References): EmittedConstruct {
  return {
    construct: aliasForm.construct,
    props: {
      aliasName: alias.name,
      targetKeyId: references.value(alias.key, "id"),
    },
  };
}

export function readAlias(claims: Claims): Alias {
  return {
    ...claims.declared("alias"),
    name: claims.text("AliasName"),
    key: claims.reference("TargetKeyId", "key"),
  };
}
