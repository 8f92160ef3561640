import { allChecks } from "../all-checks.ts";
import { allFlowChecks } from "../flow-checks.ts";
import type { Codes } from "./apply-silences.ts";

/** Warnings of the model have no check. */
const ofTheModel = ["storage/object-listed-twice"];

/** Which codes a silence may name. */
export function silenceCodes(): Codes {
  const checks = [...allChecks, ...allFlowChecks];
  const codesOf = (areErrors: boolean): readonly string[] =>
    checks.filter(({ severity }) => (severity === "error") === areErrors).map(({ code }) => code);
  return {
    warnings: new Set([...codesOf(false), ...ofTheModel]),
    errors: new Set(codesOf(true)),
  };
}
