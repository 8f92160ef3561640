import { runChecks } from "@cloister/checks";
import {
  sortDiagnostics,
  type Diagnostic,
  type Document,
  type Plan,
  type Severity,
} from "@cloister/model";
import { compileSources } from "./compile-sources.ts";
import type { Io } from "./io.ts";
import { findLocalSources } from "./local-sources.ts";
import type { Problem } from "./problem.ts";
import { progress } from "./progress.ts";
import { readSources } from "./read-sources.ts";
import type { Named } from "./request.ts";

/** A topology, and all that can be said about it. */
export interface Examined {
  readonly document: Document;
  /** Whatever resolved; undefined where nothing did. */
  readonly plan: Plan | undefined;
  /** In the order of reading. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the local files are that the topology names, by the path that it writes; only those that can be read. */
  readonly localSources: ReadonlyMap<string, string>;
}

/** From about this much text on, compiling is noticed. */
const noticedCharacters = 200_000;

/**
 * Reads and compiles a topology, runs every check on it and looks for the local files that it names;
 * or the problems of the files that cannot be used.
 */
export async function examine(named: Named, io: Io): Promise<Examined | readonly Problem[]> {
  const sources = readSources(named, io);
  if (!("files" in sources)) return sources;
  const characters = sources.files.reduce((sum, { text }) => sum + text.length, 0);
  const { step, end } = progress(io, { isLong: characters > noticedCharacters });
  step("Compiling");
  const compilation = await compileSources(sources);
  step("Checking");
  const checked = runChecks(compilation);
  const local = findLocalSources(compilation, io.files);
  end();
  return {
    document: compilation.document,
    plan: compilation.plan,
    diagnostics: sortDiagnostics([...compilation.diagnostics, ...checked, ...local.diagnostics]),
    localSources: local.paths,
  };
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
