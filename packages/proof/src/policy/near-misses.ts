import { readStatement } from "./read-statement.ts";
import type { Question } from "./answer.ts";
import type { NearMiss } from "./decision.ts";
import type { Policy, PolicyStatement } from "./policy.ts";
import { namesAtAll } from "./principal-naming.ts";
import { statementsAbout } from "./statements-about.ts";

const order: readonly NearMiss["but"][] = ["condition", "principal", "resource"];

/** The statements that speak of the action and still do not allow it, those that miss by least first. */
export function nearMisses(policies: readonly Policy[], question: Question): readonly NearMiss[] {
  const misses = policies.flatMap((policy) =>
    statementsAbout(policy, question.asked.service)
      .filter(
        ({ statement }) =>
          statement.effect === "Allow" && readStatement(statement).speaksOf(question.asked.action),
      )
      .map(({ statement, index }): NearMiss => ({
        policy,
        statement: index,
        ...whyNot(statement, question),
      })),
  );
  return order.flatMap((but) => misses.filter((miss) => miss.but === but));
}

function whyNot(
  statement: PolicyStatement,
  { asked, names }: Question,
): Pick<NearMiss, "but" | "condition"> {
  const { isOn, conditions } = readStatement(statement);
  const { resource, context } = asked.request;
  if (isOn(resource, context) === false) return { but: "resource" };
  const failing = conditions.find(({ holds }) => holds(context) === false);
  if (failing === undefined || namesAtAll(names(statement)) === false) return { but: "principal" };
  return { but: "condition", condition: { operator: failing.operator, key: failing.key } };
}
