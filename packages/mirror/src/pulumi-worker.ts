// Runs Pulumi programs one after the other in a process of their own, which loads Pulumi's library
// once for all of them. Each program gets a store of its own from the library, as programs do that
// run inside of another one; what it asks its engine for goes to the process that started this one.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { loadPulumi } from "./pulumi-library.ts";
import type { Message, PulumiLibrary, ServiceName } from "./pulumi-library.ts";
import { isObject } from "./pulumi-values.ts";
import type { FromWorker, ToWorker } from "./run-pulumi-quick.ts";

type Program = Extract<ToWorker, { readonly kind: "program" }>;
type Callback = (error: Error | null, response?: Message) => void;

/** The parts of Pulumi's library that its own runtime starts a program with. */
interface RuntimeRequire {
  (id: "./runtime/state.js"): {
    withLocalStorage(run: () => Promise<void>): Promise<void>;
    getStore(): {
      readonly settings: {
        monitor: unknown;
        engine: unknown;
        readonly options: { rootDirectory?: string };
      };
    };
  };
  (id: "./runtime/settings.js"): {
    resetOptions(
      project: string,
      stack: string,
      parallel: number,
      engine: string,
      monitor: string,
      dryRun: boolean,
      organization: string,
    ): void;
    disconnect(signalShutdown: boolean): Promise<void>;
  };
  (id: "./runtime/debuggable.js"): {
    leakedPromises(): readonly [{ readonly size: number }, string];
  };
  (id: "./runtime/config.js"): {
    setAllConfig(config: Readonly<Record<string, string>>): void;
  };
  (id: "./runtime/stack.js"): {
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
  };
}

const calls = new Map<number, { answer(bytes: Uint8Array): void; refuse(details: string): void }>();
let lastCall = 0;

process.on("message", (message: ToWorker) => {
  if (message.kind === "program") {
    const program = runProgram(message);
    Promise.race([program, stuck(program)]).then(() => send({ kind: "end" }), fail);
    return;
  }
  const call = calls.get(message.id);
  calls.delete(message.id);
  if (message.kind === "answer") call?.answer(message.bytes);
  else call?.refuse(message.details);
});
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.on("disconnect", () => process.exit(0));

function send(message: FromWorker, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent);
}

let failed = false;

/** The first error of a program ends it; the others follow from it. */
function fail(error: unknown): void {
  if (failed) return;
  failed = true;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  send({ kind: "end", error: text }, () => process.exit(1));
}

async function runProgram(program: Program): Promise<void> {
  const { directory, project, stack } = program;
  const library = loadPulumi(directory);
  if (library === undefined) throw new Error("bug: Pulumi was not looked for");
  const load: RuntimeRequire = createRequire(library.home);
  const state = load("./runtime/state.js");
  const runtime = load("./runtime/settings.js");
  const entry = pathToFileURL(join(directory, await mainOf(directory))).href;
  // Where Pulumi runs a program; paths of local files count from there.
  process.chdir(directory);
  await state.withLocalStorage(async () => {
    runtime.resetOptions(project, stack, 16, "", "", false, "organization");
    const { settings } = state.getStore();
    settings.options.rootDirectory = directory;
    settings.monitor = clientOf(library, "monitor");
    settings.engine = clientOf(library, "engine");
    load("./runtime/config.js").setAllConfig(program.config);
    await load("./runtime/stack.js").runInPulumiStack(() => exportsOf(entry));
    await runtime.disconnect(false);
    // A process of its own would go on as long as there is anything to wait for.
    while (await isWaiting()) {
      await setTimeout(1);
      await runtime.disconnect(false);
    }
    const [leaks, message] = load("./runtime/debuggable.js").leakedPromises();
    if (leaks.size > 0) throw new Error(message);
    await runtime.disconnect(true);
  });
}

async function mainOf(directory: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
  const main = isObject(manifest) ? manifest["main"] : undefined;
  return typeof main === "string" ? main : "index.ts";
}

/** What the program exports; a function among it is the program itself. */
async function exportsOf(entry: string): Promise<unknown> {
  const module: unknown = await import(entry);
  if (!isObject(module) || !Object.hasOwn(module, "default")) return module;
  if (Object.keys(module).length > 1) {
    throw new Error("The program has both a default export and named exports.");
  }
  const program = module["default"];
  return isFunction(program) ? program() : program;
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === "function";
}

/** Fails once a program cannot go on, where a process of its own would end. */
async function stuck(program: Promise<void>): Promise<void> {
  let isRunning = true;
  const stop = () => (isRunning = false);
  program.then(stop, stop);
  // Node prepares some modules in a way that does not show as something to wait for.
  for (let idle = 0; idle < 20; idle = (await isWaiting()) ? 0 : idle + 1) {
    if (!isRunning) return;
    await setTimeout(100, undefined, { ref: false });
  }
  throw new Error("The program ended before it was complete: it waits for what never comes.");
}

/** Whether anything is still to come: an answer to the program, or what it waits for itself. */
async function isWaiting(): Promise<boolean> {
  await setImmediate();
  // The pipes lead to the process that started this one.
  return calls.size > 0 || process.getActiveResourcesInfo().some((kind) => kind !== "PipeWrap");
}

/** Has the methods of a gRPC client, and sends what they get to the other process. */
function clientOf({ services }: PulumiLibrary, service: ServiceName): object {
  const client: Record<string, unknown> = { close: () => undefined };
  for (const [name, method] of Object.entries(services[service])) {
    client[name] = (request: Message, callback: Callback) => {
      lastCall += 1;
      calls.set(lastCall, {
        answer: (bytes) => callback(null, method.responseDeserialize(bytes)),
        refuse: (details) =>
          callback(Object.assign(new Error(`2 UNKNOWN: ${details}`), { code: 2, details })),
      });
      const bytes = method.requestSerialize(request);
      send({ kind: "call", id: lastCall, service, method: name, bytes });
    };
  }
  return client;
}
