import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { RemovalPolicy, kms } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { policyDocumentCode } from "../policy-document-code.ts";
import type { References } from "../references.ts";
import { tagStatements } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Key = ResourceOf<"key">;

export const keyForm: Form = {
  kind: "key",
  scope: "Keys",
  noun: "Key",
  construct: member(kms, "Key"),
  types: ["AWS::KMS::Key"],
  level: "L2",
  values: {
    id: { property: "keyId", template: ["Ref", "KeyId"] },
    arn: { property: "keyArn", template: ["Arn"] },
  },
};

export function emitKey(key: Key, references: References): EmittedConstruct {
  return {
    construct: keyForm.construct,
    props: {
      description: key.keyDescription,
      enableKeyRotation: key.rotation,
      policy: policyDocumentCode(key.policy, references),
      removalPolicy: member(RemovalPolicy, key.removal === "retain" ? "RETAIN" : "DESTROY"),
    },
    ...present({ afterwards: tagStatements(key.tags) }),
  };
}

export function readKey(claims: Claims): Key {
  claims.choice("KeySpec", ["SYMMETRIC_DEFAULT"], "SYMMETRIC_DEFAULT");
  claims.choice("KeyUsage", ["ENCRYPT_DECRYPT"], "ENCRYPT_DECRYPT");
  return {
    ...claims.declared("key"),
    ...present({ keyDescription: claims.optionalText("Description") }),
    rotation: claims.boolean("EnableKeyRotation", false),
    policy: claims.policy("KeyPolicy"),
    removal: claims.removal(),
    tags: claims.tags("Tags"),
  };
}
