import type { Statement } from "./statement.ts";

/** Every name the statements declare, at any depth: an import must not be shadowed by one. */
export function declaredNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  collect(statements, names);
  return names;
}

function collect(statements: readonly Statement[], names: Set<string>): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case "constant":
      case "interface":
        names.add(statement.name);
        break;
      case "class":
        names.add(statement.name);
        for (const parameter of statement.constructor.parameters) names.add(parameter.name);
        collect(statement.constructor.body, names);
        break;
      case "function":
        names.add(statement.name);
        for (const parameter of statement.parameters) names.add(parameter.name);
        collect(statement.body, names);
        break;
      case "assignment":
      case "expression":
      case "return":
      case "comment":
      case "docComment":
      case "blank":
        break;
    }
  }
}
