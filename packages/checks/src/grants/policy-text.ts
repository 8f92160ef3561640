import type { PolicyDocument, PolicyValue, Principals, Statement } from "@cloister/model";

/**
 * A policy as AWS stores it, without white space: one value stands alone, several in a list. What AWS
 * makes on creation is stood in for by text of its length.
 */
export function policyText({ statements }: PolicyDocument): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements.map(statementOf) });
}

function statementOf(statement: Statement): object {
  const { sid, effect, principals, notPrincipals, conditions } = statement;
  return {
    Sid: sid,
    Effect: effect,
    Principal: principals && principalsOf(principals),
    NotPrincipal: notPrincipals && principalsOf(notPrincipals),
    Action: oneOrMany(statement.actions),
    NotAction: oneOrMany(statement.notActions),
    Resource: oneOrMany(statement.resources),
    NotResource: oneOrMany(statement.notResources),
    Condition:
      conditions && mapped(conditions, (keys) => mapped(keys, (values) => oneOrMany(values))),
  };
}

function principalsOf({ aws, service, federated }: Principals): object {
  return { AWS: oneOrMany(aws), Service: oneOrMany(service), Federated: oneOrMany(federated) };
}

function oneOrMany(
  values: readonly PolicyValue[] | undefined,
): string | readonly string[] | undefined {
  const texts = values?.map((value) =>
    typeof value === "string" ? value : standIn(value.ref.kind),
  );
  return texts?.length === 1 ? texts[0] : texts;
}

/** The ARN of a key, or an id such as `vpce-0123456789abcdef0`. */
function standIn(kind: string): string {
  return "x".repeat(kind === "key" ? 80 : 24);
}

function mapped<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
