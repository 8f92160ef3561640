import type { Declared, MayExist } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";

/** A customer managed policy. */
export interface ManagedPolicy extends Declared<"managed-policy">, MayExist {
  readonly name: string;
  readonly path: string;
  readonly policyDescription?: string;
  readonly document: PolicyDocument;
}
