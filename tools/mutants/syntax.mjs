import { parseAst } from "vite";

/** The syntax tree of a TypeScript text: ESTree. */
export function parse(text) {
  return parseAst(text, { lang: "ts" });
}

/** The nodes directly inside a node, types excepted. */
export function childrenOf(node) {
  const children = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === "typeAnnotation" || key === "decorators") continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && typeof one === "object" && typeof one.type === "string" && hasCode(one)) {
        children.push({ key, node: one });
      }
    }
  }
  return children;
}

const codeOfTypeScript = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
]);

function hasCode({ type }) {
  return !type.startsWith("TS") || codeOfTypeScript.has(type);
}

/** The names that a statement of a module declares. */
export function declaredNames(statement) {
  const declaration = statement.declaration ?? statement;
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? id.name : []));
  }
  return declaration.id?.type === "Identifier" ? [declaration.id.name] : [];
}

/** Every name in it, whatever it means there. */
export function namesIn(node, names = new Set()) {
  if (node.type === "Identifier") names.add(node.name);
  for (const child of childrenOf(node)) namesIn(child.node, names);
  return names;
}

/** What a module imports, or exports of another one: the name here, the name there, and from where. */
export function importsOf({ body }) {
  return body.flatMap(({ type, source, specifiers = [] }) => {
    if (type !== "ImportDeclaration" && type !== "ExportNamedDeclaration") return [];
    return specifiers.flatMap(({ imported, local, exported }) => {
      if (source === null || source === undefined) return [];
      const [here, there] = type === "ImportDeclaration" ? [local, imported] : [exported, local];
      return there === undefined
        ? []
        : [{ local: here.name, name: there.name, from: source.value }];
    });
  });
}
