import type { FileSystem } from "./file-system.ts";
import type { Git } from "./git.ts";

/** Where text goes. Writing to an output that was closed by its reader does nothing. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** All that a command may touch of the world, so that a test can be the world. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: FileSystem;
  readonly git: Git;
  /** Everything that comes in, or the first `atMost` bytes of it. */
  readonly readStandardInput: (atMost: number) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Of this command: `0.1.0`. */
  readonly version: string;
  /** Folders that hold the pages of diagnostics, as `<area>/<code>.md`. */
  readonly pages: readonly string[];
  /** The folder that holds the starting topologies, as `<name>.yaml`. */
  readonly templates: string;
}
