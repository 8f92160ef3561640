import { runNode } from "./measure.mjs";

/** The rate of both readers of YAML. */
export function benchReading({ quick }) {
  console.log("Reading YAML alone (MB/s, higher is better)");
  for (const subnets of quick ? [1000] : [10, 1000, 10_000]) {
    const { bytes, fast, full } = JSON.parse(
      runNode(["--max-old-space-size=8192", "tools/bench/measure-reading.mjs", String(subnets)]),
    );
    console.log(
      `  ${(bytes / 1e6).toFixed(3)} MB: first reader ${fast.toFixed(1)}, yaml with positions ${full.toFixed(2)}`,
    );
  }
}
