import { median, runNode } from "./measure.mjs";

const backends = ["cdk", "pulumi"];
const phases = ["compile", "checks", ...backends];

/** CPU time and memory of each phase by the size of the topology, and how they grow. */
export function benchSize({ quick }) {
  console.log("check and generate by size (CPU seconds; a process for each back end, cold)");
  const sizes = quick ? [10, 1000, 10_000] : [10, 100, 1000, 10_000, 100_000];
  const rows = sizes.map((subnets) => measure(subnets, quick ? 1 : 3));
  for (const { subnets, resources, milliseconds, mebibytes } of rows) {
    const seconds = phases.map((name) => `${name} ${(milliseconds[name] / 1000).toFixed(2)}`);
    console.log(
      `  ${String(subnets).padStart(6)} subnets, ${String(resources).padStart(6)} resources: ${seconds.join(", ")}; ${mebibytes.toFixed(0)} MiB`,
    );
  }

  console.log(
    "\nResources emitted per CPU second, and without what every process spends on its start",
  );
  for (const backend of backends) {
    const rates = rows.map(
      ({ subnets, resources, milliseconds }) =>
        `${subnets}: ${rate(resources, milliseconds[backend])}`,
    );
    const [smaller, largest] = rows.slice(-2);
    const added = rate(
      largest.resources - smaller.resources,
      largest.milliseconds[backend] - smaller.milliseconds[backend],
    );
    console.log(
      `  ${backend.padEnd(8)} ${rates.join("; ")}; from ${smaller.subnets} to ${largest.subnets}: ${added}`,
    );
  }

  console.log("\nLog-log slope of CPU between neighbouring sizes (1.00 is linear)");
  for (const phase of phases) {
    const slopes = rows.slice(1).flatMap((row, index) => {
      const before = rows[index];
      if (before.subnets < 1000) return [];
      const growth = Math.log(row.milliseconds[phase] / before.milliseconds[phase]);
      const slope = growth / Math.log(row.subnets / before.subnets);
      return [`${before.subnets} to ${row.subnets}: ${slope.toFixed(2)}`];
    });
    console.log(`  ${phase.padEnd(8)} ${slopes.join("; ")}`);
  }
}

function measure(subnets, rounds) {
  const runs = Array.from({ length: rounds }, () => backends.map((name) => sample(subnets, name)));
  const all = runs.flat();
  const milliseconds = Object.fromEntries(
    phases.map((phase) => [
      phase,
      median(all.flatMap((one) => (phase in one.phases ? [one.phases[phase]] : []))),
    ]),
  );
  const mebibytes = Math.max(...all.map(({ rssMiB }) => rssMiB));
  return { subnets, resources: all[0].resources, milliseconds, mebibytes };
}

function sample(subnets, backend) {
  const script = "tools/bench/measure-size.mjs";
  return JSON.parse(runNode(["--max-old-space-size=8192", script, String(subnets), backend]));
}

function rate(resources, milliseconds) {
  return Math.round(resources / (milliseconds / 1000));
}
