import type { GitRun } from "./git.ts";

/** The machine's own git. */
export function nodeGit(words: readonly string[], atMost: number): GitRun {
  // Loading it takes as long as a small check, which has no use for it.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { error, status, stdout, stderr } = spawnSync("git", words, {
    maxBuffer: atMost,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    env: {
      ...process.env,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      // What is not here is not fetched.
      GIT_NO_LAZY_FETCH: "1",
    },
  });
  if (error !== undefined) {
    return { ran: false, reason: "code" in error ? String(error.code) : error.message };
  }
  return { ran: true, code: status ?? -1, out: stdout, said: stderr.toString("utf8") };
}
