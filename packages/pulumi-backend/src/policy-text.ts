import { refsOfPolicy } from "@cloister/model";
import type { PolicyDocument } from "@cloister/model";
import { policyCode } from "@cloister/program";
import { call, identifier, member } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { pulumi } from "./aws.ts";
import type { References } from "./references.ts";

/** A policy as the JSON text that AWS takes, which waits for the ids in it if it has any. */
export function policyText(document: PolicyDocument, references: References): Code {
  const hasOutput = refsOfPolicy(document).some((ref) => references.isOutput(ref));
  const stringify = hasOutput
    ? member(pulumi, "jsonStringify")
    : member(identifier("JSON"), "stringify");
  return call(stringify, [policyCode(document, references)]);
}
