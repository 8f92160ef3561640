import type { Arrow, Imported } from "./code.ts";
import { reservedWords } from "./reserved-words.ts";

/** A symbol that a file imports. */
export interface Import {
  readonly symbol: Imported;
  /** What the file calls it. */
  readonly local: string;
  /** Whether it only ever stands where a type does. */
  readonly typeOnly: boolean;
}

/** The names of one file's imports, given out while its body is printed. */
export interface ImportNames {
  /** The local name of the symbol, which the file imports from now on. */
  readonly nameOf: (symbol: Imported, use: "value" | "type") => string;
  /** Notes the names that a function's parameters declare. */
  readonly declare: (parameters: Arrow["parameters"]) => void;
  /** The names that both an import and a parameter got. */
  readonly shadowed: () => readonly string[];
  readonly imports: () => readonly Import[];
}

/** No import gets one of the names in `taken`: it would get another one, such as `Stack2`. */
export function importNames(taken: ReadonlySet<string>): ImportNames {
  const bySource = new Map<string, { -readonly [K in keyof Import]: Import[K] }>();
  const bySymbol = new Map<Imported, { -readonly [K in keyof Import]: Import[K] }>();
  const locals = new Set<string>();
  const parameterNames = new Set<string>();

  function find(symbol: Imported) {
    const source = JSON.stringify([symbol.from, symbol.name ?? null]);
    const known = bySource.get(source) ?? { symbol, local: freeName(symbol.local), typeOnly: true };
    locals.add(known.local);
    bySource.set(source, known);
    bySymbol.set(symbol, known);
    return known;
  }

  function freeName(wanted: string): string {
    let name = wanted;
    for (let count = 2; taken.has(name) || locals.has(name) || reservedWords.has(name); count++) {
      name = `${wanted}${count}`;
    }
    return name;
  }

  return {
    nameOf(symbol, use) {
      const found = bySymbol.get(symbol) ?? find(symbol);
      if (use === "value") {
        if (symbol.type) throw new Error(`bug: the type \`${symbol.local}\` is used as a value`);
        found.typeOnly = false;
      }
      return found.local;
    },
    declare(parameters) {
      for (const name of parameters.flat()) parameterNames.add(name);
    },
    shadowed: () => [...parameterNames].filter((name) => locals.has(name)),
    imports: () => [...bySource.values()],
  };
}
