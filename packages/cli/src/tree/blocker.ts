import { dirname, join } from "node:path";
import type { FileSystem } from "../file-system.ts";

/**
 * What on the way from a directory to a path inside it is no directory, as the end of a sentence about
 * the path. A symbolic link is one: following it would lead out of the directory.
 */
export function blockerOf(directory: string, path: string, files: FileSystem): string | undefined {
  for (const folder of foldersOf(path)) {
    const kind = files.look(join(directory, folder))?.kind;
    if (kind === undefined) return undefined;
    if (kind === "link") return `would be reached through the symbolic link \`${folder}\``;
    if (kind !== "directory") return `needs a directory where the file \`${folder}\` is`;
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
