import { say, type Language } from "@cloister/texts";
import { backendFacts } from "../backends.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { generatedTree } from "../generated-tree.ts";
import type { Io } from "../io.ts";
import { prepareProgram } from "../prepare-program.ts";
import { isProblem, type Problem } from "../problem.ts";
import { progress } from "../progress.ts";
import { refuse } from "../refuse.ts";
import type { GenerateRequest } from "../request.ts";
import { isSystemError, reasonOf } from "../system-error.ts";
import { checkTree, type Difference } from "../tree/check-tree.ts";
import type { Comparison } from "../tree/compare-tree.ts";
import type { Tree } from "../tree/tree.ts";
import { writeTree } from "../tree/write-tree.ts";

/** `cloister generate`: writes the program, or with `--check` says how the directory differs from it. */
export async function generate(
  request: GenerateRequest,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const wording = {
    withoutPlan: say("Nothing was written: the topology has no plan."),
    withErrors: say("Nothing was written. `--allow-errors` writes the program all the same."),
  };
  const prepared = await prepareProgram(request, io, { wording, language });
  if ("ends" in prepared) return prepared.ends;
  const { plan, backend, localSources, unmended } = prepared;
  const { step, end } = progress(io, { isLong: false });
  step("Generating");
  const tree = generatedTree(plan, backend, { request, localSources, unmended });
  end();
  return request.check ? compare(tree, io) : write(tree, request, io);
}

function write(tree: Tree, { force, backend }: GenerateRequest, io: Io): ExitCode {
  const written = carefully(tree, () => writeTree(tree, { io, force }));
  if (isProblem(written)) return refuse([written], io);
  io.err.write(`${summary(tree, written)}\n`);
  const { kept } = written;
  if (kept.length === 0) {
    if (isFirst(written)) {
      const { next } = backendFacts(backend);
      io.err.write(`Next, in ${tree.directory}: npm install && ${next}\n`);
    }
    return exitCodes.fine;
  }
  const lines = kept.map(({ path, reason, help }) => `  ${path} ${reason}. ${help}\n`);
  io.err.write(`Kept, so the program is not up to date:\n${lines.join("")}`);
  return exitCodes.found;
}

function isFirst({ changes, unchanged }: Comparison): boolean {
  return unchanged.length === 0 && changes.every(({ before }) => before === undefined);
}

function summary({ directory }: Tree, { changes, unchanged }: Comparison): string {
  const counts = [
    [changes.filter(({ before }) => before === undefined).length, "new"],
    [
      changes.filter(({ before, after }) => before !== undefined && after !== undefined).length,
      "changed",
    ],
    [changes.filter(({ after }) => after === undefined).length, "removed"],
    [unchanged.length, "unchanged"],
  ] as const;
  const parts = counts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return `${directory}: ${parts.length === 0 ? "no files" : parts.join(", ")}.`;
}

function compare(tree: Tree, io: Io): ExitCode {
  const differences = carefully(tree, () => checkTree(tree, io));
  if (isProblem(differences)) return refuse([differences], io);
  if (differences.length === 0) {
    io.err.write(`${tree.directory} is up to date.\n`);
    return exitCodes.fine;
  }
  const width = Math.max(...differences.map((difference) => difference.is.length));
  const lines = differences.map((one: Difference) => `${one.is.padEnd(width)}  ${one.path}\n`);
  io.out.write(lines.join(""));
  io.err.write(
    `${tree.directory} is not up to date: run \`cloister generate\` without \`--check\`.\n`,
  );
  return exitCodes.found;
}

/** The directory is the user's, and so is what the system says about it. */
function carefully<Result extends object>(
  { directory }: Tree,
  act: () => Result,
): Result | Problem {
  try {
    return act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      message: `\`${error.path ?? directory}\` cannot be used: ${reasonOf(error)}.`,
      help: `Check \`${directory}\` and its permissions.`,
    };
  }
}
