import { say } from "@cloister/texts";
import type { Asked } from "./asked.ts";
import { eitherFinding, nothing, type Finding } from "./finding.ts";
import type { Citation, Policy, PolicyStatement } from "./policy.ts";
import { namesAtAll, type Naming } from "./principal-naming.ts";
import { applies, readStatement } from "./read-statement.ts";
import { statementsAbout } from "./statements-about.ts";
import { both, unknown, type Truth } from "./truth.ts";

/** What the policies of one layer say of a request: what they deny, and whom they allow it, by how they name them. */
export interface Answer {
  readonly denies: Finding;
  readonly allowsItself: Finding;
  readonly allowsRole: Finding;
  readonly allowsAccount: Finding;
}

export interface Question {
  readonly asked: Asked;
  /** How a statement names the caller. */
  readonly names: (statement: PolicyStatement) => Naming;
}

export const saysNothing: Answer = {
  denies: nothing,
  allowsItself: nothing,
  allowsRole: nothing,
  allowsAccount: nothing,
};

export function answerOf(policies: readonly Policy[], question: Question): Answer {
  let answer = saysNothing;
  for (const policy of policies) {
    for (const { statement, index } of statementsAbout(policy, question.asked.service)) {
      const read = readStatement(statement);
      if (!read.speaksOf(question.asked.action)) continue;
      const truth = applies(read, question.asked);
      if (truth === false) continue;
      answer = withStatement(answer, {
        effect: statement.effect,
        naming: question.names(statement),
        truth,
        by: { policy, statement: index },
      });
    }
    if (policy.knows?.includes(question.asked.service) === false) {
      answer = withUntold(answer, policy, question.asked.service);
    }
  }
  return answer;
}

interface Said {
  readonly effect: PolicyStatement["effect"];
  readonly naming: Naming;
  /** Whether the statement applies to whom it names. */
  readonly truth: Truth;
  readonly by: Citation;
}

function withStatement(answer: Answer, { effect, naming, truth, by }: Said): Answer {
  const found = (before: Finding, named: Truth): Finding =>
    eitherFinding(before, { truth: both(named, truth), by });
  if (effect === "Deny") return { ...answer, denies: found(answer.denies, namesAtAll(naming)) };
  return {
    denies: answer.denies,
    allowsItself: found(answer.allowsItself, naming.itself),
    allowsRole: found(answer.allowsRole, naming.role),
    allowsAccount: found(answer.allowsAccount, naming.account),
  };
}

function withUntold(answer: Answer, { name, mayDeny }: Policy, service: string): Answer {
  const untold: Finding = {
    truth: unknown(say("what {{policy}} says of `{{service}}`", { policy: name, service })),
  };
  return {
    ...answer,
    allowsItself: eitherFinding(answer.allowsItself, untold),
    ...(mayDeny && { denies: eitherFinding(answer.denies, untold) }),
  };
}
