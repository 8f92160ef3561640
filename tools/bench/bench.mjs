// Figures as ratios and slopes, because machines differ: `npm run bench`, or `npm run bench -- --quick`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const quick = process.argv.includes("--quick");
// An extra certificate file makes a bare Node start several times slower, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function run(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(" ")} exits ${status}: ${stderr}`);
  return { milliseconds, stdout };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (
  spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
    stdio: ["ignore", "ignore", "inherit"],
  }).status !== 0
)
  process.exit(1);

console.log(`Node ${process.version}, ${quick ? "quick run" : "full run"}\n`);

console.log("Cold start, interleaved with a bare Node in every round");
const subjects = {
  "node -e 0": ["-e", "0"],
  "check closed-sagemaker": [
    "packages/cli/bin/cloister.mjs",
    "check",
    "examples/closed-sagemaker/topology.yaml",
  ],
  "check closed-sagemaker-as-published": [
    "packages/cli/bin/cloister.mjs",
    "check",
    "examples/closed-sagemaker-as-published/topology.yaml",
  ],
};
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < (quick ? 7 : 30); round++) {
  for (const [name, args] of Object.entries(subjects)) times[name].push(run(args).milliseconds);
}
const bare = median(times["node -e 0"]);
for (const [name, values] of Object.entries(times)) {
  console.log(
    `  ${name.padEnd(38)} ${median(values).toFixed(0).padStart(5)} ms  ${(median(values) / bare).toFixed(2).padStart(5)} x node`,
  );
}

console.log("\nReading YAML alone (MB/s, higher is better)");
for (const subnets of quick ? [1000] : [10, 1000, 10_000]) {
  const { bytes, fast, full } = JSON.parse(
    run(["--max-old-space-size=8192", "tools/bench/measure-reading.mjs", String(subnets)]).stdout,
  );
  console.log(
    `  ${(bytes / 1e6).toFixed(3)} MB: first reader ${fast.toFixed(1)}, yaml with positions ${full.toFixed(2)}`,
  );
}

console.log("\ncheck and generate by size (CPU seconds; one process each)");
const sizes = quick ? [10, 1000, 10_000] : [10, 100, 1000, 10_000, 100_000];
const rows = sizes.map((size) =>
  JSON.parse(
    run(["--max-old-space-size=8192", "tools/bench/measure-size.mjs", String(size)]).stdout,
  ),
);
for (const { subnets, resources, phases, rssMiB } of rows) {
  const seconds = Object.entries(phases).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(2)}`);
  console.log(
    `  ${String(subnets).padStart(6)} subnets, ${String(resources).padStart(6)} resources: ${seconds.join(", ")}; emit ${Math.round(resources / (phases.emit / 1000))} resources/s; ${rssMiB.toFixed(0)} MiB`,
  );
}

console.log("\nLog-log slope of CPU between neighbouring sizes (1.00 is linear)");
for (const phase of ["compile", "checks", "emit"]) {
  const slopes = rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    if (before.subnets < 1000) return [];
    return [
      `${before.subnets} to ${row.subnets}: ${(Math.log(row.phases[phase] / before.phases[phase]) / Math.log(row.subnets / before.subnets)).toFixed(2)}`,
    ];
  });
  console.log(`  ${phase.padEnd(8)} ${slopes.join("; ")}`);
}
