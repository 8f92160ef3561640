import type { ChildProcess } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import type { Answer } from "@cloister/pulumi-backend";
import { loadPulumi } from "./pulumi-library.ts";
import type { PulumiLibrary } from "./pulumi-library.ts";
import type { RecordedRun, Recorder } from "./pulumi-recorder.ts";

export interface PulumiProgram {
  /** The program's folder; its packages are found from there. */
  readonly directory: string;
  /** The name in its `Pulumi.yaml`. */
  readonly project: string;
  readonly stack: string;
  /** As in `Pulumi.<stack>.yaml`: `project:key` to a text, or to what is written as JSON. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** What the providers answer. */
  readonly answer: Answer;
  /** Milliseconds after which a program that has not ended is stopped: 120,000. */
  readonly limit?: number;
}

export type PulumiResult = RecordedRun | { readonly error: string };

/** Why a program cannot be started at all, or what it needs. */
export function preparePulumi(directory: string): PulumiLibrary | { readonly error: string } {
  if (!process.features.typescript) {
    return { error: `Pulumi programs need Node 22.18 or newer; this is ${process.version}.` };
  }
  const library = loadPulumi(directory);
  return library ?? { error: install(directory) };
}

/** The settings as Pulumi hands them to a program: every value is a text. */
export function configOf({
  project,
  config = {},
}: PulumiProgram): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key.includes(":") ? key : `${project}:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** How a process ended, and what it printed. */
export interface End {
  readonly how: string;
  readonly failed: boolean;
  readonly stderr: string;
}

/** What a program made, or all that is known of why it failed. */
export function resultOf(
  recorder: Recorder,
  { how, failed, stderr }: End,
  directory: string,
): PulumiResult {
  const problems = recorder.problems();
  const run = recorder.run();
  if (!failed && problems.length === 0 && run !== undefined) return run;
  const printed = stripVTControlCharacters(stderr).trim();
  const texts = [...(problems.length === 0 ? [how] : problems), printed].filter(
    (text) => text !== "",
  );
  const missing = texts.some((text) => text.includes("Cannot find package"));
  return { error: [...texts, ...(missing ? [install(directory)] : [])].join("\n") };
}

function install(directory: string): string {
  return `Packages are missing: run npm install in ${directory}.`;
}

/** Arguments for Node itself. */
export const nodeArguments: string[] = [
  // Each resource takes a stack trace, which costs more than all else.
  "--stack-trace-limit=0",
  "--disable-warning=ExperimentalWarning",
];

/** Ends a process after some milliseconds; the reason is undefined unless that has happened. */
export function stopAfter(
  child: ChildProcess,
  limit: number,
): { cancel(): void; reason(): string | undefined } {
  let reason: string | undefined;
  const timer = setTimeout(() => {
    reason = `The program had not ended after ${limit / 1000} seconds.`;
    child.kill("SIGKILL");
  }, limit);
  return { cancel: () => clearTimeout(timer), reason: () => reason };
}

export function endOf(code: number | null, signal: string | null): string {
  return `The program ended before it was complete, with ${signal ?? `exit code ${code}`}.`;
}

/** What a process needs to run at all: no credentials, no proxies. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const needed =
    /^(?:path|home|userprofile|tmpdir|temp|tmp|systemroot|ld_library_path|comspec|pathext|lang|lc_all|tz)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)));
}
