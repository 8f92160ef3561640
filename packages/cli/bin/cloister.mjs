#!/usr/bin/env node
// Committed, because npm links no command that is missing when packages are installed; what it starts is built.
import module from "node:module";

const bundle = new URL("../dist/cloister.js", import.meta.url).href;
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Cloister needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // Not in Node 20; a third of the start-up elsewhere.
  module.enableCompileCache?.();
  try {
    await import(bundle);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND" || error.url !== bundle) throw error;
    process.stderr.write("Cloister is not built yet: run `npm run build` in its repository.\n");
    process.exitCode = 2;
  }
}
