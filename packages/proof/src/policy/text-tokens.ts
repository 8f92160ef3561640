import { madeIdsIn, type MadeId } from "./made-id.ts";

/** Any text. */
export const anyText = -1;
/** Any one character. */
export const anyCharacter = -2;
/** Any text, or any one character, without a colon. */
export const anyTextOfPart = -3;
export const anyCharacterOfPart = -4;
/** This and below: the rest of a made id, after its form. */
const firstMadeId = -5;

/** A text or a pattern in units of matching: the code of a character, one of the above, or a made id. */
export interface Tokens {
  readonly codes: readonly number[];
  readonly madeIds: readonly MadeId[];
}

export interface Tokenizing {
  /** Whether `*` and `?` stand for other text. */
  readonly wildcards: boolean;
  /** Whether upper and lower case are the same. */
  readonly foldCase: boolean;
}

// Out of a variable comes text that is meant as it is, also where wildcards are read.
const star = "\uE003";
const questionMark = "\uE004";

/** The text with wildcards that stand for themselves. */
export function withoutWildcards(text: string): string {
  return text.replaceAll("*", star).replaceAll("?", questionMark);
}

/** What was meant before `withoutWildcards`. */
export function plainText(text: string): string {
  return text.replaceAll(star, "*").replaceAll(questionMark, "?");
}

export function tokenize(text: string, tokenizing: Tokenizing): Tokens {
  const madeIds = madeIdsIn(text);
  const codes: number[] = [];
  let from = 0;
  for (const [index, id] of madeIds.entries()) {
    codes.push(...codesOf(text.slice(from, id.start) + id.form, tokenizing), firstMadeId - index);
    from = id.end;
  }
  codes.push(...codesOf(text.slice(from), tokenizing));
  return { codes, madeIds };
}

/** The made id that a code stands for. */
export function madeIdOf(tokens: Tokens, code: number): MadeId | undefined {
  return code <= firstMadeId ? tokens.madeIds[firstMadeId - code] : undefined;
}

function codesOf(text: string, { wildcards, foldCase }: Tokenizing): readonly number[] {
  const codes: number[] = [];
  const characters = foldCase ? text.toLowerCase() : text;
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (wildcards && code === starCode) codes.push(anyText);
    else if (wildcards && code === questionMarkCode) codes.push(anyCharacter);
    else codes.push(literalOf(code));
  }
  return codes;
}

const starCode = "*".charCodeAt(0);
const questionMarkCode = "?".charCodeAt(0);

function literalOf(code: number): number {
  if (code === star.charCodeAt(0)) return starCode;
  if (code === questionMark.charCodeAt(0)) return questionMarkCode;
  return code;
}
