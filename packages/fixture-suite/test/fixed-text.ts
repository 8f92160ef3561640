import { Lexer } from "yaml";

export interface Comment {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** All comments of a YAML text, in their order. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let line = 1;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#")) comments.push({ text: lexeme, line });
    line += lexeme.split("\n").length - 1;
  }
  return comments;
}

/** The numbers of the lines that another text does not have at that place in their order, byte for byte. */
export function changedLines(before: string, after: string): readonly number[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const common = commonLines(old, now);
  const changed: number[] = [];
  let other = 0;
  for (const [one, line] of old.entries()) {
    while (
      line !== now[other] &&
      (common[one]?.[other + 1] ?? 0) > (common[one + 1]?.[other] ?? 0)
    ) {
      other += 1;
    }
    if (line === now[other]) other += 1;
    else changed.push(one + 1);
  }
  return changed;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** How many lines the rests of both texts have in common, by where they begin. */
function commonLines(old: readonly string[], now: readonly string[]): readonly number[][] {
  const table = Array.from({ length: old.length + 1 }, () => now.map(() => 0));
  for (const [index, line] of old.toReversed().entries()) {
    const one = old.length - 1 - index;
    const next = table[one + 1] ?? [];
    table[one] = now.reduceRight<number[]>(
      (row, text, other) => {
        row[other] =
          text === line
            ? (next[other + 1] ?? 0) + 1
            : Math.max(next[other] ?? 0, row[other + 1] ?? 0);
        return row;
      },
      now.map(() => 0),
    );
  }
  return table;
}

/** Whether the first list is in the second one, in its order. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  return some.every((one) => {
    at = all.indexOf(one, at) + 1;
    return at > 0;
  });
}
