import * as z from "zod";
import type { Finding, Path } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { toValue } from "../document/document.ts";
import type { Node } from "../document/node.ts";
import { findingsOf } from "./schema-findings.ts";
import { topologySchema, type Topology } from "./topology.ts";

export interface ReadTopology {
  /** What survived; undefined when nothing that can be compiled is left. */
  readonly topology: Topology | undefined;
  /** Every mistake of notation, at once. */
  readonly findings: readonly Finding[];
  /** What was left out because of them. Whoever refers to it need not be told again. */
  readonly dropped: readonly Path[];
}

/**
 * Reads the language. A part that is not valid is reported and left out, with as little around it as
 * possible, so that one mistake hides no other.
 */
export function readTopology(document: Document): ReadTopology {
  if (document.root === undefined) return { topology: undefined, findings: [], dropped: [] };
  const value = toValue(document.root);
  const reserved = [...reservedNames(document.root, [])];
  const first = topologySchema.safeParse(value);
  if (first.success) return { topology: first.data, findings: reserved, dropped: reserved.map(({ at }) => at) };

  const findings = [...reserved, ...findingsOf(first.error.issues, document)];
  const dropped: Path[] = reserved.map(({ at }) => at);
  let issues: readonly z.core.$ZodIssue[] = first.error.issues;
  // Each round removes something that was written, so this ends.
  for (;;) {
    const removed = issues.flatMap((issue) => offendingPaths(issue)).map((path) => remove(value, path));
    for (const path of removed) if (path !== undefined) dropped.push(path);
    if (removed.every((path) => path === undefined)) return { topology: undefined, findings, dropped };
    const again = topologySchema.safeParse(value);
    if (again.success) return { topology: again.data, findings, dropped };
    issues = again.error.issues;
  }
}

/** The schema passes over `__proto__` in silence, because objects cannot hold it safely. */
function* reservedNames(node: Node, path: Path): Iterable<Finding> {
  if (node.type === "scalar") return;
  if (node.type === "sequence") {
    for (const [index, item] of node.items.entries()) if (item.type !== "scalar") yield* reservedNames(item, [...path, index]);
    return;
  }
  for (const [key, { value }] of node.entries) {
    if (key === "__proto__") {
      yield {
        code: "language/invalid-name",
        severity: "error",
        message: "`__proto__` has a meaning of its own in JavaScript and cannot be a name.",
        at: [...path, key],
        part: "key",
        help: "Choose another name.",
      };
    } else if (value.type !== "scalar") {
      yield* reservedNames(value, [...path, key]);
    }
  }
}

function offendingPaths(issue: z.core.$ZodIssue): Path[] {
  const path = issue.path.map(step);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  return [path];
}

/** Removes the value at the path or, where nothing is written there, the entry that lacks it. */
function remove(root: unknown, path: Path): Path | undefined {
  for (let length = path.length; length > 0; length--) {
    const target = path.slice(0, length);
    const parent = target.slice(0, -1).reduce<unknown>(child, root);
    const last = target.at(-1);
    if (Array.isArray(parent) && typeof last === "number" && last < parent.length) {
      // Keeps the places of the other items, whose paths the document knows.
      if (length > 1) continue;
      return undefined;
    }
    if (isRecord(parent) && last !== undefined && Object.hasOwn(parent, last)) {
      delete parent[last];
      return target;
    }
  }
  return undefined;
}

function child(value: unknown, key: string | number): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, key) : undefined;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function step(part: PropertyKey): string | number {
  return typeof part === "symbol" ? String(part) : part;
}
