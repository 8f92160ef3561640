import { say } from "@cloister/texts";
import { holdsMadeId } from "./made-id.ts";
import { matchCodes } from "./match-codes.ts";
import { matchTokens } from "./match-tokens.ts";
import { tokenize, type Tokenizing, type Tokens } from "./text-tokens.ts";
import type { Truth } from "./truth.ts";

/** A text that others are compared with, prepared once. */
export interface TextPattern {
  readonly tokens: Tokens;
  readonly foldCase: boolean;
}

export function textPattern(text: string, tokenizing: Tokenizing): TextPattern {
  return { tokens: tokenize(text, tokenizing), foldCase: tokenizing.foldCase };
}

/** Whether the text matches; not known where it hangs on an id that AWS has not made yet. */
export function matchesText({ tokens, foldCase }: TextPattern, text: string): Truth {
  if (tokens.madeIds.length === 0 && !holdsMadeId(text)) {
    return matchCodes(tokens.codes, foldCase ? text.toLowerCase() : text);
  }
  return matchesMadeIds(tokens, tokenize(text, { wildcards: false, foldCase }));
}

/** As `matchesText`, of two texts of which at least one holds such an id. */
export function matchesMadeIds(pattern: Tokens, text: Tokens): Truth {
  const match = matchTokens(pattern, text);
  if (match !== "possibly") return match === "surely";
  const resources = new Set([...pattern.madeIds, ...text.madeIds].map(({ resource }) => resource));
  return {
    missing: [...resources].map((resource) =>
      say("which id AWS will make for `{{resource}}`", { resource }),
    ),
  };
}
