import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cdk } from "@cloister/cdk-backend";
import { loadAssembly, runCdk, runPulumi } from "@cloister/mirror";
import type { Cloud } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { failureLines } from "./failure-lines.ts";
import type { FileSystem } from "./file-system.ts";
import { isProblem, type Problem } from "./problem.ts";
import { programProblem } from "./program-problem.ts";
import { pulumiSettings } from "./pulumi-settings.ts";
import type { VerifyRequest } from "./request.ts";
import { isSystemError, reasonOf } from "./system-error.ts";

/** Runs the program in a directory and reads what it makes; or why it cannot be run. Nothing is deployed. */
export async function runProgram(
  request: VerifyRequest,
  files: FileSystem,
): Promise<Cloud | Problem> {
  const { directory } = request;
  try {
    const problem = programProblem(request, files);
    if (problem !== undefined) return problem;
    // Node names the files of a program by their real paths.
    const real = realpathSync(directory);
    const outcome = await cloudOf(real, request, files);
    if (isProblem(outcome) || !("error" in outcome)) return outcome;
    return {
      message: `The program in \`${directory}\` cannot be run:`,
      details: failureLines(outcome.error, real),
      help: "Mend it, or write it anew with `cloister generate --force`.",
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {
      message: `\`${error.path ?? directory}\` cannot be used: ${reasonOf(error)}.`,
      help: `Check \`${directory}\` and its permissions.`,
    };
  }
}

type Outcome = Cloud | Problem | { readonly error: string };

async function cloudOf(
  directory: string,
  { backend, stack }: VerifyRequest,
  files: FileSystem,
): Promise<Outcome> {
  switch (backend) {
    case "cdk":
      return runCdkApp(directory);
    case "pulumi":
      return runPulumiProgram(directory, stack, files);
  }
}

async function runPulumiProgram(
  directory: string,
  stack: string | undefined,
  files: FileSystem,
): Promise<Outcome> {
  if (!process.features.typescript) {
    return {
      message: `Pulumi programs need Node 22.18 or newer; this is ${process.versions.node}.`,
      help: "Run `cloister verify` with a newer Node.",
    };
  }
  const settings = pulumiSettings(directory, files, stack);
  if (isProblem(settings)) return settings;
  const result = await runPulumi({ directory, ...settings, answer: pulumi.answer });
  return "error" in result ? { error: result.error } : pulumi.read(result);
}

async function runCdkApp(directory: string): Promise<Outcome> {
  const outDirectory = mkdtempSync(join(tmpdir(), "cloister-verify-"));
  try {
    const { error } = await runCdk({ directory, outDirectory });
    return error === undefined ? cdk.read(await loadAssembly(outDirectory)) : { error };
  } finally {
    rmSync(outDirectory, { recursive: true, force: true });
  }
}
