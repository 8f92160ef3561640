import { declaredNames } from "./declared-names.ts";
import { importNames } from "./import-names.ts";
import { createPrinter } from "./print-code.ts";
import { printComment } from "./print-comment.ts";
import { printImports } from "./print-imports.ts";
import { printStatements } from "./print-statement.ts";
import type { Statement } from "./statement.ts";

/**
 * The text of a TypeScript module: the header as a comment, the imports that the body needs, the body.
 * The same statements always give the same text, which a formatter with oxfmt's defaults leaves as it
 * is.
 */
export function printFile(file: {
  readonly header?: string;
  readonly body: readonly Statement[];
}): string {
  const header = file.header === undefined ? "" : `${printComment(file.header, 0)}\n`;
  const { imports, body } = printBody(file.body, declaredNames(file.body));
  const top = header + imports;
  return top === "" || body === "" ? top + body : `${top}\n${body}`;
}

function printBody(
  statements: readonly Statement[],
  taken: ReadonlySet<string>,
): { readonly imports: string; readonly body: string } {
  const names = importNames(taken);
  const body = printStatements(statements, 0, createPrinter(names));
  const shadowed = names.shadowed();
  if (shadowed.length === 0) return { imports: printImports(names.imports()), body };
  // Parameters turn up while the body is printed, maybe after an import took the name of one.
  return printBody(statements, new Set([...taken, ...shadowed]));
}
