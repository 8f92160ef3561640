import type * as z from "zod";
import type { Finding, Path } from "../diagnostics/diagnostic.ts";
import { toValue, type Document } from "../document/document.ts";
import { prune } from "../document/prune.ts";
import { reservedNames } from "./reserved-names.ts";
import { findingsOf } from "./schema-findings.ts";
import { topologySchema, type Topology } from "./topology.ts";
import { closestBranch } from "./union-branch.ts";

export interface ReadTopology {
  /** What survived; undefined when nothing that can be compiled is left. */
  readonly topology: Topology | undefined;
  /** The document of what survived: paths into the topology have their places here. */
  readonly document: Document;
  /** Every mistake of notation, at once. Their paths have their places in the document that was read. */
  readonly findings: readonly Finding[];
  /** What was left out because of them. Whoever refers to it need not be told again. */
  readonly dropped: readonly Path[];
}

/**
 * Reads the language. A part that is not valid is reported and left out, with as little around it as
 * possible, so that one mistake hides no other.
 */
export function readTopology(document: Document): ReadTopology {
  if (document.root === undefined)
    return { topology: undefined, document, findings: [], dropped: [] };
  const findings: Finding[] = [...reservedNames(document.root)];
  const dropped: Path[] = [];
  let { root } = document;
  let offending: Path[] = findings.map(({ at }) => [...at]);
  // Each round takes out something that was written, so this ends.
  for (let round = 0; ; round++) {
    const pruned = prune(root, offending);
    if (round > 0 && pruned.removed.length === 0 && !pruned.repaired)
      return { topology: undefined, document, findings, dropped };
    root = pruned.root;
    dropped.push(...pruned.removed);
    const read = topologySchema.safeParse(toValue(root));
    if (read.success) {
      const survived: Document = dropped.length === 0 ? { root } : { root, whole: document.root };
      return { topology: read.data, document: survived, findings, dropped };
    }
    // What later rounds find follows from what was taken out before.
    if (round === 0) findings.push(...findingsOf(read.error.issues, { root }));
    offending = read.error.issues.flatMap(offendingPaths);
  }
}

function offendingPaths(issue: z.core.$ZodIssue): Path[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  const branch = issue.code === "invalid_union" ? closestBranch(issue.errors) : undefined;
  return branch?.flatMap(offendingPaths).map((inside) => [...path, ...inside]) ?? [path];
}
