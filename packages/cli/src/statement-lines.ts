import {
  escapeUnprintable,
  type PolicyValue,
  type Principals,
  type Statement,
} from "@cloister/model";
import { inlineValue, type Shown } from "./inline-value.ts";

/** An IAM statement in words: what it allows or denies, on what, to whom and if what. */
export function statementLines(
  statement: Statement,
  { account, indent }: Shown,
): readonly string[] {
  const { effect, actions, notActions, resources, notResources } = statement;
  const { principals, notPrincipals, conditions = {} } = statement;
  const first = actions
    ? `${effect} ${plain(actions)}`
    : `${effect} all but ${plain(notActions ?? [])}`;
  const lines = [first];
  if (resources) lines.push(`on ${values(resources, account)}`);
  if (notResources) lines.push(`on all but ${values(notResources, account)}`);
  if (principals) lines.push(`to ${whom(principals)}`);
  if (notPrincipals) lines.push(`to all but ${whom(notPrincipals)}`);
  for (const [operator, keys] of Object.entries(conditions)) {
    for (const [key, wanted] of Object.entries(keys)) {
      lines.push(`if ${escapeUnprintable(`${key} ${operator}`)} ${values(wanted, account)}`);
    }
  }
  return lines.map((line, index) => `${indent}${index === 0 ? "" : "  "}${line}`);
}

function plain(words: readonly string[]): string {
  return escapeUnprintable(words.join(", "));
}

function values(all: readonly PolicyValue[], account: string): string {
  return inlineValue(all, account);
}

function whom({ aws = [], service = [], federated = [] }: Principals): string {
  return plain([...aws, ...service, ...federated]);
}
