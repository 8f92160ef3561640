import type { PolicyDocument } from "@cloister/model";
import { policyText } from "../grants/policy-text.ts";

const texts = new WeakMap<PolicyDocument, string>();

/** The text of a policy. Several checks ask for it. */
export function textOf(document: PolicyDocument): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = policyText(document);
  texts.set(document, text);
  return text;
}

/** The size of a policy as IAM counts it: in characters, without white space. */
export function sizeOf(document: PolicyDocument): number {
  return textOf(document).replaceAll(/\s/g, "").length;
}
