import type * as z from "zod";
import type { Finding, Path } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/did-you-mean.ts";
import type { Document } from "../document/document.ts";
import type { Node } from "../document/node.ts";
import { knownKeys } from "./known-keys.ts";
import { closestBranch } from "./union-branch.ts";

type Issue = z.core.$ZodIssue;

/** Says in the user's words what the schema says in its own. */
export function findingsOf(issues: readonly Issue[], document: Document): Finding[] {
  return issues.flatMap((issue) => [...explain(issue, [], document)]);
}

function* explain(issue: Issue, before: Path, document: Document): Iterable<Finding> {
  const at = [
    ...before,
    ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
  ];
  const node = nodeAt(document, at);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) yield unknownKey(at, key);
      return;
    case "invalid_key": {
      const message = issue.issues[0]?.message ?? issue.message;
      yield { code: "language/invalid-name", severity: "error", message, at, part: "key" };
      return;
    }
    case "invalid_union": {
      const branch = closestBranch(issue.errors);
      if (branch) for (const inner of branch) yield* explain(inner, at, document);
      else yield wrongType(at, node, expectedOf(issue.errors));
      return;
    }
    case "invalid_type":
      if (node === undefined) yield missingKey(at);
      else yield wrongType(at, node, [issue.expected]);
      return;
    case "invalid_value": {
      const values = issue.values.map(String);
      if (node === undefined) yield missingKey(at);
      else yield invalidValue(at, node, values, issue.message);
      return;
    }
    case "too_small":
    case "too_big":
      yield outOfRange(issue, at);
      return;
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "not_multiple_of":
      yield {
        code: "language/invalid-value",
        severity: "error",
        message: sentence(issue.message),
        at,
      };
  }
}

function unknownKey(at: Path, key: string): Finding {
  const known = knownKeys(at);
  const guess = didYouMean(key, known);
  const where = at.length === 0 ? "a topology" : `\`${String(lastName(at))}\``;
  return {
    code: "language/unknown-key",
    severity: "error",
    message: `\`${key}\` is not a key of ${where}.${guess === undefined ? "" : ` Did you mean \`${guess}\`?`}`,
    at: [...at, key],
    part: "key",
    help: `The keys here are ${list(known)}.`,
  };
}

function missingKey(at: Path): Finding {
  const key = String(at.at(-1));
  const owner = at.slice(0, -1);
  const where = owner.length === 0 ? "The topology" : `\`${String(lastName(owner))}\``;
  return {
    code: "language/missing-key",
    severity: "error",
    message: `${where} lacks \`${key}\`.`,
    at: owner,
    part: "key",
    help: `Add \`${key}:\`.`,
  };
}

function wrongType(at: Path, node: Node | undefined, expected: readonly string[]): Finding {
  const finding = { code: "language/wrong-type", severity: "error", at } as const;
  const wanted = [...new Set(expected.map(typeName))];
  if (
    node?.type === "scalar" &&
    wanted.includes("text") &&
    (typeof node.value === "number" || typeof node.value === "boolean")
  ) {
    return {
      ...finding,
      message: `\`${node.source}\` is read as a ${typeof node.value === "number" ? "number" : "truth value"}, where text belongs.`,
      help: `Put it in quotes: \`"${node.source}"\`.`,
    };
  }
  const found =
    node === undefined
      ? "nothing"
      : node.type === "scalar"
        ? node.value === null
          ? "nothing"
          : `\`${node.source}\``
        : typeName(node.type === "map" ? "object" : "array");
  return {
    ...finding,
    message: `${capital(list(wanted, "or"))} belongs in \`${String(lastName(at))}\`, not ${found}.`,
  };
}

type SizeIssue = Extract<Issue, { code: "too_small" | "too_big" }>;

function outOfRange(issue: SizeIssue, at: Path): Finding {
  const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const bound = issue.code === "too_small" ? "at least" : "at most";
  const unit =
    issue.origin === "array"
      ? limit === "1"
        ? " item"
        : " items"
      : issue.origin === "string"
        ? limit === "1"
          ? " character"
          : " characters"
        : "";
  const name = `\`${String(lastName(at))}\``;
  const own = issue.message.startsWith("Too ") ? undefined : issue.message;
  const message =
    unit === "" ? `${name} is ${bound} ${limit}.` : `${name} has ${bound} ${limit}${unit}.`;
  return { code: "language/invalid-value", severity: "error", message: own ?? message, at };
}

function invalidValue(at: Path, node: Node, values: readonly string[], message: string): Finding {
  const written = node.type === "scalar" ? String(node.value) : undefined;
  const guess = written === undefined ? undefined : didYouMean(written, values);
  const own = message.startsWith("Invalid ") ? undefined : message;
  return {
    code: "language/invalid-value",
    severity: "error",
    message:
      own ??
      `${written === undefined ? "This" : `\`${written}\``} is not a value of \`${String(lastName(at))}\`.${guess === undefined ? "" : ` Did you mean \`${guess}\`?`}`,
    at,
    help: `It is ${list(
      values.map((value) => `\`${value}\``),
      "or",
      false,
    )}.`,
  };
}

function expectedOf(branches: readonly (readonly Issue[])[]): string[] {
  return branches.flatMap((issues) =>
    issues.flatMap((issue) => {
      if (issue.code === "invalid_type") return [issue.expected];
      if (issue.code === "invalid_value")
        return issue.values.map((value) => `\`${String(value)}\``);
      if (issue.code === "invalid_union") return expectedOf(issue.errors);
      return [];
    }),
  );
}

function typeName(expected: string): string {
  switch (expected) {
    case "string":
      return "text";
    case "object":
    case "record":
      return "a map";
    case "array":
      return "a list";
    case "boolean":
      return "`true` or `false`";
    case "number":
    case "int":
      return "a number";
    default:
      return expected;
  }
}

function nodeAt(document: Document, path: Path): Node | undefined {
  let node: Node | undefined = document.root;
  for (const part of path) {
    if (node?.type === "map") node = node.entries.get(String(part))?.value;
    else if (node?.type === "sequence" && typeof part === "number") node = node.items[part];
    else return undefined;
  }
  return node;
}

/** What a reader would call the thing at a path: its last name, not its place in a list. */
function lastName(path: Path): string | number {
  return path.findLast((part) => typeof part === "string") ?? "topology";
}

function list(
  words: readonly string[],
  conjunction = "and",
  quote = conjunction === "and",
): string {
  const shown = quote ? words.map((word) => `\`${word}\``) : words;
  return shown.length < 2
    ? shown.join("")
    : `${shown.slice(0, -1).join(", ")} ${conjunction} ${String(shown.at(-1))}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return text.endsWith(".") || text.endsWith("?") ? text : `${text}.`;
}
