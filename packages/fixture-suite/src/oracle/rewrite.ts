import type { Policy, PolicyStatement } from "@cloister/proof";
import type { Case } from "./cases.ts";
import type { Condition } from "./condition.ts";

/** The case with every statement written in another way. */
export function withStatements(
  its: Case,
  write: (statement: PolicyStatement) => PolicyStatement,
): Case {
  const { identity, boundary, resource, endpoint, ...rest } = its.policies;
  const written = (policy: Policy): Policy => ({
    ...policy,
    statements: policy.statements.map(write),
  });
  return {
    ...its,
    policies: {
      ...rest,
      identity: identity.map(written),
      ...(boundary === undefined ? {} : { boundary: written(boundary) }),
      ...(resource === undefined ? {} : { resource: written(resource) }),
      ...(endpoint === undefined
        ? {}
        : { endpoint: { ...endpoint, policy: written(endpoint.policy) } }),
    },
  };
}

/** The case with every condition written in another way; `undefined` where it always holds. */
export function withConditions(
  its: Case,
  write: (condition: Condition) => Condition | undefined,
): Case {
  return withStatements(its, (statement) => {
    if (statement.conditions === undefined) return statement;
    const conditions: Record<string, Record<string, readonly string[]>> = {};
    for (const [operator, byKey] of Object.entries(statement.conditions)) {
      for (const [key, values] of Object.entries(byKey)) {
        const written = write({ operator, key, values });
        if (written === undefined) continue;
        conditions[written.operator] = {
          ...conditions[written.operator],
          [written.key]: written.values,
        };
      }
    }
    return { ...statement, conditions };
  });
}
