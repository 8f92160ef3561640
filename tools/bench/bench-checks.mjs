import { median, runNode } from "./measure.mjs";

const sizes = {
  subnets: [1000, 10_000, 100_000],
  grants: [100, 1000, 10_000],
};

/** CPU time of all checks, those that ask proofs included, by the size of the topology, and how it grows. */
export function benchChecks({ quick }) {
  console.log("All checks by size (CPU seconds, a cold process each)");
  for (const [what, all] of Object.entries(sizes)) {
    const counts = quick ? all.slice(0, 2) : all;
    let before;
    for (const count of counts) {
      const runs = Array.from({ length: quick ? 1 : 3 }, () => measure(what, count));
      const diagnose = median(runs.map((run) => run.diagnose));
      const compile = median(runs.map((run) => run.compile));
      const mebibytes = Math.max(...runs.map((run) => run.mebibytes));
      const slope =
        before === undefined
          ? ""
          : `; slope ${(Math.log(diagnose / before.diagnose) / Math.log(count / before.count)).toFixed(2)}`;
      console.log(
        `  ${String(count).padStart(6)} ${what}: checks ${(diagnose / 1000).toFixed(2)}, compile ${(compile / 1000).toFixed(2)}; ${runs[0].diagnostics} diagnostics; ${mebibytes.toFixed(0)} MiB${slope}`,
      );
      before = { count, diagnose };
    }
  }
}

function measure(what, count) {
  const script = "tools/bench/measure-checks.mjs";
  return JSON.parse(runNode(["--max-old-space-size=8192", script, what, String(count)]));
}
