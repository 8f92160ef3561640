import type {
  Conditions,
  Kind,
  PolicyDocument,
  PolicyValue,
  Principals,
  Ref,
  Statement,
} from "@cloister/model";
import { object, record } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import type { Attribute } from "./attribute.ts";

/** How code says what AWS generates: the id or ARN of another resource. */
export interface ValueReferences {
  value(ref: Ref<Kind>, attribute: Attribute): Code;
  /** An action as code; a text, unless the back end has to write some in another way. */
  action?(action: string): Code;
}

/** The policy as IAM's own JSON; what AWS generates stands in it as a typed reference. */
export function policyCode(document: PolicyDocument, references: ValueReferences): Code {
  return object({
    Version: "2012-10-17",
    Statement: document.statements.map((statement) => statementCode(statement, references)),
  });
}

/** One statement of such JSON. */
export function statementCode(statement: Statement, references: ValueReferences): Code {
  const actions = (values: readonly string[] | undefined) =>
    values && oneOrMore(values.map((value) => references.action?.(value) ?? value));
  const list = (values: readonly PolicyValue[] | undefined) =>
    values === undefined
      ? undefined
      : oneOrMore(values.map((value) => valueCode(value, references)));
  return object({
    Sid: statement.sid,
    Effect: statement.effect,
    Principal: principalsCode(statement.principals),
    NotPrincipal: principalsCode(statement.notPrincipals),
    Action: actions(statement.actions),
    NotAction: actions(statement.notActions),
    Resource: list(statement.resources),
    NotResource: list(statement.notResources),
    Condition: conditionsCode(statement.conditions, references),
  });
}

function principalsCode(principals: Principals | undefined): Code | undefined {
  if (principals === undefined) return undefined;
  const { aws, service, federated } = principals;
  return record({
    AWS: aws && oneOrMore(aws),
    Service: service && oneOrMore(service),
    Federated: federated && oneOrMore(federated),
  });
}

/** The conditions of such JSON; undefined if there are none. */
export function conditionsCode(
  conditions: Conditions | undefined,
  references: ValueReferences,
): Code | undefined {
  if (conditions === undefined) return undefined;
  return record(
    Object.entries(conditions).map(([operator, keys]) => {
      const fields = Object.entries(keys).map(([key, values]) => {
        return [key, oneOrMore(values.map((value) => valueCode(value, references)))] as const;
      });
      return [operator, record(fields)] as const;
    }),
  );
}

function valueCode(value: PolicyValue, references: ValueReferences): Code {
  return typeof value === "string" ? value : references.value(value.ref, value.attribute);
}

function oneOrMore(values: readonly Code[]): Code {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}
