import type { Statement } from "./statement.ts";

/** Every name that the statements declare, at any depth: no import may be hidden by one of them. */
export function declaredNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of statements) collect(statement, names);
  return names;
}

function collect(statement: Statement, names: Set<string>): void {
  switch (statement.kind) {
    case "constant":
    case "interface":
      names.add(statement.name);
      return;
    case "class":
    case "function": {
      const { parameters, body } = statement.kind === "class" ? statement.constructor : statement;
      names.add(statement.name);
      for (const { name } of parameters) names.add(name);
      for (const inner of body) collect(inner, names);
      return;
    }
    case "assignment":
    case "expression":
    case "return":
    case "comment":
    case "docComment":
    case "blank":
      return;
  }
}
