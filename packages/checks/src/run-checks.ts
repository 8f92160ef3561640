import {
  incompleteAfter,
  resolveFinding,
  type Compilation,
  type Diagnostic,
} from "@cloister/model";
import { allChecks } from "./all-checks.ts";
import type { Check, Said } from "./check.ts";

/** Runs every check on whatever survived; nothing survived, nothing is said. */
export function runChecks(compilation: Compilation): readonly Diagnostic[] {
  const { topology, plan, dropped } = compilation;
  if (topology === undefined || plan === undefined) return [];
  return allChecks.flatMap((check) =>
    resolveSaid(compilation, check, check.run({ topology, plan, dropped })),
  );
}

/** What a check says, with its places found; nothing of what is written and was left out in part. */
export function resolveSaid(
  { document, dropped }: Compilation,
  { code, severity, rules }: Pick<Check, "code" | "severity" | "rules">,
  all: Iterable<Said>,
): readonly Diagnostic[] {
  const [rule] = rules;
  const head = rule === undefined ? { code, severity } : { code, rule, severity };
  const isIncomplete = incompleteAfter(dropped);
  return [...all]
    .filter(({ at }) => !isIncomplete(at))
    .map((said) => resolveFinding(document, { ...head, ...said }));
}
