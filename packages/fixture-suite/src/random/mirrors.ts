import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cdk } from "@cloister/cdk-backend";
import {
  compare,
  loadAssembly,
  runCdkPrograms,
  runPulumiQuick,
  type Comparison,
} from "@cloister/mirror";
import type { Cloud, Finding, GeneratedFile, Plan } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { parse } from "yaml";
import * as z from "zod";
import { localFiles } from "./objects.ts";
import type { Subject } from "./subject.ts";

/** A back end with what runs its programs. */
export interface Mirror {
  readonly name: string;
  readonly emit: (plan: Plan) => readonly GeneratedFile[];
  /** What a program of this back end is known not to do. */
  readonly limits: (plan: Plan) => Iterable<Finding>;
  /** Runs the programs of all, below a folder from which their packages are found. Failures are texts. */
  readonly run: (
    subjects: readonly Subject[],
    directory: string,
  ) => Promise<readonly (Comparison | string)[]>;
}

interface BackEnd {
  readonly name: string;
  readonly emit: (plan: Plan, options: { readonly source: string }) => readonly GeneratedFile[];
  readonly limits: (plan: Plan) => Iterable<Finding>;
}

/** What each program in its folder makes, in their order; or why it makes nothing. */
type Runner = (directories: readonly string[]) => Promise<readonly (Cloud | string)[]>;

export const mirrors: Readonly<Record<string, Mirror>> = {
  cdk: mirrorOf(cdk, runAllCdk),
  pulumi: mirrorOf(pulumi, runAllPulumi),
};

function mirrorOf({ name, emit, limits }: BackEnd, runAll: Runner): Mirror {
  const emitted = (plan: Plan): readonly GeneratedFile[] => emit(plan, { source: "topology.yaml" });
  return {
    name,
    emit: emitted,
    limits,
    run: (subjects, directory) =>
      within(directory, async (folder) => {
        const programs = subjects.map(({ plan }, index) => {
          const program = join(folder, String(index));
          return { plan, program, problem: writeProgram(program, () => emitted(plan)) };
        });
        const written = programs.filter(({ problem }) => problem === undefined);
        const clouds = await runAll(written.map(({ program }) => program));
        const made = new Map(written.map(({ program }, index) => [program, clouds[index]]));
        return programs.map(({ plan, program, problem }) => {
          const cloud = problem ?? made.get(program) ?? "was not run";
          return typeof cloud === "string" ? cloud : compare(plan, cloud, contentHashes);
        });
      }),
  };
}

async function runAllCdk(directories: readonly string[]): Promise<readonly (Cloud | string)[]> {
  const runs = await runCdkPrograms(
    directories.map((directory) => ({ directory, outDirectory: join(directory, "cdk.out") })),
  );
  return Promise.all(
    runs.map(
      async ({ error, outDirectory }) => error ?? cdk.read(await loadAssembly(outDirectory)),
    ),
  );
}

const projectFile = z.object({ name: z.string() });
const stackFile = z.object({ config: z.record(z.string(), z.unknown()) });

async function runAllPulumi(directories: readonly string[]): Promise<readonly (Cloud | string)[]> {
  const runs = await runPulumiQuick(
    directories.map((directory) => {
      const read = (file: string): unknown => parse(readFileSync(join(directory, file), "utf8"));
      return {
        directory,
        project: projectFile.parse(read("Pulumi.yaml")).name,
        stack: "dev",
        config: stackFile.parse(read("Pulumi.dev.yaml")).config,
        answer: pulumi.answer,
      };
    }),
  );
  return runs.map((run) => ("error" in run ? run.error : pulumi.read(run)));
}

const contentHashes: ReadonlyMap<string, string> = new Map(
  [...localFiles].map(([path, content]) => [
    path,
    createHash("sha256").update(content).digest("hex"),
  ]),
);

async function within<T>(directory: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(directory, { recursive: true });
  const folder = mkdtempSync(join(directory, "random-"));
  try {
    return await work(folder);
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
