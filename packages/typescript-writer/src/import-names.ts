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
  const bySource = new Map<string, { readonly symbol: Imported; readonly local: string }>();
  const bySymbol = new Map<Imported, string>();
  const locals = new Set<string>();
  const values = new Set<string>();
  const parameterNames = new Set<string>();

  function localOf(symbol: Imported): string {
    const source = JSON.stringify([symbol.from, symbol.name ?? null]);
    const local = bySource.get(source)?.local ?? freeName(symbol.local);
    if (!locals.has(local)) bySource.set(source, { symbol, local });
    locals.add(local);
    bySymbol.set(symbol, local);
    return local;
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
      const local = bySymbol.get(symbol) ?? localOf(symbol);
      if (use === "value") {
        if (symbol.type) throw new Error(`bug: the type \`${symbol.local}\` is used as a value`);
        values.add(local);
      }
      return local;
    },
    declare(parameters) {
      for (const name of parameters.flat()) parameterNames.add(name);
    },
    shadowed: () => [...parameterNames].filter((name) => locals.has(name)),
    imports: () =>
      [...bySource.values()].map((one) => ({ ...one, typeOnly: !values.has(one.local) })),
  };
}
