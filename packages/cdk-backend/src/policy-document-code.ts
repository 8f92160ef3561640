import type { PolicyDocument } from "@cloister/model";
import { policyCode } from "@cloister/program";
import type { ValueReferences } from "@cloister/program";
import { call, member } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { Fn, iam } from "./aws-cdk.ts";
import type { References } from "./references.ts";

/** A policy as an `iam.PolicyDocument`, which L2 constructs want. */
export function policyDocumentCode(document: PolicyDocument, references: References): Code {
  return call(member(member(iam, "PolicyDocument"), "fromJson"), [
    policyCode(document, withActions(references)),
  ]);
}

/** References for what CDK's own classes check. */
export function withActions(references: References): ValueReferences {
  return { value: (ref, attribute) => references.value(ref, attribute), action: actionCode };
}

/** CDK's own check refuses `?`, which IAM takes, unless the text is put together while it synthesises. */
function actionCode(action: string): Code {
  return action.includes("?") ? call(member(Fn, "join"), ["", [action]]) : action;
}
