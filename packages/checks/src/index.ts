import type { diagnose } from "./diagnose.ts";

export { allChecks } from "./all-checks.ts";
export { allRules } from "./catalogue/all-rules.ts";
export type { Decided, Rules } from "./catalogue/decided.ts";
export type { Check, Said, Subject } from "./check.ts";
export type { FlowCheck, FlowSubject } from "./flow-check.ts";
export { allFlowChecks } from "./flow-checks.ts";
export type { Diagnosis } from "./diagnose.ts";
export { needsDiagnosis } from "./needs-diagnosis.ts";
export { runChecks } from "./run-checks.ts";
export type { Silenced } from "./silences/apply-silences.ts";

/** What says everything of a topology: loaded for those of which `runChecks` does not, because loading takes time. */
export async function loadDiagnose(): Promise<typeof diagnose> {
  return (await import("./diagnose.ts")).diagnose;
}
