import type { Asked } from "./asked.ts";
import { condition, type Condition } from "./condition.ts";
import { matchCodes } from "./match-codes.ts";
import type { PolicyStatement } from "./policy.ts";
import { resourceTest, type ResourceTest } from "./resource-test.ts";
import { tokenize } from "./text-tokens.ts";
import { both, type Truth } from "./truth.ts";

/** A statement, prepared to be asked many times. */
export interface ReadStatement {
  readonly speaksOf: (action: string) => boolean;
  readonly isOn: ResourceTest;
  readonly conditions: readonly Condition[];
}

/** Reads a statement once, however many questions it is asked. */
export function readStatement(statement: PolicyStatement): ReadStatement {
  const before = alreadyRead.get(statement);
  if (before !== undefined) return before;
  const read: ReadStatement = {
    speaksOf: actionTest(statement),
    isOn: resourceTest(statement),
    conditions: Object.entries(statement.conditions ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => condition({ operator, key, values })),
    ),
  };
  alreadyRead.set(statement, read);
  return read;
}

/** Whether a statement that speaks of the action applies to the resource, under the request's conditions. */
export function applies({ isOn, conditions }: ReadStatement, { request }: Asked): Truth {
  let truth = isOn(request.resource, request.context);
  for (const { holds } of conditions) {
    if (truth === false) return false;
    truth = both(truth, holds(request.context));
  }
  return truth;
}

const alreadyRead = new WeakMap<PolicyStatement, ReadStatement>();

function actionTest({ actions, notActions }: PolicyStatement): ReadStatement["speaksOf"] {
  const patterns = (actions ?? notActions ?? []).map(
    (action) => tokenize(action, { wildcards: true, foldCase: true }).codes,
  );
  const wanted = actions !== undefined;
  return (action) => patterns.some((pattern) => matchCodes(pattern, action)) === wanted;
}
