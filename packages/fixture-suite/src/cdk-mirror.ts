import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cdk, type CloudAssembly } from "@cloister/cdk-backend";
import { compare, loadAssembly, runCdkPrograms, type Comparison } from "@cloister/mirror";
import type { Plan } from "@cloister/model";
import { contentHashes } from "./content-hashes.ts";
import type { Fixture } from "./find-fixtures.ts";

export interface Mirrored {
  readonly comparison: Comparison;
  readonly assembly: CloudAssembly;
}

/** Synthesises the accepted programs of fixtures, all in one process, and compares each with its plan. Failures are texts. */
export async function mirrorCdk(
  subjects: readonly { readonly fixture: Fixture; readonly plan: Plan }[],
): Promise<readonly (Mirrored | string)[]> {
  const out = mkdtempSync(join(tmpdir(), "cloister-mirror-"));
  const programs = subjects.map(({ fixture }, index) => ({
    directory: join(fixture.directory, "expected", "cdk"),
    outDirectory: join(out, String(index)),
  }));
  const runs = await runCdkPrograms(programs);
  return Promise.all(
    subjects.map(async ({ fixture, plan }, index): Promise<Mirrored | string> => {
      const run = runs[index];
      if (run === undefined || run.error !== undefined) return run?.error ?? "was not run";
      const assembly = await loadAssembly(run.outDirectory);
      return {
        comparison: compare(plan, cdk.read(assembly), contentHashes(fixture, plan)),
        assembly,
      };
    }),
  );
}
