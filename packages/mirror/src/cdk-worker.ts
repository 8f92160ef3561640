// Runs CDK programs one after the other in a process of their own: the library, and the engine that
// checks templates, are then loaded once for all of them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CdkRun, READY, WorkerProgram } from "./run-cdk.ts";

process.once("message", (programs: readonly WorkerProgram[]) => {
  void runAll(programs).then(() => process.exit(0));
});
process.send?.("ready" satisfies typeof READY);

async function runAll(programs: readonly WorkerProgram[]): Promise<void> {
  for (const { directory, outDirectory, context } of programs) {
    // Where the CDK's command line runs an app; paths of local files count from there.
    process.chdir(directory);
    process.env["CDK_OUTDIR"] = outDirectory;
    process.env["CDK_CONTEXT_JSON"] = JSON.stringify(context);
    const app = pathToFileURL(join(directory, "bin", "app.ts")).href;
    await import(app)
      .then(() => synthesised(outDirectory))
      .then(
        () => send({ directory, outDirectory }),
        (error: unknown) => send({ directory, outDirectory, error: describe(error) }),
      );
    // An app synthesises itself once more when the process ends, also one that has failed.
    process.removeAllListeners("beforeExit");
  }
}

/** An app that does not say `synth()` synthesises itself when nothing is left to do. */
function synthesised(outDirectory: string): Promise<void> {
  if (existsSync(join(outDirectory, "manifest.json"))) return Promise.resolve();
  return new Promise((resolve) => process.once("beforeExit", () => resolve()));
}

function send(run: CdkRun): Promise<void> {
  return new Promise((resolve) => process.send?.(run, undefined, undefined, () => resolve()));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
