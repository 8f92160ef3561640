import { escapeUnprintable } from "@cloister/model";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Problem } from "./problem.ts";

/** Prints what is wrong and what to do, whatever characters the names hold. */
export function refuse(problems: readonly Problem[], { err }: Pick<Io, "err">): ExitCode {
  for (const { message, details = [], help } of problems) {
    const lines = details.map((line) => `  | ${escapeUnprintable(line)}\n`);
    const said = `error: ${escapeUnprintable(message)}\n${lines.join("")}`;
    err.write(`${said}  help: ${escapeUnprintable(help)}\n`);
  }
  return exitCodes.refused;
}
