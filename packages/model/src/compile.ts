import type { Diagnostic, Path } from "./diagnostics/diagnostic.ts";
import { eachOnce } from "./diagnostics/each-once.ts";
import { assemble } from "./document/assemble.ts";
import type { Document } from "./document/document.ts";
import { readDocument } from "./document/read-document.ts";
import { resolveFinding } from "./document/to-diagnostic.ts";
import type { Plan } from "./plan/plan.ts";
import { resolvePlan } from "./plan/resolve/resolve.ts";
import type { Sources } from "./source/sources.ts";
import { incompleteAfter } from "./topology/incomplete.ts";
import { readTopology } from "./topology/read-topology.ts";
import type { Topology } from "./topology/topology.ts";

/** Whatever survived, and everything that is wrong so far. */
export interface Compilation {
  /** The document of what survived. */
  readonly document: Document;
  /** Paths of what was left out as invalid. */
  readonly dropped: readonly Path[];
  readonly topology: Topology | undefined;
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Text to document, topology and plan. Pure: reads no file and never throws for a user's mistake. */
export function compile({ files, overlays = [] }: Sources): Compilation {
  const parts = files.map(readDocument);
  const layers = overlays.map(readDocument);
  const merged = assemble(parts, layers);
  const written: Document = { root: merged.root };
  const read = readTopology(written);
  const resolved = read.topology && resolvePlan(read.topology, read.dropped);
  const isIncomplete = incompleteAfter(read.dropped);
  const unreadable = [...parts, ...layers].flatMap(({ diagnostics }) => diagnostics);
  // What YAML could not make sense of is no value of the language either, and is said once.
  const said = new Set(unreadable.map(placeOf));
  return {
    document: read.document,
    dropped: read.dropped,
    topology: read.topology,
    plan: resolved?.plan,
    diagnostics: eachOnce([
      ...unreadable,
      ...merged.diagnostics,
      ...read.findings
        .map((finding) => resolveFinding(written, finding))
        .filter((diagnostic) => !said.has(placeOf(diagnostic))),
      ...(resolved?.findings ?? [])
        .filter(({ at }) => !isIncomplete(at))
        .map((finding) => resolveFinding(read.document, finding)),
    ]),
  };
}

function placeOf({ at }: Diagnostic): string {
  return `${at.file.path}:${at.start}`;
}
