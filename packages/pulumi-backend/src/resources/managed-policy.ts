import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { policyText } from "../policy-text.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type ManagedPolicy = ResourceOf<"managed-policy">;

export const managedPolicyForm: Form = {
  kind: "managed-policy",
  noun: "Policy",
  classes: [awsClass("iam", "Policy")],
  values: { arn: ["arn", "id"], name: ["name"] },
};

export function emitManagedPolicy(policy: ManagedPolicy, references: References): Emitted {
  const { name, path, policyDescription, document } = policy;
  return emitted({
    class: managedPolicyForm.classes[0],
    args: {
      name,
      path: path === "/" ? undefined : path,
      description: policyDescription,
      policy: policyText(document, references),
    },
  });
}

export function readManagedPolicy(claims: Claims): ManagedPolicy {
  return {
    ...claims.declared("managed-policy"),
    name: claims.text("name"),
    path: claims.optionalText("path") ?? "/",
    ...present({ policyDescription: claims.optionalText("description") }),
    document: claims.policy("policy"),
  };
}
