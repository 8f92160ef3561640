import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, runPulumiPrograms, type Comparison } from "@cloister/mirror";
import type { Cloud, Plan } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { parse } from "yaml";
import * as z from "zod";
import { contentHashes } from "./content-hashes.ts";
import type { Fixture } from "./find-fixtures.ts";

const projectFile = z.object({ name: z.string() });
const stackFile = z.object({ config: z.record(z.string(), z.unknown()) });

export interface MirroredPulumi {
  readonly comparison: Comparison;
  readonly cloud: Cloud;
}

/** Runs the accepted programs of fixtures in Pulumi's own runtime, and compares each with its plan. Failures are texts. */
export async function mirrorPulumi(
  subjects: readonly { readonly fixture: Fixture; readonly plan: Plan }[],
): Promise<readonly (MirroredPulumi | string)[]> {
  const programs = subjects.map(({ fixture }) => {
    const directory = join(fixture.directory, "expected", "pulumi");
    const read = (file: string): unknown => parse(readFileSync(join(directory, file), "utf8"));
    return {
      directory,
      project: projectFile.parse(read("Pulumi.yaml")).name,
      stack: "dev",
      config: stackFile.parse(read("Pulumi.dev.yaml")).config,
      answer: pulumi.answer,
    };
  });
  const runs = await runPulumiPrograms(programs);
  return subjects.map(({ fixture, plan }, index) => {
    const run = runs[index];
    if (run === undefined) return "was not run";
    if ("error" in run) return run.error;
    const cloud = pulumi.read(run);
    return { comparison: compare(plan, cloud, contentHashes(fixture, plan)), cloud };
  });
}
