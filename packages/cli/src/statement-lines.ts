import {
  escapeUnprintable,
  type PolicyValue,
  type Principals,
  type Statement,
} from "@cloister/model";
import { english, inLanguage, say, type Text } from "@cloister/texts";
import { inlineValue, type Shown } from "./inline-value.ts";

/** An IAM statement in words: what it allows or denies, on what, to whom and if what. */
export function statementLines(
  statement: Statement,
  { account, indent, language = english }: Shown,
): readonly string[] {
  const { effect, actions, notActions, resources, notResources } = statement;
  const { principals, notPrincipals, conditions = {} } = statement;
  const lines: Text[] = [
    actions ? doesText(effect, plain(actions)) : doesAllBut(effect, plain(notActions ?? [])),
  ];
  if (resources) lines.push(say("on {{resources}}", { resources: values(resources, account) }));
  if (notResources) {
    lines.push(say("on all but {{resources}}", { resources: values(notResources, account) }));
  }
  if (principals) lines.push(say("to {{principals}}", { principals: whom(principals) }));
  if (notPrincipals) {
    lines.push(say("to all but {{principals}}", { principals: whom(notPrincipals) }));
  }
  for (const [operator, keys] of Object.entries(conditions)) {
    for (const [key, wanted] of Object.entries(keys)) {
      const condition = escapeUnprintable(`${key} ${operator}`);
      lines.push(
        say("if {{condition}} {{values}}", { condition, values: values(wanted, account) }),
      );
    }
  }
  return lines.map(
    (line, index) => `${indent}${index === 0 ? "" : "  "}${inLanguage(line, language)}`,
  );
}

function doesText(effect: Statement["effect"], actions: string): Text {
  return effect === "Allow"
    ? say("Allow {{actions}}", { actions })
    : say("Deny {{actions}}", { actions });
}

function doesAllBut(effect: Statement["effect"], actions: string): Text {
  return effect === "Allow"
    ? say("Allow all but {{actions}}", { actions })
    : say("Deny all but {{actions}}", { actions });
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
