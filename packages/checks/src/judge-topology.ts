import { isComplete, resolveFinding, type Compilation, type Diagnostic } from "@cloister/model";
import {
  expectationFindings,
  judgeExpectations,
  unjudgedExpectations,
  type Expected,
} from "@cloister/proof";
import { runFlowChecks } from "./run-flow-checks.ts";

/** All that proofs say of a topology. */
export interface Judgement {
  /** What became of each expectation, in the order of the topology. */
  readonly expected: readonly Expected[];
  /** What is to be said of those that do not hold, and what the checks say that ask proofs. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What became of everything that a topology expects, unless that is not wanted, and what is wrong with what it
 * declares to work. Of expectations nothing is known while the plan is not complete.
 */
export function judgeTopology(compilation: Compilation, { judges = true } = {}): Judgement {
  const { plan, document } = compilation;
  if (plan === undefined || !judges) {
    return { expected: [], diagnostics: runFlowChecks(compilation, []) };
  }
  if (!isComplete(compilation)) {
    // The errors are said already, and each of these follows from them.
    return { expected: unjudgedExpectations(plan), diagnostics: runFlowChecks(compilation, []) };
  }
  const expected = judgeExpectations(plan);
  const findings = expectationFindings(expected).map((finding) =>
    resolveFinding(document, finding),
  );
  return { expected, diagnostics: [...findings, ...runFlowChecks(compilation, expected)] };
}
