export {
  arrow,
  call,
  cast,
  construct,
  identifier,
  imported,
  member,
  object,
  raw,
  record,
  template,
  typeArguments,
} from "./code.ts";
export type { Argument, Code, Imported, Type } from "./code.ts";
export { jsonText } from "./json-text.ts";
export { printFile } from "./print-file.ts";
export {
  assign,
  blank,
  classDeclaration,
  comment,
  constant,
  docComment,
  functionDeclaration,
  interfaceDeclaration,
  returns,
  statement,
} from "./statement.ts";
export type { Statement } from "./statement.ts";
export { stringLiteral } from "./string-literal.ts";
export { toIdentifier } from "./to-identifier.ts";
export { uniqueNames } from "./unique-names.ts";
