import { join } from "node:path";
import type { Plan } from "@cloister/model";
import { cdk } from "@cloister/cdk-backend";
import type { CloudAssembly } from "@cloister/cdk-backend";
import { compare } from "../src/compare.ts";
import type { Difference } from "../src/compare.ts";
import { loadAssembly } from "../src/load-assembly.ts";
import { runCdkPrograms } from "../src/run-cdk.ts";
import type { Emitter } from "./write-program.ts";
import { contentHashes, withFolder, writeProgram } from "./write-program.ts";

/** Where what a program made is not the plan. */
export function differencesOf(plan: Plan, assembly: CloudAssembly): readonly Difference[] {
  return compare(plan, cdk.read(assembly), contentHashes(plan)).differences;
}

/** What the programs of the plans make, each as its emitter writes it, or why one of them failed. */
export function synthesise(
  plans: readonly (readonly [Plan, Emitter])[],
): Promise<readonly (CloudAssembly | string)[]> {
  return withFolder(async (root) => {
    const programs = plans.map((_, index) => {
      const directory = join(root, String(index));
      return { directory, outDirectory: join(directory, "cdk.out") };
    });
    for (const [index, [plan, emitter]] of plans.entries()) {
      await writeProgram(emitter, plan, join(root, String(index)));
    }
    const runs = await runCdkPrograms(programs);
    const results: (CloudAssembly | string)[] = [];
    for (const [index, { outDirectory }] of programs.entries()) {
      results.push(runs[index]?.error ?? (await loadAssembly(outDirectory)));
    }
    return results;
  });
}
