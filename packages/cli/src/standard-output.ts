import { fstatSync, writeSync } from "node:fs";
import type { Output } from "./io.ts";
import { patiently } from "./node-file-system.ts";
import { isSystemError, type SystemError } from "./system-error.ts";

/**
 * Writes to standard output (1) or standard error (2) at once, without Node's streams, which take
 * longer to load than a small check takes. After a failure nothing more is written; a reader that has
 * seen enough, such as `head`, is no failure.
 */
export function standardOutput(descriptor: 1 | 2, failed: (error: SystemError) => void): Output {
  let isClosed = false;
  return {
    get isTerminal() {
      return isTerminal(descriptor);
    },
    write(text) {
      if (isClosed) return;
      try {
        const bytes = Buffer.from(text);
        for (let from = 0; from < bytes.length;) {
          from += patiently(() => writeSync(descriptor, bytes, from));
        }
      } catch (error) {
        if (!isSystemError(error)) throw error;
        isClosed = true;
        if (error.code !== "EPIPE") failed(error);
      }
    },
  };
}

function isTerminal(descriptor: number): boolean {
  // Asking Node itself loads its network code, so what is certainly none is found out before.
  if (!fstatSync(descriptor).isCharacterDevice()) return false;
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}
