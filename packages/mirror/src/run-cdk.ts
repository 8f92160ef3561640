import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface CdkProgram {
  /** The program's folder; its packages are found from there. */
  readonly directory: string;
  /** Where the cloud assembly goes. */
  readonly outDirectory: string;
}

export interface CdkRun extends CdkProgram {
  /** Absent if the app was synthesised. */
  readonly error?: string;
}

/** What the worker gets. */
export interface WorkerProgram extends CdkProgram {
  readonly context: unknown;
}

/** Synthesises one generated CDK app. A failure is in the result; nothing is thrown for it. */
export async function runCdk(program: CdkProgram): Promise<CdkRun> {
  const [run] = await runCdkPrograms([program]);
  if (run === undefined) throw new Error("bug: the program has no result");
  return run;
}

/**
 * Synthesises many generated CDK apps in one child process, one after the other, each with the
 * context of its own `cdk.json`. The results are in the order of the programs.
 */
export async function runCdkPrograms(programs: readonly CdkProgram[]): Promise<readonly CdkRun[]> {
  const [first] = programs;
  if (first === undefined) return [];
  const withContext = await Promise.all(
    programs.map(async (program) => ({ ...program, context: await contextOf(program) })),
  );
  const { runs, stderr } = await runWorker(withContext, first.directory);
  return programs.map((program) => {
    const run = runs.get(program.directory);
    return run ?? { ...program, error: `The process ended before this program did.\n${stderr}` };
  });
}

async function contextOf({ directory }: CdkProgram): Promise<object> {
  const settings: unknown = JSON.parse(await readFile(join(directory, "cdk.json"), "utf8"));
  const context =
    typeof settings === "object" && settings !== null && "context" in settings
      ? settings.context
      : undefined;
  return {
    ...(typeof context === "object" ? context : {}),
    // As the CDK's command line sets it; without, no resource would tell which construct made it.
    "aws:cdk:enable-path-metadata": true,
    // Traces cost time, and nothing reads them here.
    "aws:cdk:disable-stack-trace": true,
  };
}

function runWorker(
  programs: readonly WorkerProgram[],
  directory: string,
): Promise<{ readonly runs: ReadonlyMap<string, CdkRun>; readonly stderr: string }> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = fileURLToPath(new URL(`./cdk-worker.${extension}`, import.meta.url));
  const child = fork(worker, {
    cwd: directory,
    execArgv: typeScriptArguments(directory),
    env: { ...process.env, JSII_DEPRECATED: "quiet" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const runs = new Map<string, CdkRun>();
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("message", (run: CdkRun) => runs.set(run.directory, run));
    child.on("error", reject);
    child.on("close", () => resolve({ runs, stderr }));
    child.send(programs);
  });
}

/** Node runs TypeScript itself from 22.18 on; before, through tsx, which every program brings. */
function typeScriptArguments(directory: string): string[] {
  if (process.features.typescript) return [];
  const tsx = createRequire(join(directory, "package.json")).resolve("tsx");
  return ["--import", pathToFileURL(tsx).href];
}
