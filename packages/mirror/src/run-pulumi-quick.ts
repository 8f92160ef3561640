import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { PulumiLibrary, ServiceName } from "./pulumi-library.ts";
import { createRecorder } from "./pulumi-recorder.ts";
import type { Recorder } from "./pulumi-recorder.ts";
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

/** What the worker gets: a program to run, or the answer to a call. */
export type ToWorker =
  | {
      readonly kind: "program";
      readonly directory: string;
      readonly project: string;
      readonly stack: string;
      readonly config: Readonly<Record<string, string>>;
    }
  | { readonly kind: "answer"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: "refusal"; readonly id: number; readonly details: string };

/** What the worker sends: a call of the program, or that the program has ended. */
export type FromWorker =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly service: ServiceName;
      readonly method: string;
      readonly bytes: Uint8Array;
    }
  /** After an error, the worker ends too: what the program left behind must not reach the next. */
  | { readonly kind: "end"; readonly error?: string };

// A process keeps every module, and what the module holds: some 100 kB for each resource.
const programsPerProcess = 100;

interface Task {
  readonly program: PulumiProgram;
  readonly library: PulumiLibrary;
  readonly recorder: Recorder;
  /** Takes the result; called once. */
  readonly done: (result: PulumiResult) => void;
}

/**
 * Runs many programs one after the other in one process: quicker than `runPulumiPrograms`, and the
 * same comes out. It is not Pulumi's own runtime, though: what a program leaves in the process,
 * such as a changed global, the next one finds. A program that fails ends the process; the next one
 * gets a new one. The results are in the order of the programs.
 */
export async function runPulumiQuick(
  programs: readonly PulumiProgram[],
): Promise<readonly PulumiResult[]> {
  const results: PulumiResult[] = [];
  const waiting = new Set<Task>();
  for (const [index, given] of programs.entries()) {
    const program = { ...given, directory: resolve(given.directory) };
    const library = preparePulumi(program.directory);
    if ("error" in library) {
      results[index] = library;
      continue;
    }
    const recorder = createRecorder(library, program, randomUUID());
    const done = (result: PulumiResult) => {
      results[index] = result;
      waiting.delete(task);
    };
    const task = { program, library, recorder, done };
    waiting.add(task);
  }
  while (waiting.size > 0) await runWorker(firstOfEach([...waiting]).slice(0, programsPerProcess));
  return results;
}

/** A process loads each module only once, so it can run what is in a folder only once. */
function firstOfEach(tasks: readonly Task[]): readonly Task[] {
  const seen = new Set<string>();
  return tasks.filter(({ program }) => {
    const isFirst = !seen.has(program.directory);
    seen.add(program.directory);
    return isFirst;
  });
}

/** Runs programs in one process for as long as none fails. */
async function runWorker(tasks: readonly Task[]): Promise<void> {
  const worker = startWorker();
  try {
    for (const task of tasks) {
      const end = await worker.run(task);
      if (end === undefined) return;
      task.done(resultOf(task.recorder, end, task.program.directory));
      if (end.failed) return;
    }
  } finally {
    await worker.stop();
  }
}

interface Worker {
  /** Undefined if the process has ended before. */
  run(task: Task): Promise<End | undefined>;
  stop(): Promise<void>;
}

function startWorker(): Worker {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const child = fork(fileURLToPath(new URL(`./pulumi-worker.${extension}`, import.meta.url)), {
    execArgv: nodeArguments,
    env: plainEnvironment(),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  let ended = false;
  const end = once(child, "close").then(() => (ended = true));
  return {
    run: async (task) => {
      if (ended) return undefined;
      stderr = "";
      return { ...(await watch(child, task)), stderr };
    },
    stop: async () => {
      child.kill();
      await end;
    },
  };
}

/** Has one program run, and answers it until it ends or the process does. */
function watch(child: ChildProcess, task: Task): Promise<Omit<End, "stderr">> {
  const { directory, project, stack, limit = 120_000 } = task.program;
  // Should the process have ended meanwhile, its event tells.
  const send = (message: ToWorker) => child.send(message, () => undefined);
  return new Promise((resolve) => {
    const stop = stopAfter(child, limit);
    const finish = (failed: boolean, how: string) => {
      stop.cancel();
      child.off("message", receive).off("close", close);
      resolve({ failed, how });
    };
    const receive = (message: FromWorker) => {
      if (message.kind === "call") send(answerTo(message, task));
      else if (message.error === undefined) finish(false, endOf(0, null));
      else task.recorder.fail(message.error);
    };
    const close = (code: number | null, signal: string | null) => {
      finish(true, stop.reason() ?? endOf(code, signal));
    };
    child.on("message", receive).on("close", close);
    send({ kind: "program", directory, project, stack, config: configOf(task.program) });
  });
}

function answerTo(
  { id, service, method, bytes }: Extract<FromWorker, { readonly kind: "call" }>,
  { library, recorder }: Task,
): ToWorker {
  const definition = library.services[service][method];
  if (definition === undefined) throw new Error(`bug: no call ${method}`);
  try {
    const response = recorder.answer(service, method, definition.requestDeserialize(bytes));
    return { kind: "answer", id, bytes: definition.responseSerialize(response) };
  } catch (error) {
    return { kind: "refusal", id, details: error instanceof Error ? error.message : String(error) };
  }
}
