/** What came of a run of git. */
export type GitRun =
  /** Its exit code, what it wrote, and what it said about it. */
  | { readonly ran: true; readonly code: number; readonly out: Uint8Array; readonly said: string }
  /** It could not be started, with the system's code such as `ENOENT`, or wrote more than was asked for: `ENOBUFS`. */
  | { readonly ran: false; readonly reason: string };

/** Runs git in the current directory, without a shell and without asking anybody; reads `atMost` bytes. */
export type Git = (words: readonly string[], atMost: number) => GitRun;
