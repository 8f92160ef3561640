import { escapeUnprintable } from "@cloister/model";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Output } from "./io.ts";

/** A mistake that has no place in a file: wrong usage, a file that cannot be read, a folder that cannot be written. */
export interface Problem {
  /** What is wrong, in sentences that stand alone. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** Whether something could not be had, and why. */
export function isProblem(value: object): value is Problem {
  return "message" in value && "help" in value;
}

/** Prints what is wrong and what to do, whatever characters the names hold. */
export function refuse(problems: readonly Problem[], { err }: { readonly err: Output }): ExitCode {
  for (const { message, help } of problems) {
    err.write(`error: ${escapeUnprintable(message)}\n  help: ${escapeUnprintable(help)}\n`);
  }
  return exitCodes.refused;
}
