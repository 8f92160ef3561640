import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleaved, runNode } from "./measure.mjs";

const topology = "examples/closed-sagemaker-as-published/topology.yaml";
// Below the repository, so that both find its packages.
const emittedFolder = fileURLToPath(new URL(".tmp", import.meta.url));
const writtenFolder = fileURLToPath(new URL("hand-written", import.meta.url));

const backends = {
  cdk: { run: runCdk, entries: { emitted: "bin/app.ts", written: "app.ts" } },
  pulumi: { run: runPulumiProgram, entries: { emitted: "index.ts", written: "index.ts" } },
};

/** What the emitted reference scenario costs its user, beside what an engineer would write for it. */
export async function benchPrograms({ quick }) {
  console.log("The reference scenario as it is emitted, beside the same written by hand");
  for (const [backend, { run, entries }] of Object.entries(backends)) {
    const emitted = { directory: join(emittedFolder, backend), entry: entries.emitted };
    const written = { directory: join(writtenFolder, backend), entry: entries.written };
    await emit(backend, emitted.directory);
    refuseDifference(backend, await run(emitted), await run(written));
    const times = await interleaved(
      {
        "type-check, emitted": () => checkTypes(emitted),
        "type-check, by hand": () => checkTypes(written),
        "run, emitted": () => run(emitted),
        "run, by hand": () => run(written),
      },
      quick ? 3 : 9,
    );
    for (const step of ["type-check", "run"]) {
      const one = times.get(`${step}, emitted`);
      const other = times.get(`${step}, by hand`);
      const ratios = ["wall", "cpu"].map((kind) => `${kind} ${comparison(one[kind], other[kind])}`);
      console.log(`  ${backend.padEnd(8)} ${step.padEnd(12)} ${ratios.join("; ")}`);
    }
  }
}

function comparison(one, other) {
  const seconds = [one, other].map((milliseconds) => (milliseconds / 1000).toFixed(2));
  return `${seconds[0]} s to ${seconds[1]} s, ${(one / other).toFixed(2)} x`;
}

async function emit(backend, directory) {
  const { compile } = await import("../../packages/model/dist/index.js");
  const { [backend]: program } = await import(`../../packages/${backend}-backend/dist/index.js`);
  const { plan } = compile({ files: [{ path: topology, text: readFileSync(topology, "utf8") }] });
  rmSync(directory, { recursive: true, force: true });
  for (const { path, text } of program.emit(plan, { source: "topology.yaml" })) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function checkTypes({ directory }) {
  runNode(["node_modules/typescript/bin/tsc", "--project", directory]);
}

/** Synthesises and validates the app as its `cdk.json` says. Gives the number of resources by type. */
function runCdk({ directory, entry }) {
  const out = mkdtempSync(join(tmpdir(), "bench-cdk-"));
  try {
    // The settings of the generated app, for both.
    const { context } = readJson(join(emittedFolder, "cdk", "cdk.json"));
    runNode(["--import", "tsx", entry], {
      cwd: directory,
      env: { CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify(context) },
    });
    const templates = readdirSync(out).filter((name) => name.endsWith(".template.json"));
    return templates.flatMap((name) => {
      const { Resources = {} } = readJson(join(out, name));
      return Object.values(Resources).map(({ Type }) => Type);
    });
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Runs the program in Pulumi's own runtime. Gives the type of each resource that a provider makes. */
async function runPulumiProgram({ directory }) {
  const { runPulumi } = await import("../../packages/mirror/dist/run-pulumi.js");
  const { pulumi } = await import("../../packages/pulumi-backend/dist/index.js");
  const result = await runPulumi({
    directory,
    project: "closed-sagemaker",
    stack: "dev",
    answer: pulumi.answer,
  });
  if ("error" in result) throw new Error(`${directory}: ${result.error}`);
  return result.registrations.filter(({ custom }) => custom).map(({ type }) => type);
}

/** Programs that make different things cannot be compared. */
function refuseDifference(backend, emitted, written) {
  const count = (types) => Map.groupBy(types, (type) => type);
  const [one, other] = [count(emitted), count(written)];
  const differences = [...new Set([...one.keys(), ...other.keys()])]
    .map((type) => ({
      type,
      emitted: one.get(type)?.length ?? 0,
      written: other.get(type)?.length ?? 0,
    }))
    .filter((row) => row.emitted !== row.written)
    .map((row) => `${row.type}: ${row.emitted} emitted, ${row.written} by hand`);
  if (emitted.length === 0) differences.push("nothing is emitted");
  if (differences.length === 0) return;
  throw new Error(`The two ${backend} programs make different things:\n${differences.join("\n")}`);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
