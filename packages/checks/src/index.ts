export { allChecks } from "./all-checks.ts";
export type { Check, Said, Subject } from "./check.ts";
export { runChecks } from "./run-checks.ts";
