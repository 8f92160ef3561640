// Compiles both examples of the reference scenario, makes the programs of both back ends, runs them, writes the
// design documents, and says what it found, what it wrote where, whether the programs make what the topology
// says, and what lies between the two examples.
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

/** Runs a command that repeats what `check` has found, and leaves that out unless the command fails. */
function runBriefly(words, { accepted = [0] } = {}) {
  const { status, stderr } = spawnSync(process.execPath, [cloister, ...words], {
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
  });
  const [found = ""] = /^[^]*^\d+ (?:error|warning).*\n/m.exec(stderr) ?? [];
  const isFine = accepted.includes(status);
  process.stderr.write(isFine ? stderr.slice(found.length) : stderr);
  return isFine;
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
const backends = [
  { name: "cdk", program: "a CDK app", isRunnable: true },
  // Node runs TypeScript itself from 22.18 on, which Pulumi relies on.
  { name: "pulumi", program: "a Pulumi program", isRunnable: Boolean(process.features.typescript) },
];
let failed = false;
for (const { name, title, options } of examples) {
  const topology = `examples/${name}/topology.yaml`;
  heading(`${title}: ${topology}`);
  run(process.execPath, [cloister, "check", topology]);
  for (const { name: backend, program, isRunnable } of backends) {
    const out = `demo-output/${name}/${backend}`;
    const words = [topology, "--backend", backend, ...options];
    console.log(`\n${topology} as ${program}:`);
    if (!runBriefly(["generate", ...words, "--out", out])) failed = true;
    else if (!isRunnable) console.log("It is not run here: that needs Node 22.18 or newer.");
    else if (!runBriefly(["verify", ...words, "--dir", out])) failed = true;
  }
  console.log(`\n${topology} as a design document, in English and Japanese:`);
  const out = `demo-output/${name}/documents`;
  const words = ["docs", topology, "--lang", "en", "--lang", "ja", "--out", out];
  // Errors in the topology do not keep it from being described.
  if (!runBriefly(words, { accepted: [0, 1] })) failed = true;
  else console.log(`Open ${out}/en/design.html, or ${out}/ja/parameters.xlsx.`);
}

heading("From the one to the other");
const topologies = examples.map(({ name }) => `examples/${name}/topology.yaml`);
if (run(process.execPath, [cloister, "diff", ...topologies]) !== 0) failed = true;
console.log(`
To look at them without credentials, once \`npm install\` was run in each: \`npx cdk synth\` and \`npx tsc\`.
Their READMEs say how to deploy them. Why an expectation fails, hop by hop:

  npx cloister trace examples/closed-sagemaker-as-published/topology.yaml --who access-role --at private-1 --read table2025
  npx cloister trace examples/closed-sagemaker-as-published/topology.yaml --without nat/egress`);
process.exit(failed ? 1 : 0);
