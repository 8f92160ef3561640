import { basename, dirname, join } from "node:path";
import type { SourceFile, Sources } from "@cloister/model";
import { largestBytes } from "./decode-source.ts";
import type { FileSystem } from "./file-system.ts";
import type { Io } from "./io.ts";
import { allFiles } from "./patch.ts";
import type { Problem } from "./problem.ts";
import { attempt, isSystemError, reasonOf } from "./system-error.ts";

interface Rewrite {
  /** Where the file is in fact: a link is followed, not replaced. */
  readonly path: string;
  readonly before: SourceFile;
  readonly text: string;
  /** Beside it, where the new text waits. */
  readonly draft: string;
}

/**
 * Writes the files that changed, each at one stroke and with its permissions; all of them, or none where
 * one cannot be written or is no longer what was read.
 */
export function rewriteSources(
  before: Sources,
  after: Sources,
  { files, processId }: Pick<Io, "files" | "processId">,
): Problem | undefined {
  const now = allFiles(after);
  const rewrites = new Map<string, Rewrite>();
  const drafts: string[] = [];
  try {
    for (const [index, source] of allFiles(before).entries()) {
      const text = now[index]?.text ?? source.text;
      if (text === source.text) continue;
      const path = files.realPath(source.path);
      files.checkWritable(path);
      const draft = join(dirname(path), `.${basename(path)}.cloister-${processId}`);
      rewrites.set(path, { path, before: source, text, draft });
    }
    for (const { path, text, draft } of rewrites.values()) {
      drafts.push(draft);
      files.writeLike(draft, text, path);
    }
    const overtaken = [...rewrites.values()].find((one) => !isAsRead(one, files));
    if (overtaken !== undefined) return changedMeanwhile(overtaken.before.path);
    return moveAll([...rewrites.values()], files);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      message: `\`${error.path ?? ""}\` cannot be written: ${reasonOf(error)}.`,
      help: "Nothing was changed. Make room or set the permissions, and run it again.",
    };
  } finally {
    for (const draft of drafts) {
      attempt(() => {
        if (files.look(draft) !== undefined) files.removeFile(draft);
      });
    }
  }
}

function isAsRead({ path, before }: Rewrite, files: FileSystem): boolean {
  return Buffer.from(before.text).equals(files.read(path, largestBytes + 1));
}

function changedMeanwhile(path: string): Problem {
  return {
    message: `\`${path}\` was written by somebody else in the meantime.`,
    help: "Nothing was changed. Run it again.",
  };
}

/** Puts every new text in its place, or the old ones back where that fails halfway. */
function moveAll(rewrites: readonly Rewrite[], files: FileSystem): undefined {
  const moved: Rewrite[] = [];
  try {
    for (const rewrite of rewrites) {
      files.rename(rewrite.draft, rewrite.path);
      moved.push(rewrite);
    }
    return undefined;
  } catch (error) {
    for (const { path, before, draft } of moved) {
      attempt(() => {
        files.writeLike(draft, before.text, path);
        files.rename(draft, path);
      });
    }
    throw error;
  }
}
