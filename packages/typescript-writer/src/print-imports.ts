import { displayWidth } from "./display-width.ts";
import type { Import } from "./import-names.ts";
import { LINE_WIDTH } from "./place.ts";
import { stringLiteral } from "./string-literal.ts";

/** Import statements, each ending with a newline: packages first, then files, each by code unit. */
export function printImports(imports: readonly Import[]): string {
  const modules = new Map<string, Import[]>();
  for (const one of imports) {
    const others = modules.get(one.symbol.from);
    if (others === undefined) modules.set(one.symbol.from, [one]);
    else others.push(one);
  }
  return [...modules]
    .toSorted(([a], [b]) => Number(isFile(a)) - Number(isFile(b)) || compare(a, b))
    .map(([from, symbols]) => printNamespaces(from, symbols) + printNamed(from, symbols))
    .join("");
}

function printNamespaces(from: string, imports: readonly Import[]): string {
  return imports
    .filter(({ symbol }) => symbol.name === undefined)
    .map(({ local, typeOnly }) => {
      const type = typeOnly ? "type " : "";
      return `import ${type}* as ${local} from ${stringLiteral(from)};\n`;
    })
    .join("");
}

function printNamed(from: string, imports: readonly Import[]): string {
  const named = imports
    .flatMap((one) => (one.symbol.name === undefined ? [] : [{ ...one, name: one.symbol.name }]))
    .toSorted((a, b) => compare(a.name, b.name));
  if (named.length === 0) return "";
  const typeOnly = named.every((one) => one.typeOnly);
  const head = typeOnly ? "import type" : "import";
  const specifiers = named.map(({ name, local, typeOnly: isType }) => {
    const renamed = name === local ? name : `${name} as ${local}`;
    return isType && !typeOnly ? `type ${renamed}` : renamed;
  });
  const line = `${head} { ${specifiers.join(", ")} } from ${stringLiteral(from)};`;
  if (named.length === 1 || displayWidth(line) <= LINE_WIDTH) return `${line}\n`;
  return `${head} {\n  ${specifiers.join(",\n  ")},\n} from ${stringLiteral(from)};\n`;
}

function isFile(from: string): boolean {
  return from.startsWith(".");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
