import type { Finding, Plan } from "@cloister/model";
import { expectationFindings, judgeExpectations, type Expected } from "@cloister/proof";

export interface Judgement {
  /** In the order of the topology. */
  readonly expected: readonly Expected[];
  /** What is to be said of those that do not hold. */
  readonly findings: readonly Finding[];
}

const notJudged = "Parts of the topology are left out because of its errors, so it was not judged.";

/** What became of everything that a topology expects. Of a plan that is not complete nothing is known. */
export function judgePlan(plan: Plan, { isComplete }: { readonly isComplete: boolean }): Judgement {
  if (isComplete) {
    const expected = judgeExpectations(plan);
    return { expected, findings: expectationFindings(expected) };
  }
  const { expectations = [] } = plan;
  const expected = expectations.map((expectation): Expected => ({
    expectation,
    outcome: "unknown",
    reason: notJudged,
    deciding: [],
    assumptions: [],
    remedies: [],
  }));
  // The errors are said already, and each of these follows from them.
  return { expected, findings: [] };
}
