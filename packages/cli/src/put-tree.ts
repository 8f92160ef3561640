import { commas, inLanguage, say, sentences, type Language, type Text } from "@cloister/texts";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { isProblem, type Problem } from "./problem.ts";
import { refuse } from "./refuse.ts";
import { isSystemError, reasonOf } from "./system-error.ts";
import { checkTree, type Difference } from "./tree/check-tree.ts";
import type { Comparison } from "./tree/compare-tree.ts";
import type { Tree } from "./tree/tree.ts";
import { writeTree } from "./tree/write-tree.ts";

interface Putting {
  readonly io: Io;
  readonly language: Language;
  /** What to do next, said where everything is new. */
  readonly next?: Text;
}

/** Brings a directory up to date with what belongs into it, or with `check` says how it differs; and says what it did. */
export function putTree(
  tree: Tree,
  { check, force }: { readonly check: boolean; readonly force: boolean },
  { io, language, next }: Putting,
): ExitCode {
  const print: Print = (text, indent = "") => {
    io.err.write(`${indent}${inLanguage(text, language)}\n`);
  };
  return check ? compare(tree, io, print) : write(tree, { force, io, print, next });
}

/** Says something about what is done, in the user's language. */
type Print = (text: Text, indent?: string) => void;

function write(
  tree: Tree,
  {
    force,
    io,
    print,
    next,
  }: {
    readonly force: boolean;
    readonly io: Io;
    readonly print: Print;
    readonly next: Text | undefined;
  },
): ExitCode {
  const written = carefully(tree, () => writeTree(tree, { io, force }));
  if (isProblem(written)) return refuse([written], io);
  print(summary(tree, written));
  const { kept } = written;
  if (kept.length === 0) {
    if (next !== undefined && isFirst(written)) print(next);
    return exitCodes.fine;
  }
  print(say("Kept, so {{directory}} is not up to date:", { directory: tree.directory }));
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
    say("{{directory}} is not up to date: run the same without `--check`.", {
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
