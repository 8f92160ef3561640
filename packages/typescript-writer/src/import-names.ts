import type { Imported } from "./code.ts";
import { displayWidth } from "./display-width.ts";
import { reservedWords } from "./reserved-words.ts";
import { stringLiteral } from "./string-literal.ts";

interface Import {
  readonly symbol: Imported;
  readonly local: string;
  typeOnly: boolean;
}

/** The imports of one file, collected while its body is printed. */
export interface ImportNames {
  /** The local name of the symbol; from then on the file imports it. */
  readonly nameOf: (symbol: Imported, use: "value" | "type") => string;
  /** Tells that an arrow function declares these names, and gives them back. */
  readonly parameters: (declared: readonly string[]) => readonly string[];
  /** The import statements, sorted, or an empty text. */
  readonly print: () => string;
}

/** `declared` are the names the file declares itself: no import may take one. */
export function importNames(declared: ReadonlySet<string>): ImportNames {
  const taken = new Set(declared);
  const imports = new Map<string, Import>();
  const known = new Map<Imported, Import>();

  function find(symbol: Imported): Import {
    const key = JSON.stringify([symbol.from, symbol.name ?? null]);
    let entry = imports.get(key);
    if (entry === undefined) {
      let local = symbol.local;
      for (let count = 2; taken.has(local) || reservedWords.has(local); count++) {
        local = `${symbol.local}${count}`;
      }
      taken.add(local);
      entry = { symbol, local, typeOnly: true };
      imports.set(key, entry);
    }
    known.set(symbol, entry);
    return entry;
  }

  return {
    nameOf(symbol, use) {
      const entry = known.get(symbol) ?? find(symbol);
      if (use === "value") {
        if (symbol.type) throw new Error(`bug: type \`${symbol.local}\` is used as a value`);
        entry.typeOnly = false;
      }
      return entry.local;
    },
    parameters(declared) {
      return declared;
    },
    print: () => printImports([...imports.values()]),
  };
}

function printImports(imports: readonly Import[]): string {
  const modules = new Map<string, Import[]>();
  for (const entry of imports) {
    const entries = modules.get(entry.symbol.from);
    if (entries === undefined) modules.set(entry.symbol.from, [entry]);
    else entries.push(entry);
  }
  return [...modules]
    .sort(([a], [b]) => Number(isRelative(a)) - Number(isRelative(b)) || compare(a, b))
    .map(([from, entries]) => printModule(from, entries))
    .join("");
}

function printModule(from: string, entries: readonly Import[]): string {
  const source = stringLiteral(from);
  const namespaces = entries
    .filter((entry) => entry.symbol.name === undefined)
    .map(
      ({ typeOnly, local }) => `import ${typeOnly ? "type " : ""}* as ${local} from ${source};\n`,
    );
  const named = entries.filter((entry) => entry.symbol.name !== undefined);
  if (named.length === 0) return namespaces.join("");
  const typeOnly = named.every((entry) => entry.typeOnly);
  const specifiers = named
    .toSorted((a, b) => compare(a.symbol.name ?? "", b.symbol.name ?? ""))
    .map((entry) => (entry.typeOnly && !typeOnly ? "type " : "") + specifier(entry));
  const head = typeOnly ? "import type" : "import";
  const line = `${head} { ${specifiers.join(", ")} } from ${source};\n`;
  if (displayWidth(line) <= 101) return namespaces.join("") + line;
  return `${namespaces.join("")}${head} {\n  ${specifiers.join(",\n  ")},\n} from ${source};\n`;
}

function specifier({ symbol, local }: Import): string {
  const name = symbol.name ?? "";
  return name === local ? name : `${name} as ${local}`;
}

function isRelative(from: string): boolean {
  return from.startsWith(".");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
