import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { jsonText } from "@cloister/typescript-writer";
import { plans } from "./plans/all.ts";
import type { Emitter } from "./write-program.ts";
import { besidePackages, withFolder, writeProgram } from "./write-program.ts";

const bin = fileURLToPath(new URL("../../../node_modules/.bin/", import.meta.url));

export interface Tool {
  readonly name: string;
  readonly args: readonly string[];
  /** Further files beside the programs: path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether it needs this repository's packages; it then has to be told of each file. */
  readonly besidePackages?: boolean;
}

/**
 * Runs a tool in a folder that holds the programs of all plans, each in a folder of its own, `0`, `1`
 * and so on; gives what it complains about, empty if nothing.
 */
export function complaints(backend: Emitter, tool: Tool): Promise<string> {
  const { name, args, files = {} } = tool;
  return withFolder(
    async (root) => {
      for (const [index, [, plan]] of plans.entries()) {
        await writeProgram(backend, plan, join(root, String(index)));
      }
      for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
      try {
        await promisify(execFile)(join(bin, name), args, { cwd: root });
        return "";
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const printed = "stdout" in error ? String(error.stdout) : "";
        return printed === "" ? error.message : printed;
      }
    },
    tool.besidePackages === true ? besidePackages : tmpdir(),
  );
}

/** The paths of the programs' TypeScript, as `complaints` writes them. */
export function sourcesOf(backend: Emitter): readonly string[] {
  return plans.flatMap(([, plan], index) =>
    backend
      .emit(plan, { source: "topology.yaml" })
      .flatMap(({ path }) => (path.endsWith(".ts") ? [`${index}/${path}`] : [])),
  );
}

/** The settings of a compiler that takes all programs as one, with those of the first. */
export function allPrograms(include: readonly string[]): string {
  const files = include.map((path) => `*/${path}`);
  return jsonText({ extends: "./0/tsconfig.json", include: files });
}
