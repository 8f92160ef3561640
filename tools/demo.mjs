// Compiles both examples of the reference scenario, and says what it found and what it wrote where.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const cloister = "packages/cli/bin/cloister.mjs";

function run(command, args, { quiet = false } = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
  });
  return status ?? 1;
}

function heading(text) {
  console.log(`\n${text}\n${"=".repeat(text.length)}\n`);
}

if (run("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], { quiet: true }) !== 0) {
  console.error("The build failed. `npm run build` shows why.");
  process.exit(1);
}

const examples = [
  {
    name: "closed-sagemaker-as-published",
    title: "The scenario as it was published",
    options: ["--allow-errors"],
  },
  { name: "closed-sagemaker", title: "The same need, done right", options: [] },
];
let failed = false;
for (const { name, title, options } of examples) {
  const topology = `examples/${name}/topology.yaml`;
  const out = `demo-output/${name}/cdk`;
  heading(`${title}: ${topology}`);
  run(process.execPath, [cloister, "check", topology]);
  console.log();
  const status = run(process.execPath, [
    cloister,
    "generate",
    topology,
    "--backend",
    "cdk",
    "--out",
    out,
    ...options,
  ]);
  failed ||= status !== 0;
  console.log(`\nTo synthesise it without credentials: cd ${out} && npm install && npx cdk synth`);
}
console.log("\nNot judged yet: whether each query succeeds with what managed policies allow.");
process.exit(failed ? 1 : 0);
