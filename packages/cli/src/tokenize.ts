/** Each option's name, and whether a value belongs to it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly takesValue: boolean;
}

export type Token =
  | { readonly kind: "positional"; readonly value: string }
  | {
      readonly kind: "option";
      /** The short name where no option has it. */
      readonly name: string;
      /** As typed, dashes included. */
      readonly rawName: string;
      readonly value: string | undefined;
      /** The value was typed in the same word. */
      readonly isInline: boolean;
    };

/**
 * Sorts words as `parseArgs` of Node does, which takes longer to load than a usual topology to check:
 * `--name value`, `--name=value`, `-n value`, `-nvalue`, `-xyz`, and `--` before words that are no options.
 */
export function tokenize(words: readonly string[], options: readonly Option[]): Token[] {
  const tokens: Token[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      return [...tokens, ...rest.map((value): Token => ({ kind: "positional", value }))];
    }
    if (word.startsWith("--")) tokens.push(longOption(word, options, rest));
    else if (word.startsWith("-") && word !== "-")
      tokens.push(...shortOptions(word, options, rest));
    else tokens.push({ kind: "positional", value: word });
  }
  return tokens;
}

function longOption(word: string, options: readonly Option[], rest: string[]): Token {
  if (word.includes("=", 3)) {
    const equals = word.indexOf("=");
    const rawName = word.slice(0, equals);
    const value = word.slice(equals + 1);
    return { kind: "option", name: rawName.slice(2), rawName, value, isInline: true };
  }
  const name = word.slice(2);
  const takesValue = options.some((option) => option.name === name && option.takesValue);
  const value = takesValue ? rest.shift() : undefined;
  return { kind: "option", name, rawName: word, value, isInline: false };
}

function shortOptions(word: string, options: readonly Option[], rest: string[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 1; at < word.length; at++) {
    const short = word.charAt(at);
    const option = options.find((one) => one.short === short);
    const head = { kind: "option", name: option?.name ?? short, rawName: `-${short}` } as const;
    if (option?.takesValue === true) {
      const isInline = at + 1 < word.length;
      const value = isInline ? word.slice(at + 1) : rest.shift();
      return [...tokens, { ...head, value, isInline }];
    }
    tokens.push({ ...head, value: undefined, isInline: false });
  }
  return tokens;
}
