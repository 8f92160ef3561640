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
  judgeExpectations,
  matrixMarkdown,
  matrixOf,
  matrixText,
  repairJson,
  repairLines,
  repairNow,
  unjudgedExpectations,
  worldOfPlan,
} from "@cloister/proof";
import type { Answer, AnswerOptions } from "./answer.ts";
import { flowAnswer } from "./flow-answer.ts";
import { internetAnswer } from "./internet-answer.ts";
import type { Resolved } from "./resolve-question.ts";

/** What the plan says to a question. The names in its JSON are a promise to the scripts of others. */
export function answerQuestion(plan: Plan, resolved: Resolved, options: AnswerOptions): Answer {
  const { rendering, machines } = options;
  switch (resolved.asks) {
    case "flow":
      return flowAnswer(worldOfPlan(plan), resolved, options);
    case "internet":
      return internetAnswer(worldOfPlan(plan), resolved, options);
    case "change": {
      const change = changeWithout(plan, resolved.without);
      return {
        text: () => changeText(change, rendering),
        json: () => changeJson(change, machines),
        isGood: true,
      };
    }
    case "matrix": {
      const matrix = matrixOf(worldOfPlan(plan));
      return {
        text: () => matrixText(matrix, rendering),
        json: () => matrix,
        markdown: () => matrixMarkdown(matrix, rendering),
        isGood: true,
      };
    }
    case "excess": {
      const excess = excessOf(plan);
      return {
        text: () => excessText(excess, rendering),
        json: () => ({ principals: excessJson(excess, machines) }),
        isGood: true,
      };
    }
    case "expectations": {
      const expected = options.isComplete ? judgeExpectations(plan) : unjudgedExpectations(plan);
      const outcomes = expected.map(({ outcome }) => outcome);
      const repair = repairNow(plan);
      return {
        text: () => [
          ...expectationsText(expected, rendering),
          ...(repair === undefined ? [] : repairLines({ ...repair, beyond: [] }, rendering)),
          "",
          expectationsSummary(outcomes, { ...rendering, unread: options.unread }),
        ],
        json: () => ({
          expectations: expectedJson(expected, machines),
          ...(repair === undefined ? {} : { repair: repairJson(repair, machines) }),
        }),
        isGood: outcomes.every((outcome) => outcome === "holds"),
      };
    }
  }
}
