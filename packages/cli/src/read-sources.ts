import { basename, dirname, join } from "node:path";
import type { SourceFile, Sources } from "@cloister/model";
import { decodeSource, largestBytes } from "./decode-source.ts";
import type { Io } from "./io.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { Named } from "./request.ts";
import { suggest } from "./suggest.ts";
import { isSystemError, reasonOf } from "./system-error.ts";

/** The text of every file, or a problem for each one that cannot be used. */
export function readSources({ files, overlays }: Named, io: Io): Sources | readonly Problem[] {
  const read = (path: string) => readSource(path, io);
  const sources = { files: distinct(files, io).map(read), overlays: overlays.map(read) };
  const problems = [...sources.files, ...sources.overlays].filter(isProblem);
  if (problems.length > 0) return problems;
  return { files: sources.files.filter(isSource), overlays: sources.overlays.filter(isSource) };
}

/** A part that is named twice, also through a link, is one part: `--fix` must not find it changed and unchanged. */
function distinct(paths: readonly string[], { files }: Io): readonly string[] {
  const names = new Set<string>();
  return paths.filter((path) => {
    const name = path === "-" ? path : realPath(path, files);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}

function realPath(path: string, files: Io["files"]): string {
  try {
    return files.realPath(path);
  } catch (error) {
    // Reading it tells what is wrong.
    if (!isSystemError(error)) throw error;
    return path;
  }
}

function isSource(source: SourceFile | Problem): source is SourceFile {
  return !isProblem(source);
}

function readSource(path: string, io: Io): SourceFile | Problem {
  if (path === "-") return decodeSource("<stdin>", io.readStandardInput(largestBytes + 1));
  try {
    const entry = io.files.follow(path);
    if (entry === undefined) return missing(path, io);
    if (entry.kind === "directory") return directory(path, io);
    return decodeSource(path, io.files.read(path, largestBytes + 1));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      message: `\`${path}\` cannot be read: ${reasonOf(error)}.`,
      help: "Check the path and its permissions.",
    };
  }
}

function missing(path: string, { files }: Io): Problem {
  const folder = dirname(path);
  const siblings = files.follow(folder)?.kind === "directory" ? files.list(folder) : undefined;
  if (siblings === undefined) {
    return {
      message: `There is no file \`${path}\`, nor a directory \`${folder}\`.`,
      help: "Give the path of a topology; a relative one starts at the current directory.",
    };
  }
  return {
    message: `There is no file \`${path}\`.${suggest(basename(path), siblings)}`,
    help: "Give the path of a topology, or write a first one with `cloister init`.",
  };
}

function directory(path: string, { files }: Io): Problem {
  const topologies = files.list(path).filter((name) => /\.ya?ml$/.test(name));
  const named = topologies.slice(0, 3).map((name) => `\`${join(path, name)}\``);
  return {
    message: `\`${path}\` is a directory.`,
    help:
      named.length === 0
        ? "Give the path of a topology, which is a file."
        : `Give the path of a topology in it, such as ${named.join(" or ")}.`,
  };
}
