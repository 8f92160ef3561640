import {
  incompleteAfter,
  resolveFinding,
  type Compilation,
  type Diagnostic,
} from "@cloister/model";
import { allChecks } from "./all-checks.ts";

/** Runs every check on whatever survived; nothing survived, nothing is said. */
export function runChecks({
  document,
  dropped,
  topology,
  plan,
}: Compilation): readonly Diagnostic[] {
  if (topology === undefined || plan === undefined) return [];
  const isIncomplete = incompleteAfter(dropped);
  return allChecks.flatMap((check) => {
    const { code, severity } = check;
    const [rule] = check.rules;
    const head = rule === undefined ? { code, severity } : { code, rule, severity };
    return [...check.run({ topology, plan, dropped })]
      .filter(({ at }) => !isIncomplete(at))
      .map((said) => resolveFinding(document, { ...head, ...said }));
  });
}
