import { and, opening, or, say, sentences, verbatim, type Text } from "@cloister/texts";
import type * as z from "zod";
import type { Finding, Fix, Path, Written } from "../diagnostics/diagnostic.ts";
import { certain, guess, suggestionOf } from "../diagnostics/did-you-mean.ts";
import type { Document } from "../document/document.ts";
import type { Node } from "../document/node.ts";
import { issueIn } from "./issue-text.ts";
import { knownKeys } from "./known-keys.ts";
import { meantValue } from "./meant-value.ts";
import { typeWords } from "./type-words.ts";
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
      for (const key of issue.keys) yield unknownKey(at, node, key);
      return;
    case "invalid_key": {
      const message = invalidKey(issue.issues[0] ?? issue);
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
      if (node === undefined) yield missingKey(at);
      else yield invalidValue(at, node, issue);
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
        message: said(issue),
        at,
        ...fixOf(issue, at),
      };
  }
}

/** What a schema says of its own; what the library says is English. */
function said({ message }: Issue): Text {
  return issueIn(message)?.text ?? verbatim(/[.?]$/.test(message) ? message : `${message}.`);
}

function fixOf({ message }: Issue, at: Path): Pick<Finding, "fix"> {
  const meant = issueIn(message)?.meant;
  return meant === undefined ? {} : { fix: setting(at, meant) };
}

function setting(at: Path, value: Written): Fix {
  return { edits: [{ kind: "set", at, value }] };
}

function unknownKey(at: Path, node: Node | undefined, key: string): Finding {
  const known = knownKeys(at);
  const meant = guess(key, known);
  const right = certain(meant);
  const isFree = node?.type === "map" && right !== undefined && !node.entries.has(right);
  return {
    code: "language/unknown-key",
    severity: "error",
    message: sentences(
      at.length === 0
        ? say("`{{key}}` is not a key of a topology.", { key })
        : say("`{{key}}` is not a key of `{{owner}}`.", { key, owner: lastName(at) }),
      suggestionOf(meant),
    ),
    at: [...at, key],
    part: "key",
    help: say("The keys here are {{keys}}.", { keys: and(known.map(code)) }),
    ...(isFree ? { fix: { edits: [{ kind: "rename", at: [...at, key], key: right }] } } : {}),
  };
}

function invalidKey(issue: Issue): Text {
  const own = issueIn(issue.message)?.text;
  if (own !== undefined) return own;
  if (issue.code === "too_small") return say("A key here has at least 1 character.");
  if (issue.code === "too_big")
    return say("A key here has at most {{most}} characters.", { most: Number(issue.maximum) });
  return said(issue);
}

function missingKey(at: Path): Finding {
  const key = String(at.at(-1));
  const owner = at.slice(0, -1);
  return {
    code: "language/missing-key",
    severity: "error",
    message:
      owner.length === 0
        ? say("The topology lacks `{{key}}`.", { key })
        : say("`{{owner}}` lacks `{{key}}`.", { owner: lastName(owner), key }),
    at: owner,
    part: "key",
    help: say("Add `{{key}}:`.", { key }),
  };
}

function wrongType(at: Path, node: Node | undefined, expected: readonly string[]): Finding {
  const meant = node === undefined ? undefined : meantValue(at, node);
  const finding = {
    code: "language/wrong-type",
    severity: "error",
    at,
    ...(meant === undefined ? {} : { fix: setting(at, meant) }),
  } as const;
  const wanted = typeWords(expected);
  if (
    node?.type === "scalar" &&
    expected.includes("string") &&
    (typeof node.value === "number" || typeof node.value === "boolean")
  ) {
    const { source: written } = node;
    return {
      ...finding,
      message:
        typeof node.value === "number"
          ? say("`{{written}}` is read as a number, where text belongs.", { written })
          : say("`{{written}}` is read as a truth value, where text belongs.", { written }),
      help: say('Put it in quotes: `"{{written}}"`.', { written }),
    };
  }
  const types = or(wanted);
  const name = lastName(at);
  return {
    ...finding,
    message: opening(
      node === undefined || (node.type === "scalar" && node.value === null)
        ? say("{{types}} belongs in `{{name}}`, not nothing.", { types, name })
        : say("{{types}} belongs in `{{name}}`, not {{found}}.", {
            types,
            name,
            found: found(node),
          }),
    ),
  };
}

function found(node: Node): Text {
  if (node.type === "scalar") return verbatim(code(node.source));
  return node.type === "map" ? say("a map") : say("a list");
}

type SizeIssue = Extract<Issue, { code: "too_small" | "too_big" }>;

function outOfRange(issue: SizeIssue, at: Path): Finding {
  const message = issueIn(issue.message)?.text ?? sizeProblem(issue, lastName(at));
  return { code: "language/invalid-value", severity: "error", message, at };
}

function sizeProblem(issue: SizeIssue, name: string): Text {
  const isLeast = issue.code === "too_small";
  const limit = Number(isLeast ? issue.minimum : issue.maximum);
  if (issue.origin === "array") {
    if (!isLeast) return say("`{{name}}` has at most {{limit}} items.", { name, limit });
    return limit === 1
      ? say("`{{name}}` has at least 1 item.", { name })
      : say("`{{name}}` has at least {{limit}} items.", { name, limit });
  }
  if (issue.origin === "string") {
    if (!isLeast) return say("`{{name}}` has at most {{limit}} characters.", { name, limit });
    return limit === 1
      ? say("`{{name}}` has at least 1 character.", { name })
      : say("`{{name}}` has at least {{limit}} characters.", { name, limit });
  }
  return isLeast
    ? say("`{{name}}` is at least {{limit}}.", { name, limit })
    : say("`{{name}}` is at most {{limit}}.", { name, limit });
}

type ValueIssue = Extract<Issue, { code: "invalid_value" }>;

function invalidValue(at: Path, node: Node, { values, message }: ValueIssue): Finding {
  const texts = values.map(String);
  const written = node.type === "scalar" ? String(node.value) : undefined;
  const likely = written === undefined ? undefined : guess(written, texts);
  const right = certain(likely);
  const meant =
    (right === undefined ? undefined : values[texts.indexOf(right)]) ?? meantValue(at, node);
  const name = lastName(at);
  return {
    code: "language/invalid-value",
    severity: "error",
    message:
      issueIn(message)?.text ??
      sentences(
        written === undefined
          ? say("This is not a value of `{{name}}`.", { name })
          : say("`{{written}}` is not a value of `{{name}}`.", { written, name }),
        suggestionOf(likely),
      ),
    at,
    help: say("It is {{values}}.", { values: or(texts.map(code)) }),
    ...(isWritten(meant) ? { fix: setting(at, meant) } : {}),
  };
}

/** Literals may be more than YAML can write. */
function isWritten(value: unknown): value is Written {
  return ["string", "number", "boolean"].includes(typeof value);
}

function expectedOf(branches: readonly (readonly Issue[])[]): string[] {
  return branches.flatMap((issues) =>
    issues.flatMap((issue) => {
      if (issue.code === "invalid_type") return [issue.expected];
      if (issue.code === "invalid_value") return issue.values.map((value) => code(String(value)));
      if (issue.code === "invalid_union") return expectedOf(issue.errors);
      return [];
    }),
  );
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
function lastName(path: Path): string {
  return path.findLast((part) => typeof part === "string") ?? "topology";
}

function code(text: string): string {
  return `\`${text}\``;
}
