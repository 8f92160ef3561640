import { posix } from "node:path";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import { sourcesOf } from "./scope.mjs";

// A mutant may loop for ever; a whole run takes a twentieth of it.
const LIMIT_MS = 3000;
const WORK = "cloisterMutantWork";
const script = new Script(`globalThis.${WORK}()`);

/** Runs a function that ends, or throws. */
export function limited(work) {
  globalThis[WORK] = work;
  return script.runInThisContext({ timeout: LIMIT_MS });
}

/**
 * Makes a back end from its sources, as often as one likes, with or without a mutant: nothing is
 * shared between two of them, and nothing on disk changes.
 */
export async function backendMaker(backend) {
  const outside = new Map();
  for (const name of ["@cloister/model", "@cloister/typescript-writer"]) {
    outside.set(
      name,
      await import(import.meta.resolve(`../../packages/${name.slice(10)}/dist/index.js`)),
    );
  }
  const sources = sourcesOf(backend);
  const functions = new Map();
  for (const [path, text] of sources) functions.set(path, compiled(text));

  function make(file, text) {
    const own = file === undefined ? undefined : compiled(text);
    const modules = new Map();
    const load = (path) => {
      const known = modules.get(path);
      if (known !== undefined) return known.exports;
      const module = { exports: {} };
      modules.set(path, module);
      const run = path === file ? own : functions.get(path);
      if (run === undefined) throw new Error(`bug: there is no module ${path}`);
      run(module, module.exports, (name) => {
        if (name === "@cloister/program") return load("packages/program/src/index.ts");
        if (name.startsWith(".")) return load(posix.join(posix.dirname(path), name));
        const found = outside.get(name);
        if (found === undefined) throw new Error(`bug: ${path} needs ${name}`);
        return found;
      });
      return module.exports;
    };
    return load(`packages/${backend}-backend/src/index.ts`)[backend];
  }

  return { sources, make };
}

function compiled(text) {
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "node20" });
  return new Script(`(function (module, exports, require) {${code}\n})`).runInThisContext();
}
