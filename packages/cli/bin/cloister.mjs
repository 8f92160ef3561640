#!/usr/bin/env node
// Committed, because npm links no command that is missing when packages are installed; what it starts is built.
const bundle = "/dist/cloister.js";
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Cloister needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { TMPDIR: temporary = "/tmp" } = process.env;
  // Without a directory Node loads more code to find the same one. Node 20 has no cache.
  process
    .getBuiltinModule("node:module")
    .enableCompileCache?.(
      process.platform === "win32" ? undefined : `${temporary}/node-compile-cache`,
    );
  try {
    await import("../dist/cloister.js");
  } catch (error) {
    const isUnbuilt = error.code === "ERR_MODULE_NOT_FOUND" && error.url?.endsWith(bundle);
    if (!isUnbuilt) throw error;
    process.stderr.write("Cloister is not built yet: run `npm run build` in its repository.\n");
    process.exitCode = 2;
  }
}
