import { join } from "node:path";
import { expect } from "vitest";
import { folderWith, put, textsIn, type Texts } from "./folder.ts";
import { fine } from "./topologies.ts";
import { run, type Ran } from "./world.ts";

export interface Program {
  readonly folder: string;
  /** Where the program is. */
  readonly dir: string;
  readonly verify: (...more: readonly string[]) => Promise<Ran>;
  /** Changes a file of the program as its user would. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
}

/** A folder with a topology, its program and, unless it is told otherwise, the packages that this needs. */
export async function program(
  topology = fine,
  options: {
    readonly backend?: "cdk" | "pulumi";
    readonly isInstalled?: boolean;
    /** Beside the topology. */
    readonly files?: Texts;
    /** More words for `generate`. */
    readonly words?: readonly string[];
  } = {},
): Promise<Program> {
  const { backend = "cdk", isInstalled = true, files = {}, words: more = [] } = options;
  const texts = { "topology.yaml": topology, ...files };
  const folder = folderWith(texts, { isInPackage: isInstalled });
  const dir = join(folder, "app");
  const words = [join(folder, "topology.yaml"), "--backend", backend];
  expect(await run(["generate", ...words, "--out", dir, ...more])).toMatchObject({ code: 0 });
  return {
    folder,
    dir,
    verify: (...options) => run(["verify", ...words, "--dir", dir, ...options]),
    edit(path, from, to) {
      const before = textsIn(dir)[path] ?? "";
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      put(dir, { [path]: after });
    },
  };
}
