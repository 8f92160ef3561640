import type { Plan } from "@cloister/model";
import {
  changeJson,
  changeText,
  changeWithout,
  excessJson,
  excessOf,
  excessText,
  expectationsSummary,
  expectationsText,
  expectedJson,
  matrixMarkdown,
  matrixOf,
  matrixText,
  repairLines,
  repairNow,
  worldOfPlan,
} from "@cloister/proof";
import type { Answer, AnswerOptions } from "./answer.ts";
import { flowAnswer } from "./flow-answer.ts";
import { internetAnswer } from "./internet-answer.ts";
import { judgePlan } from "./judge-plan.ts";
import type { Resolved } from "./resolve-question.ts";

/** What the plan says to a question. The names in its JSON are a promise to the scripts of others. */
export function answerQuestion(plan: Plan, resolved: Resolved, options: AnswerOptions): Answer {
  const { rendering, locate } = options;
  switch (resolved.asks) {
    case "flow":
      return flowAnswer(worldOfPlan(plan), resolved, options);
    case "internet":
      return internetAnswer(worldOfPlan(plan), resolved, options);
    case "change": {
      const change = changeWithout(plan, resolved.without);
      return {
        text: () => changeText(change, rendering),
        json: () => changeJson(change, locate),
        isGood: true,
      };
    }
    case "matrix": {
      const matrix = matrixOf(worldOfPlan(plan));
      return {
        text: () => matrixText(matrix, rendering),
        json: () => matrix,
        markdown: () => matrixMarkdown(matrix),
        isGood: true,
      };
    }
    case "excess": {
      const excess = excessOf(plan);
      return {
        text: () => excessText(excess, rendering),
        json: () => ({ principals: excessJson(excess) }),
        isGood: true,
      };
    }
    case "expectations": {
      const { expected } = judgePlan(plan, options);
      const outcomes = expected.map(({ outcome }) => outcome);
      const repair = repairNow(plan);
      return {
        text: () => [
          ...expectationsText(expected, rendering),
          ...(repair === undefined ? [] : repairLines({ ...repair, beyond: [] }, rendering)),
          "",
          expectationsSummary(outcomes, options),
        ],
        json: () => ({
          expectations: expectedJson(expected, locate),
          ...(repair === undefined ? {} : { repair }),
        }),
        isGood: outcomes.every((outcome) => outcome === "holds"),
      };
    }
  }
}
