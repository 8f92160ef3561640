import type { SourceFile, Sources } from "@cloister/model";
import type { Io } from "./io.ts";
import { isProblem, type Problem } from "./problem.ts";
import { readSources } from "./read-sources.ts";
import type { DiffRequest } from "./request.ts";
import { atRevision, isRevision, readAtRevision, type AtRevision } from "./revision.ts";

/** The files of one side. */
export interface DiffSources {
  /** As the user named it. */
  readonly name: string;
  readonly sources: Sources;
  /** Whether they are those of a revision, whose neighbours on the disk are not theirs. */
  readonly isRevision: boolean;
}

/** The files of both sides, or why they cannot be had. */
export function readDiffSides(
  request: DiffRequest,
  io: Io,
): readonly [DiffSources, DiffSources] | readonly Problem[] {
  const { old, files, overlays, oldOverlays, newOverlays } = request;
  const [only, ...more] = files;
  const bare = bareRevision(old, io);
  if (typeof bare !== "boolean") return [bare];
  if (!bare && more.length > 0) return [severalFiles(old)];
  const before = bare
    ? {
        files: files.map((path) => `${old}:${path}`),
        overlays: overlays.map((path) => `${old}:${path}`),
      }
    : { files: [old], overlays };
  const named = bare ? `${old}:${files.join(" ")}` : old;
  const sides = [
    readSide(named, { files: before.files, overlays: [...before.overlays, ...oldOverlays] }, io),
    readSide(
      files.join(" "),
      { files: only === undefined ? [] : files, overlays: [...overlays, ...newOverlays] },
      io,
    ),
  ] as const;
  const [one, other] = sides;
  if ("sources" in one && "sources" in other) return [one, other];
  return sides.flatMap((side) => ("sources" in side ? [] : side));
}

/** Whether what is compared with is a revision, of the newer side's files. A file of that name comes first. */
function bareRevision(old: string, io: Io): boolean | Problem {
  if (old === "-" || isFile(old, io) || atRevision(old) !== undefined) return false;
  const found = isRevision(old, io);
  if (found === false && !/[./]/.test(old)) return neither(old);
  // Without git or a repository it can only be meant as a file, and reading it says that there is none.
  return typeof found === "boolean" ? found : false;
}

function neither(old: string): Problem {
  return {
    message: `There is no file \`${old}\`, and Git knows no such revision.`,
    help: "Give the path of a topology, or a branch, a tag or a commit.",
  };
}

function severalFiles(old: string): Problem {
  return {
    message: `\`${old}\` is no revision, so that it is compared with one file only.`,
    help: "`cloister diff OLD NEW` compares two files; `cloister diff REVISION FILE…` a topology of several.",
  };
}

function readSide(
  name: string,
  { files, overlays }: { readonly files: readonly string[]; readonly overlays: readonly string[] },
  io: Io,
): DiffSources | readonly Problem[] {
  const read = (operand: string): SourceFile | readonly Problem[] => {
    const revision = revisionOf(operand, io);
    if (revision !== undefined) {
      const file = readAtRevision(revision, io);
      return isProblem(file) ? [file] : file;
    }
    const sources = readSources({ files: [operand], overlays: [] }, io);
    if (!("files" in sources)) return sources;
    const [file] = sources.files;
    return file ?? [];
  };
  const [parts, laid] = [files.map(read), overlays.map(read)];
  const problems = [...parts, ...laid].flatMap((one) => ("text" in one ? [] : one));
  if (problems.length > 0) return problems;
  return {
    name,
    sources: { files: parts.filter(isSource), overlays: laid.filter(isSource) },
    isRevision: files.some((operand) => revisionOf(operand, io) !== undefined),
  };
}

function isSource(one: SourceFile | readonly Problem[]): one is SourceFile {
  return "text" in one;
}

/** What is a file is meant as one, whatever its name is. */
function revisionOf(operand: string, io: Io): AtRevision | undefined {
  return isFile(operand, io) ? undefined : atRevision(operand);
}

function isFile(path: string, { files }: Io): boolean {
  try {
    return !path.includes("\0") && files.follow(path) !== undefined;
  } catch {
    return true;
  }
}
