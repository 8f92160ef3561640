import { join } from "node:path";
import type { Plan } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import type { PulumiRun } from "@cloister/pulumi-backend";
import { compare } from "../src/compare.ts";
import type { Difference } from "../src/compare.ts";
import type { RecordedRun } from "../src/pulumi-recorder.ts";
import type { PulumiProgram, PulumiResult } from "../src/run-pulumi.ts";
import type { Emitter } from "./write-program.ts";
import { contentHashes, withFolder, writeProgram } from "./write-program.ts";

/** Where what a program registered is not the plan. */
export function pulumiDifferences(plan: Plan, run: PulumiRun): readonly Difference[] {
  return compare(plan, pulumi.read(run), contentHashes(plan)).differences;
}

/** What the programs of the plans register, each as its emitter writes it. */
export function runPulumiPlans(
  plans: readonly (readonly [Plan, Emitter])[],
  run: (programs: readonly PulumiProgram[]) => Promise<readonly PulumiResult[]>,
): Promise<readonly RecordedRun[]> {
  return withFolder(async (root) => {
    const programs = plans.map(([{ name }], index) => ({
      directory: join(root, String(index)),
      project: name,
      stack: "dev",
      answer: pulumi.answer,
    }));
    for (const [index, [plan, emitter]] of plans.entries()) {
      await writeProgram(emitter, plan, join(root, String(index)));
    }
    const results = await run(programs);
    return results.map((result) => {
      if ("error" in result) throw new Error(result.error);
      return result;
    });
  });
}
