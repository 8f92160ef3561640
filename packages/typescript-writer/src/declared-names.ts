import type { Statement } from "./statement.ts";

const NONE: readonly string[] = [];

/** Every name that the statements declare, at any depth: no import may be hidden by one of them. */
export function declaredNames(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(namesIn));
}

function namesIn(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "constant":
    case "interface":
      return [statement.name];
    case "class": {
      const { parameters, body } = statement.constructor;
      return [statement.name, ...parameters.map(({ name }) => name), ...body.flatMap(namesIn)];
    }
    case "function": {
      const { name, parameters, body } = statement;
      return [name, ...parameters.map((parameter) => parameter.name), ...body.flatMap(namesIn)];
    }
    case "assignment":
    case "expression":
    case "return":
    case "comment":
    case "docComment":
    case "blank":
      return NONE;
  }
}
