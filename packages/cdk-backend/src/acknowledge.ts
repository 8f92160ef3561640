import type { Acknowledged, Resource } from "@cloister/model";
import {
  call,
  cast,
  identifier,
  member,
  object,
  record,
  statement,
} from "@cloister/typescript-writer";
import type { Code, Statement, Type } from "@cloister/typescript-writer";
import { CfnResource, Validations } from "./aws-cdk.ts";
import type { Form } from "./resources/form.ts";

/** Tools that read templates find what is accepted beside the resource. */
export const templateTools = [
  {
    rules: /^CKV2?_/,
    metadata: "checkov",
    list: "skip",
    reason: "comment",
  },
  {
    rules: /^[WF]\d+$/,
    metadata: "cfn_nag",
    list: "rules_to_suppress",
    reason: "reason",
  },
] as const;

/** CDK's own validation, and cdk-nag among its plugins, ask the construct and those around it. */
export function acknowledgeRule(target: Type, id: string, reason: string): Statement {
  const validations = call(member(Validations, "of"), [target]);
  return statement(call(member(validations, "acknowledge"), [object({ id, reason })]));
}

export function acknowledgeInStack(acknowledged: Acknowledged = {}): readonly Statement[] {
  return Object.entries(acknowledged).map(([id, reason]) =>
    acknowledgeRule(identifier("this"), id, reason),
  );
}

/** What tells the tools that their findings about a construct are accepted. */
export function acknowledgeStatements(
  { acknowledged = {} }: Resource,
  self: Type,
  { level }: Form,
): readonly Statement[] {
  const all = Object.entries(acknowledged);
  const statements = all
    .filter(([id]) => !templateTools.some(({ rules }) => rules.test(id)))
    .map(([id, reason]) => acknowledgeRule(self, id, reason));
  for (const { rules, metadata, list, reason: reasonKey } of templateTools) {
    const own = all.filter(([id]) => rules.test(id));
    if (own.length === 0) continue;
    const items = own.map(([id, reason]): Code => record({ id, [reasonKey]: reason }));
    // Only an L1 construct is a resource itself.
    const resource =
      level === "L1" ? self : cast(member(member(self, "node"), "defaultChild"), CfnResource);
    const add = member(resource, "addMetadata");
    statements.push(statement(call(add, [metadata, object({ [list]: items })])));
  }
  return statements;
}
