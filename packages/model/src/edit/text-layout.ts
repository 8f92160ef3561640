import type { SourceFile } from "../source/source-file.ts";

/** The offset of the first character of the line that an offset is on; a byte order mark is on no line. */
export function lineStart({ text }: SourceFile, at: number): number {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}

/** The offset behind the last character of the line that an offset is on, before its line end. */
export function lineEnd({ text }: SourceFile, at: number): number {
  const feed = text.indexOf("\n", at);
  if (feed === -1) return text.length;
  return feed > at && text[feed - 1] === "\r" ? feed - 1 : feed;
}

/** What stands before an offset on its line. */
export function before(file: SourceFile, at: number): string {
  return file.text.slice(lineStart(file, at), at);
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Line ends and indentation, as a file has them. */
export interface Layout {
  readonly newline: string;
  /** By how many blanks a map is indented more than the name before it. */
  readonly step: number;
}

const layouts = new WeakMap<SourceFile, Layout>();

export function layoutOf(file: SourceFile): Layout {
  const known = layouts.get(file);
  if (known !== undefined) return known;
  const { text } = file;
  const feed = text.indexOf("\n");
  const newline = feed > 0 && text[feed - 1] === "\r" ? "\r\n" : "\n";
  const nested = /^\S[^#\n]*:[ \t]*\r?\n( +)[^\s#-]/m.exec(text)?.[1];
  const layout = { newline, step: nested?.length ?? 2 };
  layouts.set(file, layout);
  return layout;
}

/** From an offset over blanks, line ends and comments to what comes next. */
export function skipToContent({ text }: SourceFile, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === "#" && /\s/.test(text[at - 1] ?? " ")) {
      const feed = text.indexOf("\n", at);
      at = feed === -1 ? text.length : feed;
    } else if (/\s/.test(character)) at += 1;
    else break;
  }
  return at;
}

/** Over blanks on one line. */
export function skipBlanks({ text }: SourceFile, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

/**
 * Behind the comment lines that follow a line and are indented more than `column`: they speak of what is
 * inside the entry before them. The offset is before a line end, as that of the line which it starts from.
 */
export function skipDeeperComments(file: SourceFile, from: number, column: number): number {
  let end = from;
  for (let at = nextLine(file, from); at !== undefined; at = nextLine(file, at)) {
    const first = skipBlanks(file, at);
    const last = lineEnd(file, at);
    if (first < last && (file.text[first] !== "#" || first - at <= column)) break;
    if (first < last) end = last;
    at = last;
  }
  return end;
}

function nextLine({ text }: SourceFile, at: number): number | undefined {
  const feed = text.indexOf("\n", at);
  return feed === -1 ? undefined : feed + 1;
}
