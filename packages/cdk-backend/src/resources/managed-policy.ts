import type { Resource, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { iam } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { acknowledgedIn } from "../not-action.ts";
import { policyDocumentCode } from "../policy-document-code.ts";
import type { References } from "../references.ts";
import { readPrincipals } from "./attachment.ts";
import type { Form } from "./form.ts";

type ManagedPolicy = ResourceOf<"managed-policy">;

export const managedPolicyForm: Form = {
  kind: "managed-policy",
  scope: "ManagedPolicies",
  noun: "Policy",
  construct: member(iam, "ManagedPolicy"),
  types: ["AWS::IAM::ManagedPolicy"],
  level: "L2",
  values: { arn: { property: "managedPolicyArn", template: ["Ref", "PolicyArn"] } },
};

export function emitManagedPolicy(policy: ManagedPolicy, references: References): EmittedConstruct {
  const { name, path, policyDescription, document } = policy;
  return {
    construct: managedPolicyForm.construct,
    props: {
      managedPolicyName: name,
      description: policyDescription,
      path: path === "/" ? undefined : path,
      document: policyDocumentCode(document, references),
    },
    acknowledged: acknowledgedIn(document),
  };
}

/** The policy, and its attachments. */
export function readManagedPolicy(claims: Claims): readonly Resource[] {
  // The CDK writes an empty one where there is none.
  const description = claims.optionalText("Description");
  const policy: ManagedPolicy = {
    ...claims.declared("managed-policy"),
    name: claims.text("ManagedPolicyName"),
    path: claims.optionalText("Path") ?? "/",
    ...present({ policyDescription: description === "" ? undefined : description }),
    document: claims.policy("PolicyDocument"),
  };
  return [policy, ...readPrincipals(claims, policy)];
}
