import { posix, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import { limited } from "./graph.mjs";
import { root } from "./scope.mjs";

/**
 * What judges the mutants of a package by running its tests in this process: what a mutant changes, and all that uses it,
 * is loaded anew, and the rest is shared. `texts`: of its sources and tests, by path.
 */
export async function testRunner(texts, { expect, judges, onProgress }) {
  const codes = new Map([...texts].map(([path, text]) => [path, codeOf(path, text)]));
  const uses = new Map([...codes].map(([path, code]) => [path, usedBy(path, code)]));
  const outside = await loadOutside([...uses.values()].flat());
  const functions = new Map([...codes].map(([path, code]) => [path, compiled(path, code)]));
  const shared = new Map();
  const failures = new Map();
  const kills = (path) => failures.get(path) ?? 0;

  /** A loader of modules of which those that are fresh are its own, and the cases of the tests that it loads. */
  function loader(isFresh, functionFor) {
    const own = new Map();
    const cases = [];
    const collect = collector(cases);
    return { load, cases };

    function load(path) {
      const known = isFresh(path) ? own : shared;
      const before = known.get(path);
      if (before !== undefined) return before.exports;
      const run = functionFor(path);
      if (run === undefined) throw new Error(`bug: there is no module ${path}`);
      const module = { exports: {} };
      known.set(path, module);
      run(module, module.exports, (used) => {
        if (used === "vitest") return { it: collect, test: collect, expect };
        return outside.get(used) ?? load(posix.join(posix.dirname(path), used));
      });
      return module.exports;
    }
  }

  const isShared = () => false;
  const functionOf = (path) => functions.get(path);
  const tests = [...texts.keys()].filter((path) => {
    if (!path.endsWith(".test.ts") || !judges(path)) return false;
    const problem = problemIn(path, loader(isShared, functionOf));
    if (problem !== undefined) onProgress(`${path} does not pass as it is: ${problem}`);
    return problem === undefined;
  });

  /** What notices the mutant, and why. The tests that noticed most so far come first. */
  function judge(file, text) {
    const fresh = dependentsOf(file, uses);
    const changed = compiledIfPossible(file, text);
    if (changed === undefined) return { verdict: "types", why: "does not compile" };
    const load = loader(
      (path) => fresh.has(path),
      (path) => (path === file ? changed : functionOf(path)),
    );
    for (const path of tests.toSorted((one, other) => kills(other) - kills(one))) {
      const problem = fresh.has(path) ? problemIn(path, load) : undefined;
      if (problem === undefined) continue;
      failures.set(path, kills(path) + 1);
      return { verdict: "tests", why: `${path}: ${problem}` };
    }
    return { verdict: "survived", why: "" };
  }

  return judge;
}

function problemIn(path, { load, cases }) {
  cases.length = 0;
  return problemOf(() => load(path)) ?? firstOf(cases);
}

function firstOf(cases) {
  for (const { title, run } of cases) {
    const problem = problemOf(run);
    if (problem !== undefined) return `${title}: ${problem}`;
  }
  return undefined;
}

function problemOf(work) {
  try {
    const result = limited(work);
    return result instanceof Promise ? "bug: tests that wait cannot be judged" : undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split("\n", 1)[0];
  }
}

/** Stands for `it`: keeps the cases, those of a table one by one. */
function collector(cases) {
  const collect = (title, run) => {
    cases.push({ title, run });
  };
  collect.for = (rows) => (title, run) => {
    for (const row of rows) cases.push({ title, run: () => run(row) });
  };
  return collect;
}

function codeOf(path, text) {
  const url = JSON.stringify(pathToFileURL(join(root, path)).href);
  return transformSync(text, {
    loader: "ts",
    format: "cjs",
    target: "node20",
    define: { "import.meta.url": url },
  }).code;
}

function compiled(path, code) {
  const wrapped = `(function (module, exports, require) {${code}\n})`;
  return new Script(wrapped, { filename: path }).runInThisContext();
}

function compiledIfPossible(path, text) {
  try {
    return compiled(path, codeOf(path, text));
  } catch {
    return undefined;
  }
}

/** What a module requires: paths of the repository, and packages. */
function usedBy(path, code) {
  return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, used]) =>
    used.startsWith(".") ? posix.join(posix.dirname(path), used) : used,
  );
}

async function loadOutside(used) {
  const names = [...new Set(used)].filter(
    (name) => !name.startsWith("packages/") && name !== "vitest",
  );
  const modules = names.map(async (name) => {
    const own = /^@cloister\/([a-z-]+)$/.exec(name)?.[1];
    const url =
      own === undefined ? name : pathToFileURL(join(root, `packages/${own}/dist/index.js`)).href;
    return [name, await import(url)];
  });
  return new Map(await Promise.all(modules));
}

/** A module and all that uses it. */
function dependentsOf(file, uses) {
  const found = new Set([file]);
  for (const one of found) {
    for (const [path, used] of uses) if (used.includes(one)) found.add(path);
  }
  return found;
}
