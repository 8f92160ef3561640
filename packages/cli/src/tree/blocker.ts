import { dirname, join } from "node:path";
import { say, type Text } from "@cloister/texts";
import type { FileSystem } from "../file-system.ts";

/**
 * What on the way from a directory to a path inside it is no directory, as a sentence about the path.
 * A symbolic link is one: following it would lead out of the directory.
 */
export function blockerOf(directory: string, path: string, files: FileSystem): Text | undefined {
  for (const folder of foldersOf(path)) {
    const kind = files.look(join(directory, folder))?.kind;
    if (kind === undefined) return undefined;
    if (kind === "link") {
      return say("{{path}} would be reached through the symbolic link `{{folder}}`.", {
        path,
        folder,
      });
    }
    if (kind !== "directory") {
      return say("{{path}} needs a directory where the file `{{folder}}` is.", { path, folder });
    }
  }
  return undefined;
}

/** The folders that a path leads through, outermost first. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
    folders.unshift(folder);
  return folders;
}
