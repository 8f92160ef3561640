import type { Type } from "./code.ts";
import { fits } from "./display-width.ts";
import { nameText } from "./flat-text.ts";
import { isIdentifier } from "./identifier.ts";
import { objectKey } from "./object-key.ts";
import { behind, LINE_WIDTH, lineAt, margin } from "./place.ts";
import { printAssigned, printMemberAssigned } from "./print-assigned.ts";
import { printComment, printDoc } from "./print-comment.ts";
import type { Printer } from "./printer.ts";
import { reservedWords } from "./reserved-words.ts";
import type {
  ClassDeclaration,
  FieldDeclaration,
  FunctionDeclaration,
  InterfaceDeclaration,
  NamedType,
  Statement,
} from "./statement.ts";

/** The statements of a block or a file, each ending with a newline. */
export function printStatements(
  statements: readonly Statement[],
  depth: number,
  printer: Printer,
): string {
  const texts: string[] = [];
  let isBlankDue = false;
  for (const statement of statements) {
    if (statement.kind === "blank") {
      isBlankDue = texts.length > 0;
      continue;
    }
    if (isBlankDue) texts.push("\n");
    isBlankDue = false;
    texts.push(printStatement(statement, depth, printer), "\n");
  }
  // Joining makes one piece of the many that the text was put together from, which saves memory.
  return texts.join("");
}

function printStatement(
  statement: Exclude<Statement, { kind: "blank" }>,
  depth: number,
  printer: Printer,
): string {
  const pad = margin(depth);
  switch (statement.kind) {
    case "expression":
      return `${pad}${printer.print(statement.code, lineAt(depth, 1))};`;
    case "return":
      return `${pad}return ${printer.print(statement.code, behind(`${pad}return`, depth))};`;
    case "assignment": {
      const { target, code } = statement;
      const left = `${pad}${nameText(target, "value", printer.names)} =`;
      const print = target.kind === "member" ? printMemberAssigned : printAssigned;
      return `${print(left, code, depth, printer)};`;
    }
    case "constant": {
      const type = statement.type === undefined ? "" : annotation(statement.type, printer);
      const left = `${pad}${exported(statement)}const ${declarable(statement.name)}${type} =`;
      return `${printAssigned(left, statement.code, depth, printer)};`;
    }
    case "comment":
      return printComment(statement.text, depth);
    case "docComment":
      return printDoc(statement.text, depth);
    case "class":
      return documented(statement.doc, depth, printClass(statement, depth, printer));
    case "interface":
      return documented(statement.doc, depth, printInterface(statement, depth, printer));
    case "function":
      return documented(statement.doc, depth, printFunction(statement, depth, printer));
  }
}

function printClass(code: ClassDeclaration, depth: number, printer: Printer): string {
  const { parameters, body } = code.constructor;
  if (code.fields.some((field) => field.name === "constructor")) {
    throw new Error("bug: a class has no field named `constructor`");
  }
  const name = `${margin(depth)}${exported(code)}class ${declarable(code.name)}`;
  const base = baseText(code, "value", printer);
  const isLong = base.isBreakable && !fits(`${name}${base.text} {`, LINE_WIDTH);
  const pad = margin(depth);
  const head = isLong ? `${name}\n${pad} ${base.text}\n${pad}{` : `${name}${base.text} {`;
  const fields = printFields(code.fields, depth + 1, printer);
  const signature = printSignature("constructor", parameters, "", body, depth + 1, printer);
  return `${head}\n${fields}${fields === "" ? "" : "\n"}${signature}\n${pad}}`;
}

function printInterface(code: InterfaceDeclaration, depth: number, printer: Printer): string {
  const name = `${margin(depth)}${exported(code)}interface ${declarable(code.name)}`;
  const base = baseText(code, "type", printer);
  const fields = printFields(code.fields, depth + 1, printer);
  const block = fields === "" ? "{}" : `{\n${fields}${margin(depth)}}`;
  const isLong =
    base.isBreakable && !fits(`${name}${base.text} ${fields === "" ? "{}" : "{"}`, LINE_WIDTH);
  return `${name}${isLong ? `\n${margin(depth)} ` : ""}${base.text} ${block}`;
}

function baseText(
  code: { readonly extends?: Type | undefined },
  use: "value" | "type",
  printer: Printer,
): { readonly text: string; readonly isBreakable: boolean } {
  if (code.extends === undefined) return { text: "", isBreakable: false };
  return {
    text: ` extends ${nameText(code.extends, use, printer.names)}`,
    isBreakable: code.extends.kind === "member",
  };
}

function printFunction(code: FunctionDeclaration, depth: number, printer: Printer): string {
  const head = `${exported(code)}function ${declarable(code.name)}`;
  const returns = code.returns === undefined ? "" : annotation(code.returns, printer);
  return printSignature(head, code.parameters, returns, code.body, depth, printer);
}

function printFields(fields: readonly FieldDeclaration[], depth: number, printer: Printer): string {
  return fields
    .map((field) => {
      const name = objectKey(field.name);
      const modifier = field.readonly === true ? "readonly " : "";
      const mark = field.optional === true ? "?" : "";
      const line = `${margin(depth)}${modifier}${name}${mark}${annotation(field.type, printer)};\n`;
      return documented(field.doc, depth, line);
    })
    .join("");
}

/** A function from its parameters on, which get a line each if they do not fit on one. */
function printSignature(
  head: string,
  parameters: readonly NamedType[],
  returns: string,
  body: readonly Statement[],
  depth: number,
  printer: Printer,
): string {
  const pad = margin(depth);
  const texts = parameters.map(
    ({ name, optional, type }) =>
      `${declarable(name)}${optional === true ? "?" : ""}${annotation(type, printer)}`,
  );
  // The formatter keeps no empty lines in a block of nothing but comments.
  const isCode = body.some((one) => !["blank", "comment", "docComment"].includes(one.kind));
  const kept = isCode ? body : body.filter((one) => one.kind !== "blank");
  const statements = printStatements(kept, depth + 1, printer);
  const block = statements === "" ? "{}" : `{\n${statements}${pad}}`;
  const line = `${pad}${head}(${texts.join(", ")})${returns} `;
  if (texts.length === 0 || fits(line, LINE_WIDTH - (statements === "" ? 2 : 1))) {
    return line + block;
  }
  const lines = texts.map((text) => `${margin(depth + 1)}${text},\n`).join("");
  return `${pad}${head}(\n${lines}${pad})${returns} ${block}`;
}

function annotation(type: Type, printer: Printer): string {
  return `: ${nameText(type, "type", printer.names)}`;
}

function documented(doc: string | undefined, depth: number, text: string): string {
  return doc === undefined ? text : `${printDoc(doc, depth)}\n${text}`;
}

function exported(declaration: { readonly exported?: boolean | undefined }): string {
  return declaration.exported === true ? "export " : "";
}

function declarable(name: string): string {
  if (isIdentifier(name) && !reservedWords.has(name)) return name;
  throw new Error(`bug: ${JSON.stringify(name)} cannot be declared`);
}
