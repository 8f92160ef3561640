import { positionAt, type Span } from "@cloister/model";

/** A place as JSON reports it: counted from 1, columns in UTF-16 units, the end exclusive. */
export interface SarifLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A region, whose end is exclusive too. */
export function spanRegion({ file, start, end }: Span) {
  const first = positionAt(file, start);
  const last = positionAt(file, end);
  return {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
  };
}

/** As the user named the file, relative to where the command runs; every character that means something else is escaped. */
export function uriOf(path: string, isAbsolute: boolean): string {
  const segments = path
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/+)+/, "")
    .split("/");
  const escaped = segments.map(encodeURIComponent).join("/");
  if (!isAbsolute) return escaped;
  return `file://${escaped.startsWith("/") ? "" : "/"}${escaped.replace(/^([A-Za-z])%3A/, "$1:")}`;
}
