import { fileURLToPath } from "node:url";
import { exitCodes } from "./exit-code.ts";
import type { Io, Output } from "./io.ts";
import { main } from "./main.ts";
import { nodeFileSystem, readAtMost } from "./node-file-system.ts";

// The bundle stands beside its pages and templates; its own version is written into it.
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const version = process.env.CLOISTER_VERSION ?? "development";

const io: Io = {
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
  environment: process.env,
  files: nodeFileSystem,
  readStandardInput: (atMost) => readAtMost(0, atMost),
  now: Date.now,
  processId: process.pid,
  isRunning,
  version,
  pages: [beside("pages")],
  templates: beside("templates"),
};

process.on("uncaughtException", reportBug);
try {
  const code = await main(process.argv.slice(2), io);
  // Not `process.exit`, which would cut off what is still being written.
  process.exitCode ??= code;
} catch (error) {
  reportBug(error);
}
