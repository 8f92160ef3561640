import { compile, type Diagnostic, type Plan } from "@cloister/model";
import { loadDiagnose } from "@cloister/checks";
import { stringify } from "yaml";
import type { Document } from "./document.ts";

const diagnose = await loadDiagnose();

/** A document that says nothing wrong, with its plan. */
export interface Subject {
  readonly yaml: string;
  readonly plan: Plan;
}

/** The errors where there are any. Warnings are none. */
export function subjectOf(document: Document): Subject | readonly Diagnostic[] {
  const yaml = yamlOf(document);
  const compilation = compile({ files: [{ path: "topology.yaml", text: yaml }] });
  const { plan } = compilation;
  // What is expected at random fails at random.
  const errors = diagnose(compilation, { judges: false }).diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  if (plan === undefined && errors.length === 0) {
    throw new Error(`bug: there is neither a plan nor an error for\n${yaml}`);
  }
  return plan === undefined || errors.length > 0 ? errors : { yaml, plan };
}

/** As a file would hold it: what is undefined is not there, and nothing is folded. */
export function yamlOf(document: Document): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

export function resourceCount({ plan }: Subject): number {
  return plan.units
    .flatMap(({ stacks }) => stacks)
    .reduce((sum, { resources }) => sum + resources.length, 0);
}
