import type { Text } from "@cloister/texts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** A mistake in the syntax, said in our words. */
export interface Explanation {
  readonly code: string;
  readonly message: Text;
  readonly at: Span;
  readonly help: Text;
}

/** From the first thing written at or after an offset to the end of its line, without a comment. */
export function lineFrom(file: SourceFile, offset: number): Span {
  const start = nextWritten(file.text, offset);
  const lineFeed = file.text.indexOf("\n", start);
  const line = file.text.slice(start, lineFeed === -1 ? undefined : lineFeed);
  const written = withoutComment(line).trimEnd();
  return { file, start, end: start + Math.max(written.length, 1) };
}

function withoutComment(line: string): string {
  for (let hash = line.indexOf("#", 1); hash !== -1; hash = line.indexOf("#", hash + 1)) {
    if (isBlank(line.charAt(hash - 1))) return line.slice(0, hash);
  }
  return line;
}

/** The offset of the next thing that is no blank or comment; where nothing follows, of the last thing before. */
export function nextWritten(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const character = text.charAt(at);
    const isComment = character === "#" && isBlank(text.charAt(at - 1));
    if (!isComment && !isBlank(character)) return at;
    const lineFeed = isComment ? text.indexOf("\n", at) : at;
    at = lineFeed === -1 ? text.length : lineFeed + 1;
  }
  return Math.max(text.slice(0, offset).trimEnd().length - 1, 0);
}

function isBlank(character: string): boolean {
  return (
    character === " " ||
    character === "\t" ||
    character === "\r" ||
    character === "\n" ||
    character === ""
  );
}
