import { say } from "@cloister/texts";
import { matchTokens } from "./match-tokens.ts";
import { matchesText, textPattern, type TextPattern } from "./text-pattern.ts";
import {
  anyCharacter,
  anyCharacterOfPart,
  anyText,
  anyTextOfPart,
  plainText,
  tokenize,
  type Tokens,
} from "./text-tokens.ts";
import { unknown, type Truth } from "./truth.ts";

/**
 * An ARN with wildcards. AWS says that they stand for text within a part of an ARN, and that `*` at the end of a part
 * "can" run on past its colon. So it surely matches where they need not, or where `*` ends the whole; it surely does not
 * where not even wildcards without borders match; between the two it is not known.
 */
export interface ResourcePattern {
  readonly text: string;
  readonly free: TextPattern;
  /** Absent: every wildcard may stand for colons. */
  readonly strict?: Tokens;
}

/** `text` without variables. */
export function resourcePattern(text: string): ResourcePattern {
  const free = textPattern(text, { wildcards: true, foldCase: false });
  const strict = strictly(free.tokens);
  return { text, free, ...(strict !== undefined && { strict }) };
}

export function matchesResource({ text, free, strict }: ResourcePattern, resource: string): Truth {
  const match = matchesText(free, resource);
  if (strict === undefined || match !== true) return match;
  const tokens = tokenize(resource, { wildcards: false, foldCase: false });
  return matchTokens(strict, tokens) === "surely"
    ? true
    : unknown(
        say("whether a wildcard of `{{pattern}}` runs on past a colon", {
          pattern: plainText(text),
        }),
      );
}

/** The colons before what an ARN is of: `arn:aws:s3:::`. */
const colonsBeforeResource = 5;
const colon = ":".charCodeAt(0);

function strictly({ codes, madeIds }: Tokens): Tokens | undefined {
  let colons = 0;
  const strict = codes.map((code, index) => {
    if (code === colon) colons++;
    if (colons >= colonsBeforeResource) return code;
    if (code === anyText && index < codes.length - 1) return anyTextOfPart;
    return code === anyCharacter ? anyCharacterOfPart : code;
  });
  return strict.some((code, index) => code !== codes[index])
    ? { codes: strict, madeIds }
    : undefined;
}
