/** A word of Athena's SQL, and where it stands. White space and comments are none. */
export interface SqlToken {
  readonly kind: "word" | "quoted" | "backquoted" | "text" | "mark";
  /** What it says: of a quoted name without its quotes. */
  readonly says: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

// In the order in which they are tried: what is longest comes first.
const SPACE = String.raw`\s+|--[^\r\n]*|/\*[\s\S]*?(?:\*/|$)`;
const TEXT = String.raw`'(?:[^']|'')*(?:'|$)`;
const QUOTED = String.raw`"(?:[^"]|"")*(?:"|$)`;
const BACKQUOTED = "`(?:[^`]|``)*(?:`|$)";
const WORD = String.raw`[\p{L}\p{N}_$]+`;
const pattern = `(?<space>${SPACE})|(?<text>${TEXT})|(?<quoted>${QUOTED})|(?<backquoted>${BACKQUOTED})|(?<word>${WORD})|(?<mark>[\\s\\S])`;

/**
 * The tokens of one statement, as Trino reads them: a text or a quoted name has its own quotes twice where it holds
 * them. What is never closed reaches to the end.
 */
export function sqlTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const { 0: raw, index, groups = {} } of sql.matchAll(new RegExp(pattern, "gu"))) {
    if (groups["space"] !== undefined) continue;
    const place = { start: index, end: index + raw.length };
    if (groups["word"] !== undefined) tokens.push({ kind: "word", says: raw, ...place });
    else if (groups["mark"] !== undefined) tokens.push({ kind: "mark", says: raw, ...place });
    else {
      const kind =
        groups["quoted"] === undefined
          ? groups["backquoted"] === undefined
            ? "text"
            : "backquoted"
          : "quoted";
      tokens.push({ kind, says: unquoted(raw), ...place });
    }
  }
  return tokens;
}

function unquoted(raw: string): string {
  const quote = raw.charAt(0);
  const isClosed = raw.length > 1 && raw.endsWith(quote);
  return raw.slice(1, isClosed ? -1 : undefined).replaceAll(quote + quote, quote);
}

/** Whether it is this word of the language, in whatever case. */
export function isWord(token: SqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.says.toUpperCase());
}

export function isMark(token: SqlToken | undefined, mark: string): boolean {
  return token?.kind === "mark" && token.says === mark;
}
