import { declaredNames } from "./declared-names.ts";
import { importNames } from "./import-names.ts";
import { createPrinter } from "./print-code.ts";
import { printComment } from "./print-comment.ts";
import { printStatements } from "./print-statement.ts";
import type { Statement } from "./statement.ts";

/** The text of a TypeScript module: the header as a comment, the imports the body needs, the body. */
export function printFile(file: {
  readonly header?: string;
  readonly body: readonly Statement[];
}): string {
  const names = importNames(declaredNames(file.body));
  const body = printStatements(file.body, 0, createPrinter(names));
  const header = file.header === undefined ? "" : `${printComment(file.header, 0)}\n`;
  const imports = names.print();
  const top = header + imports;
  return top === "" || body === "" ? top + body : `${top}\n${body}`;
}
