import { isReadOnly } from "./scope.mjs";
import { childrenOf, parse } from "./syntax.mjs";

/**
 * @typedef {object} Mutant
 * @property {string} file relative to the repository
 * @property {number} line from 1
 * @property {string} operator
 * @property {string} before the text that is replaced
 * @property {string} after
 * @property {number} start offset in the file
 */

const MUTANT = '"mutant"';

/**
 * The mutants of some statements of a file, in the order of their places.
 * @returns {readonly Mutant[]}
 */
export function mutantsOf(file, text, statements) {
  const mutants = new Map();
  const add = ({ operator, start, end, after }) => {
    const before = text.slice(start, end);
    if (before === after || mutants.has(`${start} ${end} ${after}`)) return;
    const line = text.slice(0, start).split("\n").length;
    mutants.set(`${start} ${end} ${after}`, { file, line, operator, before, after, start });
  };
  for (const statement of statements) walk(statement, [], { file, text, add });
  return [...mutants.values()].toSorted(
    (one, other) => one.start - other.start || (one.operator < other.operator ? -1 : 1),
  );
}

/** The file's text with the mutant in it. */
export function mutated(text, { start, before, after }) {
  return text.slice(0, start) + after + text.slice(start + before.length);
}

function walk(node, ancestors, context) {
  const { file, text, add } = context;
  // Nothing reaches what guards against our own mistakes.
  if (node.type === "ThrowStatement" || isGuard(node)) return;
  const inside = [...ancestors, node];
  const source = (inner) => text.slice(inner.start, inner.end);
  const replace = (operator, after, { start, end } = node) => add({ operator, start, end, after });
  const isWritten = (inner) => !isReadOnly(file, inner, inside);
  operators[node.type]?.(node, { replace, source, add, isWritten });
  for (const child of childrenOf(node)) {
    const isName = child.key === "key" && node.computed !== true;
    if (!isName && isWritten(child.node)) walk(child.node, inside, context);
  }
}

function isGuard({ type, consequent, alternate }) {
  if (type !== "IfStatement" || alternate !== null) return false;
  const only = consequent.type === "BlockStatement" ? consequent.body[0] : consequent;
  return only?.type === "ThrowStatement";
}

const operators = {
  ObjectExpression({ properties, end }, { replace, source, isWritten }) {
    properties.forEach((property, index) => {
      if (!isWritten(property)) return;
      replace("drop property", "", rangeOf(properties, index, end - 1));
      if (property.type !== "Property" || property.method) return;
      const { key, value, shorthand } = property;
      if (!["Identifier", "MemberExpression", "CallExpression"].includes(value.type)) return;
      const range = shorthand ? property : value;
      replace("other value", shorthand ? `${source(key)}: ${MUTANT}` : MUTANT, range);
    });
  },
  ArrayExpression({ elements, end }, { replace, isWritten }) {
    elements.forEach((element, index) => {
      if (isWritten(element)) replace("drop element", "", rangeOf(elements, index, end - 1));
    });
  },
  Literal({ value, raw }, { replace }) {
    if (typeof value === "string") replace("other text", value === "mutant" ? '"other"' : MUTANT);
    if (typeof value === "boolean") replace("other boolean", String(!value));
    if (typeof value === "number") replace("other number", String(Number(raw) + 1));
  },
  TemplateLiteral({ quasis, expressions }, { replace, source, add }) {
    const [only] = quasis;
    if (expressions.length === 0 && only.value.cooked.includes("\nimport ")) {
      programMutants(only, { source, add });
      return;
    }
    for (const { start, end, value } of quasis) {
      if (value.raw !== "") replace("other text", "mutant", pieceOf({ start, end, value, source }));
    }
    for (const { start, end } of expressions) replace("drop piece", '""', { start, end });
  },
  ConditionalExpression({ consequent, alternate }, { replace, source }) {
    replace("always", `(${source(consequent)})`);
    replace("never", `(${source(alternate)})`);
  },
  IfStatement({ test }, { replace }) {
    replace("always", "true", test);
    replace("never", "false", test);
  },
  WhileStatement({ test }, { replace }) {
    replace("never", "false", test);
  },
  ForStatement({ test }, { replace }) {
    if (test !== null) replace("never", "false", test);
  },
  ForOfStatement(_, { replace }) {
    replace("drop statement", "");
  },
  LogicalExpression({ left, right, operator }, { replace, source }) {
    replace(`left of ${operator}`, `(${source(left)})`);
    replace(`right of ${operator}`, `(${source(right)})`);
  },
  BinaryExpression({ left, right, operator }, { replace, source }) {
    for (const other of otherOperators[operator] ?? []) {
      replace(`${operator} to ${other}`, `${source(left)} ${other} ${source(right)}`);
    }
  },
  UnaryExpression({ operator, argument }, { replace, source }) {
    if (operator === "!") replace("drop !", source(argument));
  },
  AssignmentExpression({ left, right, operator }, { replace, source }) {
    if (operator === "??=") replace("??= to =", `${source(left)} = ${source(right)}`);
  },
  ExpressionStatement(_, { replace }) {
    replace("drop statement", ";");
  },
  ContinueStatement(_, { replace }) {
    replace("drop statement", ";");
  },
  CallExpression({ callee }, { replace, source }) {
    if (callee.type !== "MemberExpression" || callee.computed) return;
    const { name } = callee.property;
    if (droppedCalls.has(name)) replace(`drop ${name}`, source(callee.object));
    const other = otherCalls[name];
    if (other !== undefined) replace(`${name} to ${other}`, other, callee.property);
  },
};

const otherOperators = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  ">": [">=", "<="],
  "<=": ["<", ">"],
  ">=": [">", "<"],
  "+": ["-"],
  "-": ["+"],
};

const droppedCalls = new Set(
  "filter toSorted toReversed slice trim trimEnd replace replaceAll toLowerCase".split(" "),
);
const otherCalls = { some: "every", every: "some", startsWith: "endsWith", endsWith: "startsWith" };

/** What to remove so that the rest is a list still. */
function rangeOf(list, index, close) {
  const { start, end } = list[index];
  const next = list[index + 1];
  if (next !== undefined) return { start, end: next.start };
  const previous = list[index - 1];
  return previous === undefined ? { start, end: close } : { start: previous.end, end };
}

/** Where the text between two expressions stands: parsers differ in whether the braces belong to it. */
function pieceOf({ start, end, value, source }) {
  const at = source({ start, end }).indexOf(value.raw);
  return { start: start + at, end: start + at + value.raw.length };
}

function programStatements(text) {
  return parse(text).body.filter(({ type }) => type !== "ImportDeclaration");
}

/** A text that is a program itself is mutated as one. */
function programMutants(quasi, { source, add }) {
  const { start } = pieceOf({ ...quasi, source });
  const { raw } = quasi.value;
  // Escapes do not disturb: a backslash before a backtick is inside of a comment only.
  const inner = raw.replaceAll("\\`", " `");
  for (const { start: at, before, after, operator } of mutantsOf(
    "",
    inner,
    programStatements(inner),
  )) {
    const from = start + at;
    add({ operator, start: from, end: from + before.length, after });
  }
}
