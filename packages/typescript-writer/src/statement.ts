import type { Code, Operand, Type } from "./code.ts";

/** One statement or comment of a file, a constructor or a function. */
export type Statement =
  | Constant
  | Assignment
  | Expression
  | Return
  | Comment
  | Blank
  | ClassDeclaration
  | InterfaceDeclaration
  | FunctionDeclaration;

export interface Constant {
  readonly kind: "constant";
  readonly name: string;
  readonly code: Code;
  readonly exported: boolean;
  readonly type: Type | undefined;
}
export interface Assignment {
  readonly kind: "assignment";
  readonly target: Type;
  readonly code: Code;
}
export interface Expression {
  readonly kind: "expression";
  readonly code: Operand;
}
export interface Return {
  readonly kind: "return";
  readonly code: Code;
}
export interface Comment {
  readonly kind: "comment" | "docComment";
  readonly text: string;
}
export interface Blank {
  readonly kind: "blank";
}

export interface NamedType {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean | undefined;
}
export interface FieldDeclaration extends NamedType {
  readonly readonly?: boolean | undefined;
  readonly doc?: string | undefined;
}

export interface ClassDeclaration {
  readonly kind: "class";
  readonly name: string;
  readonly extends?: Type | undefined;
  readonly exported?: boolean | undefined;
  readonly doc?: string | undefined;
  readonly fields: readonly FieldDeclaration[];
  readonly constructor: {
    readonly parameters: readonly NamedType[];
    readonly body: readonly Statement[];
  };
}
export interface InterfaceDeclaration {
  readonly kind: "interface";
  readonly name: string;
  readonly extends?: Type | undefined;
  readonly exported?: boolean | undefined;
  readonly doc?: string | undefined;
  readonly fields: readonly FieldDeclaration[];
}
export interface FunctionDeclaration {
  readonly kind: "function";
  readonly name: string;
  readonly exported?: boolean | undefined;
  readonly doc?: string | undefined;
  readonly parameters: readonly NamedType[];
  readonly returns?: Type | undefined;
  readonly body: readonly Statement[];
}

/** `const name = code;` */
export function constant(
  name: string,
  code: Code,
  options: { readonly exported?: boolean; readonly type?: Type } = {},
): Constant {
  return { kind: "constant", name, code, exported: options.exported === true, type: options.type };
}

/** `target = code;` */
export function assign(target: Type, code: Code): Assignment {
  return { kind: "assignment", target, code };
}

/** The expression as a statement of its own. */
export function statement(code: Operand): Expression {
  return { kind: "expression", code };
}

/** `return code;` */
export function returns(code: Code): Return {
  return { kind: "return", code };
}

/** Line comments. The text may be a user's: it cannot leave the comment or become a directive. */
export function comment(text: string): Comment {
  return { kind: "comment", text };
}

/** A documentation comment for the next statement. The text may be a user's. */
export function docComment(text: string): Comment {
  return { kind: "docComment", text };
}

/** An empty line; several in a row, or one at the edge of a block, are as good as one or none. */
export function blank(): Blank {
  return { kind: "blank" };
}

export function classDeclaration(parts: Omit<ClassDeclaration, "kind">): ClassDeclaration {
  return { kind: "class", ...parts };
}
export function interfaceDeclaration(
  parts: Omit<InterfaceDeclaration, "kind">,
): InterfaceDeclaration {
  return { kind: "interface", ...parts };
}
export function functionDeclaration(parts: Omit<FunctionDeclaration, "kind">): FunctionDeclaration {
  return { kind: "function", ...parts };
}
