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

type Key = ResourceOf<"key">;

export const keyForm: Form = {
  kind: "key",
  noun: "Key",
  classes: [awsClass("kms", "Key")],
  values: { id: ["keyId", "id"], arn: ["arn"] },
};

export function emitKey(key: Key, references: References): Emitted {
  return emitted({
    class: keyForm.classes[0],
    args: {
      description: key.keyDescription,
      enableKeyRotation: key.rotation,
      policy: policyText(key.policy, references),
      tags: tagMap(key.tags),
    },
    retained: key.removal === "retain",
  });
}

export function readKey(claims: Claims): Key {
  claims.choice("customerMasterKeySpec", ["SYMMETRIC_DEFAULT"], "SYMMETRIC_DEFAULT");
  claims.choice("keyUsage", ["ENCRYPT_DECRYPT"], "ENCRYPT_DECRYPT");
  return {
    ...claims.declared("key"),
    ...present({ keyDescription: claims.optionalText("description") }),
    rotation: claims.boolean("enableKeyRotation", false),
    policy: claims.policy("policy"),
    removal: claims.removal(),
    tags: claims.map("tags"),
  };
}
