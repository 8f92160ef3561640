import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  configOf,
  endOf,
  nodeArguments,
  plainEnvironment,
  preparePulumi,
  resultOf,
  stopAfter,
} from "./pulumi-process.ts";
import type { End, PulumiProgram, PulumiResult } from "./pulumi-process.ts";
import { createRecorder } from "./pulumi-recorder.ts";
import { servePulumi } from "./serve-pulumi.ts";

export type { PulumiProgram, PulumiResult } from "./pulumi-process.ts";

/**
 * Runs one generated Pulumi program in Pulumi's own Node runtime, as its engine would, with a
 * recorder in place of the engine: nothing is created. A failure is in the result; nothing is
 * thrown for it.
 */
export async function runPulumi(program: PulumiProgram): Promise<PulumiResult> {
  const [run] = await runPulumiPrograms([program]);
  if (run === undefined) throw new Error("bug: the program has no result");
  return run;
}

/** Runs many programs, each in a process of its own. The results are in their order. */
export async function runPulumiPrograms(
  programs: readonly PulumiProgram[],
  { parallel = 2 }: { readonly parallel?: number } = {},
): Promise<readonly PulumiResult[]> {
  // Half of a run is loading Pulumi's modules: what Node compiles of them once serves all programs.
  const cache = await mkdtemp(join(tmpdir(), "pulumi-compiled-"));
  try {
    const results: PulumiResult[] = [];
    const waiting = programs.entries();
    const work = async (): Promise<void> => {
      for (const [index, program] of waiting) results[index] = await runOne(program, cache);
    };
    await Promise.all(Array.from({ length: parallel }, work));
    return results;
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

async function runOne(given: PulumiProgram, cache: string): Promise<PulumiResult> {
  const program = { ...given, directory: resolve(given.directory) };
  const library = preparePulumi(program.directory);
  if ("error" in library) return library;
  const recorder = createRecorder(library, program, randomUUID());
  const server = await servePulumi(library, recorder);
  try {
    const end = await runProcess(program, library.runtime, server.address, cache);
    return resultOf(recorder, end, program.directory);
  } finally {
    server.close();
  }
}

function runProcess(
  { directory, project, stack, ...rest }: PulumiProgram,
  runtime: string,
  address: string,
  cache: string,
): Promise<End> {
  const { limit = 120_000 } = rest;
  const child = spawn(
    process.execPath,
    [
      ...nodeArguments,
      runtime,
      `--monitor=${address}`,
      `--engine=${address}`,
      `--project=${project}`,
      `--stack=${stack}`,
      "--organization=organization",
      `--root-directory=${directory}`,
      `--pwd=${directory}`,
      "--parallel=16",
      ".",
    ],
    {
      cwd: directory,
      env: {
        ...plainEnvironment(),
        NODE_COMPILE_CACHE: cache,
        PULUMI_CONFIG: JSON.stringify(configOf({ directory, project, stack, ...rest })),
        PULUMI_CONFIG_SECRET_KEYS: "[]",
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((end) => {
    const stop = stopAfter(child, limit);
    child.on("error", ({ message }) => end({ how: message, failed: true, stderr }));
    child.on("close", (code, signal) => {
      stop.cancel();
      const how = stop.reason() ?? endOf(code, signal);
      end({ how, failed: code !== 0, stderr });
    });
  });
}
