import { runChecks } from "@cloister/checks";
import {
  isComplete,
  resolveFinding,
  sortDiagnostics,
  type Compilation,
  type Diagnostic,
  type Severity,
} from "@cloister/model";
import type { Expected } from "@cloister/proof";
import { compileSources } from "./compile-sources.ts";
import type { Io } from "./io.ts";
import { findLocalSources } from "./local-sources.ts";
import type { Judgement } from "./judge-plan.ts";
import type { Problem } from "./problem.ts";
import { progress } from "./progress.ts";
import { readSources } from "./read-sources.ts";
import type { Named } from "./request.ts";

/** A topology, and all that can be said about it. */
export interface Examined extends Omit<Compilation, "diagnostics"> {
  /** In the order of reading. */
  readonly diagnostics: readonly Diagnostic[];
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
  if (!("files" in sources)) return sources;
  const characters = sources.files.reduce((sum, { text }) => sum + text.length, 0);
  const { step, end } = progress(io, { isLong: characters > noticedCharacters });
  step("Compiling");
  const compilation = await compileSources(sources);
  step("Checking");
  const checked = runChecks(compilation);
  const local = findLocalSources(compilation, io.files);
  const complete = isComplete(compilation);
  step("Proving");
  const { expected, findings } = judges ? await judge(compilation, complete) : nothingExpected;
  end();
  return {
    ...compilation,
    diagnostics: sortDiagnostics([
      ...compilation.diagnostics,
      ...checked,
      ...local.diagnostics,
      ...findings.map((finding) => resolveFinding(compilation.document, finding)),
    ]),
    isComplete: complete,
    expected,
    localSources: local.paths,
  };
}

const nothingExpected: Judgement = { expected: [], findings: [] };

/** What proves is loaded for topologies that expect something. */
async function judge({ plan }: Compilation, complete: boolean): Promise<Judgement> {
  if (plan?.expectations === undefined) return nothingExpected;
  const { judgePlan } = await import("./judge-plan.ts");
  return judgePlan(plan, { isComplete: complete });
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
