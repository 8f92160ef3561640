import { resolveFinding, type Compilation, type Diagnostic } from "@cloister/model";
import { allChecks } from "./all-checks.ts";

/** Runs every check on whatever survived; nothing survived, nothing is said. */
export function runChecks({ document, topology, plan }: Compilation): readonly Diagnostic[] {
  if (topology === undefined || plan === undefined) return [];
  return allChecks.flatMap(({ code, rules: [rule], severity, run }) =>
    Array.from(run({ topology, plan }), (said) =>
      resolveFinding(document, { code, ...(rule === undefined ? {} : { rule }), severity, ...said }),
    ),
  );
}
