import {
  loadDiagnose,
  needsDiagnosis,
  runChecks,
  type Diagnosis,
  type Silenced,
} from "@cloister/checks";
import {
  isComplete,
  sortDiagnostics,
  type Compilation,
  type Diagnostic,
  type Severity,
  type Sources,
} from "@cloister/model";
import type { Expected } from "@cloister/proof";
import { compileSources } from "./compile-sources.ts";
import type { Io } from "./io.ts";
import { findLocalSources } from "./local-sources.ts";
import type { Problem } from "./problem.ts";
import { progress } from "./progress.ts";
import { readSources } from "./read-sources.ts";
import type { Named } from "./request.ts";

/** A topology, and all that can be said about it. */
export interface Examined extends Omit<Compilation, "diagnostics"> {
  /** What reading and resolving the files gave. */
  readonly compiled: readonly Diagnostic[];
  /** In the order of reading, without what the topology accepts. */
  readonly diagnostics: readonly Diagnostic[];
  /** The warnings that it accepts, each with the reason. */
  readonly silenced: readonly Silenced[];
  /** Whether nothing that the topology writes was left out because of an error. */
  readonly isComplete: boolean;
  /** What became of each expectation, in the order of the topology. */
  readonly expected: readonly Expected[];
  /** Where the local files are that the topology names, by the path that it writes; only those that can be read. */
  readonly localSources: ReadonlyMap<string, string>;
}

/** From about this much text on, compiling is noticed. */
const noticedCharacters = 200_000;

/**
 * Reads and compiles a topology, runs every check on it, judges what it expects unless that is not wanted,
 * and looks for the local files that it names; or the problems of the files that cannot be used.
 */
export async function examine(
  named: Named,
  io: Io,
  { judges = true } = {},
): Promise<Examined | readonly Problem[]> {
  const sources = readSources(named, io);
  return "files" in sources ? examineSources(sources, io, { judges }) : sources;
}

/** The same of files that were read already. */
export async function examineSources(
  sources: Sources,
  io: Io,
  { judges = true } = {},
): Promise<Examined> {
  const characters = sources.files.reduce((sum, { text }) => sum + text.length, 0);
  const { step, end } = progress(io, { isLong: characters > noticedCharacters });
  step("Compiling");
  const compilation = await compileSources(sources);
  step("Checking");
  const local = findLocalSources(compilation, io.files);
  const diagnosis = await diagnosed(compilation, { judges, further: local.diagnostics });
  end();
  return {
    ...compilation,
    ...diagnosis,
    compiled: compilation.diagnostics,
    isComplete: isComplete(compilation),
    localSources: local.paths,
  };
}

async function diagnosed(
  compilation: Compilation,
  options: { readonly judges: boolean; readonly further: readonly Diagnostic[] },
): Promise<Diagnosis> {
  if (needsDiagnosis(compilation)) {
    const diagnose = await loadDiagnose();
    return diagnose(compilation, options);
  }
  const all = [...compilation.diagnostics, ...runChecks(compilation), ...options.further];
  return { diagnostics: sortDiagnostics(all), silenced: [], expected: [] };
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
