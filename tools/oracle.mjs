// Compares the policy evaluator with an independent simulator in many random cases:
// `node tools/oracle.mjs --count 100000 --seed 7`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "50000" },
    seed: { type: "string", default: "1" },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error("`--count` and `--seed` are whole numbers.");
  process.exit(2);
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const build = spawnSync("npx", ["nx", "run", "@cloister/proof:build", "--output-style=static"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (build.status !== 0) {
  console.error("The build fails: `npm run build` says why.");
  process.exit(1);
}
const command = "packages/fixture-suite/test/oracle-command.ts";
const run = spawnSync(process.execPath, ["--import", "tsx", command, `${count}`, `${seed}`], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
