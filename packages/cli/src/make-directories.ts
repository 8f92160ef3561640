import { dirname } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** Makes a directory and those above it that are missing, and returns the ones it made, outermost first. */
export function makeDirectories(path: string, files: FileSystem): readonly string[] {
  const missing: string[] = [];
  for (let current = path; files.follow(current) === undefined; current = dirname(current)) {
    missing.unshift(current);
    if (dirname(current) === current) break;
  }
  for (const directory of missing) files.makeDirectory(directory);
  return missing;
}
