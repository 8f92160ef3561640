import { interleaved, runNode } from "./measure.mjs";
import { shapeNames } from "./topology-of-grants.mjs";
import { strangerNames } from "./topology-with-strangers.mjs";

const topology = "examples/closed-sagemaker-as-published/topology.yaml";

/** What proofs cost: one as a command, everybody by everything, and one beside much that it is not about. */
export async function benchProof({ quick }) {
  await benchTrace(quick ? 7 : 30);
  benchMatrix(quick ? 300 : 1000);
  benchStrangers(quick ? [10, 1000] : [10, 100, 1000, 10_000]);
}

async function benchTrace(rounds) {
  console.log(
    "One trace of the reference scenario, cold, interleaved with a bare Node in every round",
  );
  // A denial exits 1, as does a check of which an expectation fails.
  const cloister = (...words) =>
    runNode(["packages/cli/bin/cloister.mjs", ...words], { exits: [0, 1] });
  const trace = (...words) =>
    cloister(
      "trace",
      topology,
      "--who",
      "x:role/access-role",
      "--at",
      "x:subnet/main/private-1",
      ...words,
    );
  const times = await interleaved(
    {
      "node -e 0": () => runNode(["-e", "0"]),
      check: () => cloister("check", topology),
      "trace of objects": () => trace("--read", "s3://s3bucket-yyyy/01_test/parquet/2025/"),
      "trace of a query": () => trace("--read", "x:table/db-xxxx/table2025", "--through", "athena"),
    },
    rounds,
  );
  const bare = times.get("node -e 0").wall;
  const check = times.get("check").wall;
  for (const [name, { wall }] of times) {
    console.log(
      `  ${name.padEnd(22)} ${wall.toFixed(0).padStart(5)} ms  ${ratio(wall, bare)} x node  ${ratio(wall, check)} x check`,
    );
  }
}

function benchMatrix(size) {
  console.log(
    `\nEverybody by everything: ${size} principals, ${size} buckets (CPU, memory of the process)`,
  );
  for (const shape of shapeNames) {
    const { pairs, milliseconds, mebibytes } = measure("matrix", shape, size);
    console.log(
      `  ${shape.padEnd(14)} ${(milliseconds / 1000).toFixed(2).padStart(6)} s  ${String(Math.round(pairs / (milliseconds / 1000))).padStart(8)} pairs/s  ${mebibytes.toFixed(0).padStart(5)} MiB`,
    );
  }
}

function benchStrangers(counts) {
  console.log(
    "\nOne proof beside much that it is not about (CPU: the first in a world, and each later one)",
  );
  for (const kind of strangerNames) {
    const rows = counts.map((count) => ({ count, ...measure("strangers", kind, count) }));
    const figures = rows.map(
      ({ count, first, later }) =>
        `${count}: ${first.toFixed(1)} ms, ${(1000 * later).toFixed(0)} µs`,
    );
    console.log(`  ${kind.padEnd(30)} ${figures.join("; ")}`);
    const [few, many] = rows.slice(-2);
    const slope = (of) => Math.log(many[of] / few[of]) / Math.log(many.count / few.count);
    console.log(
      `  ${"".padEnd(30)} log-log slope from ${few.count} to ${many.count} (1.00 is linear): first ${slope("first").toFixed(2)}, later ${slope("later").toFixed(2)}`,
    );
  }
}

function measure(...words) {
  const script = "tools/bench/measure-proof.mjs";
  return JSON.parse(runNode(["--max-old-space-size=8192", script, ...words.map(String)]));
}

function ratio(one, other) {
  return (one / other).toFixed(2).padStart(5);
}
