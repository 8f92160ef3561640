import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import {
  loadAssembly,
  runCdkPrograms,
  runPulumiQuick,
  validateTemplate,
} from "../../packages/mirror/dist/index.js";
import { root } from "./scope.mjs";

// What reads YAML belongs to the suite, whose mirror takes the same from these files.
const yaml = createRequire(join(root, "packages/fixture-suite/package.json"))("yaml");

// So many programs share a process; more would only keep more of them in memory.
const BATCH = 80;

// A program may wait for itself; any other takes a hundredth of this.
const LIMIT_MS = 20_000;

/** How the programs of each back end are run; what comes out is what its reader takes, or an error. */
const runners = { cdk: runCdkBatch, pulumi: runPulumiBatch };

/**
 * Runs programs, each given as a map of its files' contents, and remembers what comes out of each.
 * Close it at the end.
 */
export function programRunner(backend) {
  const folder = mkdtempSync(join(tmpdir(), "cloister-mutants-"));
  // Programs find their packages from their folder.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const known = new Map();
  let count = 0;

  async function runBatch(batch, answer) {
    const programs = batch.map(({ key, files }) => {
      const directory = join(folder, String(count++));
      return { key, directory, problem: write(directory, files) };
    });
    for (const { key, problem } of programs) if (problem) known.set(key, { error: problem });
    const written = programs.filter(({ problem }) => problem === undefined);
    const results = await runners[backend](written, answer);
    for (const [index, { key }] of written.entries()) known.set(key, results[index]);
    for (const { directory } of programs) rmSync(directory, { recursive: true, force: true });
  }

  return {
    keyOf,
    /** What came out of the program; undefined if it has not run. */
    find: (key) => known.get(key),
    /** Programs `{ key, files }`. */
    async run(programs, answer) {
      const wanted = new Map();
      for (const one of programs) if (!known.has(one.key)) wanted.set(one.key, one);
      const list = [...wanted.values()];
      for (let at = 0; at < list.length; at += BATCH) {
        await runBatch(list.slice(at, at + BATCH), answer);
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function keyOf(files) {
  const hash = createHash("sha256");
  for (const [path, content] of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

function write(directory, files) {
  mkdirSync(directory);
  for (const [name, content] of files) {
    const path = join(directory, name);
    if (relative(directory, path).startsWith("..")) return `${name} is outside of the program.`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } catch (error) {
      return String(error);
    }
  }
  return undefined;
}

const specification = loadAwsServiceSpecSync();

async function runCdkBatch(programs) {
  const results = [];
  let rest = programs;
  while (rest.length > 0) {
    const runs = await runCdkPrograms(
      rest.map(({ directory }) => ({ directory, outDirectory: join(directory, "cdk.out") })),
    );
    // A program that ends the process takes the next ones with it.
    const lost = runs.findIndex(({ error }) => error?.startsWith("The process ended before"));
    const done = lost < 0 ? runs : runs.slice(0, lost + 1);
    for (const run of done) results.push(await outcomeOf(run));
    rest = rest.slice(done.length);
  }
  return results;
}

async function outcomeOf({ outDirectory, error }) {
  if (error !== undefined) return { error };
  try {
    const assembly = await loadAssembly(outDirectory);
    const problems = [...assembly.templates.values()].flatMap((template) =>
      validateTemplate(template, specification),
    );
    return problems.length > 0 ? { error: problems[0] } : { made: assembly };
  } catch (failure) {
    return { error: String(failure) };
  }
}

async function runPulumiBatch(programs, answer) {
  const prepared = programs.map(({ directory, key }) => {
    try {
      return { ...settingsOf(directory), directory, stack: "dev", answer, limit: LIMIT_MS };
    } catch (error) {
      return { key, error: String(error) };
    }
  });
  const runs = await runPulumiQuick(prepared.filter((one) => !("error" in one)));
  let next = 0;
  return prepared.map((one) => {
    if ("error" in one) return { error: one.error };
    const run = runs[next++];
    return "error" in run ? { error: run.error } : { made: run };
  });
}

function settingsOf(directory) {
  const read = (file) => yaml.parse(readFileSync(join(directory, file), "utf8"));
  const { name } = read("Pulumi.yaml");
  const { config } = read("Pulumi.dev.yaml");
  if (typeof name !== "string") throw new Error("The project has no name.");
  if (typeof config !== "object" || config === null) throw new Error("The stack has no settings.");
  return { project: name, config };
}
