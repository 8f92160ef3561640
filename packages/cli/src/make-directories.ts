import { dirname } from "node:path";
import type { FileSystem } from "./file-system.ts";

/**
 * Makes a directory and those above it that are missing, all or none, and returns the ones it made,
 * outermost first.
 */
export function makeDirectories(path: string, files: FileSystem): readonly string[] {
  const missing: string[] = [];
  for (let current = path; files.follow(current) === undefined; current = dirname(current)) {
    missing.unshift(current);
    if (dirname(current) === current) break;
  }
  const made: string[] = [];
  try {
    for (const directory of missing) {
      files.makeDirectory(directory);
      made.unshift(directory);
    }
  } catch (error) {
    for (const directory of made) files.removeDirectory(directory);
    throw error;
  }
  return missing;
}
