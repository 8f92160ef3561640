import { isComplete, type Compilation, type Diagnostic } from "@cloister/model";
import { worldOfPlan, type Expected } from "@cloister/proof";
import type { FlowSubject } from "./flow-check.ts";
import { allFlowChecks } from "./flow-checks.ts";
import { resolveSaid } from "./run-checks.ts";

/** Runs every check that asks proofs. `expected` is what was judged of the same compilation. */
export function runFlowChecks(
  compilation: Compilation,
  expected: readonly Expected[],
): readonly Diagnostic[] {
  const { topology, plan, dropped } = compilation;
  if (topology === undefined || plan === undefined) return [];
  const isWhole = isComplete(compilation);
  const world = worldOfPlan(plan);
  const subject: FlowSubject = { topology, plan, dropped, world, expected };
  return allFlowChecks
    .filter(({ judgesRemains }) => isWhole || judgesRemains === true)
    .flatMap((check) => resolveSaid(compilation, check, check.run(subject)));
}
