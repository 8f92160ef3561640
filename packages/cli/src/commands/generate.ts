import { commas, inLanguage, say, sentences, type Language, type Text } from "@cloister/texts";
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
  const print: Print = (text, indent = "") => {
    io.err.write(`${indent}${inLanguage(text, language)}\n`);
  };
  return request.check ? compare(tree, io, print) : write(tree, request, { io, print });
}

/** Says something about what is done, in the user's language. */
type Print = (text: Text, indent?: string) => void;

function write(
  tree: Tree,
  { force, backend }: GenerateRequest,
  { io, print }: { readonly io: Io; readonly print: Print },
): ExitCode {
  const written = carefully(tree, () => writeTree(tree, { io, force }));
  if (isProblem(written)) return refuse([written], io);
  print(summary(tree, written));
  const { kept } = written;
  if (kept.length === 0) {
    if (isFirst(written)) {
      const { next } = backendFacts(backend);
      const commands = `npm install && ${next}`;
      print(say("Next, in {{directory}}: {{commands}}", { directory: tree.directory, commands }));
    }
    return exitCodes.fine;
  }
  print(say("Kept, so the program is not up to date:"));
  for (const { reason, help } of kept) print(sentences(reason, help), "  ");
  return exitCodes.found;
}

function isFirst({ changes, unchanged }: Comparison): boolean {
  return unchanged.length === 0 && changes.every(({ before }) => before === undefined);
}

function summary({ directory }: Tree, { changes, unchanged }: Comparison): Text {
  const made = changes.filter(({ before }) => before === undefined).length;
  const removed = changes.filter(({ after }) => after === undefined).length;
  const changed = changes.length - made - removed;
  const counts = [
    ...(made === 0 ? [] : [say("{{count}} new", { count: made })]),
    ...(changed === 0 ? [] : [say("{{count}} changed", { count: changed })]),
    ...(removed === 0 ? [] : [say("{{count}} removed", { count: removed })]),
    ...(unchanged.length === 0 ? [] : [say("{{count}} unchanged", { count: unchanged.length })]),
  ];
  return say("{{directory}}: {{counts}}.", {
    directory,
    counts: counts.length === 0 ? say("no files") : commas(counts),
  });
}

function compare(tree: Tree, io: Io, print: Print): ExitCode {
  const differences = carefully(tree, () => checkTree(tree, io));
  if (isProblem(differences)) return refuse([differences], io);
  if (differences.length === 0) {
    print(say("{{directory}} is up to date.", { directory: tree.directory }));
    return exitCodes.fine;
  }
  const width = Math.max(...differences.map((difference) => difference.is.length));
  const lines = differences.map((one: Difference) => `${one.is.padEnd(width)}  ${one.path}\n`);
  io.out.write(lines.join(""));
  print(
    say("{{directory}} is not up to date: run `cloister generate` without `--check`.", {
      directory: tree.directory,
    }),
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
