import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plan } from "@cloister/model";
import { compare } from "../src/compare.ts";
import type { Difference } from "../src/compare.ts";
import { loadAssembly } from "../src/load-assembly.ts";
import { runCdkPrograms } from "../src/run-cdk.ts";
import { cdk } from "@cloister/cdk-backend";
import type { CloudAssembly } from "@cloister/cdk-backend";

const folder = fileURLToPath(new URL("./.tmp/", import.meta.url));

/** Where what a program made is not the plan. */
export function differencesOf(plan: Plan, assembly: CloudAssembly): readonly Difference[] {
  return compare(plan, cdk.read(assembly), contentHashes(plan)).differences;
}

/** What the programs of the plans make, or why one of them failed. */
export async function synthesise(
  plans: readonly Plan[],
): Promise<readonly (CloudAssembly | string)[]> {
  await mkdir(folder, { recursive: true });
  const root = await mkdtemp(join(folder, "mirror-"));
  try {
    const programs = plans.map((plan, index) => {
      const directory = join(root, String(index));
      return { plan, directory, outDirectory: join(directory, "cdk.out") };
    });
    for (const { plan, directory } of programs) await writeProgram(plan, directory);
    const runs = await runCdkPrograms(programs);
    const results: (CloudAssembly | string)[] = [];
    for (const [index, { outDirectory }] of programs.entries()) {
      results.push(runs[index]?.error ?? (await loadAssembly(outDirectory)));
    }
    return results;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Writes the program of a plan; a file that it copies gets some content. */
export async function writeProgram(plan: Plan, directory: string): Promise<void> {
  for (const file of cdk.emit(plan, { source: "topology.yaml" })) {
    const path = join(directory, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "text" in file ? file.text : contentOf(file.copyOf));
  }
}

function contentOf(source: string): string {
  return `content of ${source}`;
}

function contentHashes({ units }: Plan): ReadonlyMap<string, string> {
  const resources = units.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.resources));
  const sources = resources.flatMap((one) => (one.kind === "object" ? (one.source ?? []) : []));
  const hash = (source: string) => createHash("sha256").update(contentOf(source)).digest("hex");
  return new Map(sources.map((source) => [source, hash(source)]));
}
