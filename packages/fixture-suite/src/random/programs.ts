import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile, Plan } from "@cloister/model";
import { localFiles } from "./objects.ts";

/** SHA-256 of the local files that random topologies name. */
export const contentHashes: ReadonlyMap<string, string> = new Map(
  [...localFiles].map(([path, content]) => [
    path,
    createHash("sha256").update(content).digest("hex"),
  ]),
);

interface Program {
  readonly plan: Plan;
  readonly files: () => readonly GeneratedFile[];
}

/**
 * Writes programs below a directory, each into a folder of its own, for as long as the work takes. It
 * gets those that could be written; the result of any other is why not.
 */
export async function withPrograms<T>(
  programs: readonly Program[],
  directory: string,
  work: (
    written: readonly { readonly directory: string; readonly plan: Plan }[],
  ) => Promise<readonly T[]>,
): Promise<readonly (T | string)[]> {
  mkdirSync(directory, { recursive: true });
  const folder = mkdtempSync(join(directory, "random-"));
  try {
    const results: (T | string)[] = [];
    const written: { index: number; directory: string; plan: Plan }[] = [];
    for (const [index, { plan, files }] of programs.entries()) {
      const own = join(folder, String(index));
      const problem = writeProgram(own, files);
      if (problem === undefined) written.push({ index, directory: own, plan });
      else results[index] = problem;
    }
    const done = await work(written);
    for (const [place, { index }] of written.entries())
      results[index] = done[place] ?? "was not run";
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why there is no program; undefined where there is one. */
function writeProgram(directory: string, emit: () => readonly GeneratedFile[]): string | undefined {
  try {
    for (const file of emit()) {
      const path = join(directory, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "text" in file ? file.text : (localFiles.get(file.copyOf) ?? ""));
    }
    return undefined;
  } catch (error) {
    return `The program was not written: ${String(error)}`;
  }
}
