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

/**
 * Synthesises one CDK app, which may have been edited: TypeScript goes through the program's own tsx, as
 * its `cdk.json` says. A failure is in the result; nothing is thrown for it. The folder's path is absolute.
 */
export async function runCdk(program: CdkProgram): Promise<CdkRun> {
  const tsx = tsxOf(program.directory);
  const { results, stderr } = await runWith(tsx === undefined ? [] : ["--import", tsx], [program]);
  const [run] = results;
  if (run === undefined) throw new Error("bug: the program has no result");
  const { error } = run;
  // What CloudFormation would refuse is printed; the error only says that there is something.
  if (error === undefined || stderr === "" || error.includes(stderr)) return run;
  return { ...run, error: `${error}\n${stderr}` };
}

/**
 * Synthesises many generated CDK apps in one child process, one after the other, each with the
 * context of its own `cdk.json`. The results are in the order of the programs.
 */
export async function runCdkPrograms(programs: readonly CdkProgram[]): Promise<readonly CdkRun[]> {
  const [first] = programs;
  if (first === undefined) return [];
  // Node runs TypeScript itself from 22.18 on, which is faster; before, through what every program brings.
  const tsx = process.features.typescript ? undefined : tsxOf(first.directory);
  const { results } = await runWith(tsx === undefined ? [] : ["--import", tsx], programs);
  return results;
}

async function runWith(
  nodeArguments: readonly string[],
  programs: readonly CdkProgram[],
): Promise<{ readonly results: readonly CdkRun[]; readonly stderr: string }> {
  const prepared = await Promise.all(programs.map(prepare));
  const ready = prepared.filter((one): one is WorkerProgram => "context" in one);
  const { runs, stderr } = await runWorker(ready, nodeArguments);
  const results = prepared.map((one) => {
    const { directory, outDirectory } = one;
    if (!("context" in one)) return one;
    const run = runs.get(directory);
    const error = `The process ended before this program did.\n${stderr}`;
    return run ?? { directory, outDirectory, error };
  });
  return { results, stderr };
}

/** The program with the context of its `cdk.json`, or why that cannot be read. */
async function prepare(program: CdkProgram): Promise<WorkerProgram | CdkRun> {
  try {
    return { ...program, context: await contextOf(program) };
  } catch (error) {
    return { ...program, error: `cdk.json cannot be read: ${String(error)}` };
  }
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

/** What the worker says when it listens. */
export const READY = "ready";

/** Milliseconds after which a process that has not ended is stopped: at all, and more for each program. */
const LIMIT = 300_000;
const LIMIT_OF_ONE = 5_000;

/** Milliseconds that the output of a process may take after its end. */
const LINGER = 1_000;

function runWorker(
  programs: readonly WorkerProgram[],
  nodeArguments: readonly string[],
): Promise<{ readonly runs: ReadonlyMap<string, CdkRun>; readonly stderr: string }> {
  const runs = new Map<string, CdkRun>();
  const [first] = programs;
  if (first === undefined) return Promise.resolve({ runs, stderr: "" });
  // Beside this module, in its sources, its build and the bundle of the command.
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = fileURLToPath(new URL(`./cdk-worker.${extension}`, import.meta.url));
  const child = fork(worker, {
    cwd: first.directory,
    execArgv: [...nodeArguments],
    env: { ...process.env, JSII_DEPRECATED: "quiet" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const limit = setTimeout(() => child.kill("SIGKILL"), LIMIT + programs.length * LIMIT_OF_ONE);
  return new Promise<void>((resolve, reject) => {
    child.on("message", (message: CdkRun | typeof READY) => {
      if (message === READY) child.send(programs);
      else runs.set(message.directory, message);
    });
    child.on("error", reject);
    child.on("close", resolve);
    // What the app has started may hold its output open for longer than it lives itself.
    child.on("exit", () => setTimeout(() => child.stderr?.destroy(), LINGER).unref());
  })
    .finally(() => clearTimeout(limit))
    .then(() => ({ runs, stderr }));
}

/** The address of the tsx that the program brings; undefined where its packages are not installed. */
function tsxOf(directory: string): string | undefined {
  try {
    const path = createRequire(join(directory, "package.json")).resolve("tsx");
    return pathToFileURL(path).href;
  } catch {
    return undefined;
  }
}
