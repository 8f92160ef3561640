import { join } from "node:path";
import { folderWith } from "./folder.ts";
import { fine } from "./topologies.ts";
import { run, type Ran } from "./world.ts";

export interface Generated {
  readonly folder: string;
  /** Where the program is. */
  readonly out: string;
  /** The words of the command that writes it. */
  readonly words: readonly string[];
  readonly generate: (...more: readonly string[]) => Promise<Ran>;
}

/** A folder with a topology and, unless it is told otherwise, its program in `out`. */
export async function generated(
  topology = fine,
  { isGenerated = true, backend = "cdk" } = {},
): Promise<Generated> {
  const folder = folderWith({ "topology.yaml": topology });
  const out = join(folder, "out");
  const words = ["generate", join(folder, "topology.yaml"), "--backend", backend, "--out", out];
  const generate = (...more: readonly string[]) => run([...words, ...more]);
  if (isGenerated) await generate();
  return { folder, out, words, generate };
}
