// Figures as ratios, rates and slopes, because machines differ. `npm run bench` for all that is quick,
// or name sections: start, reading, size, checks, proof, pictures,
// programs, tests. `--quick` takes fewer and smaller samples.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { benchChecks } from "./bench-checks.mjs";
import { benchPictures } from "./bench-pictures.mjs";
import { benchPrograms } from "./bench-programs.mjs";
import { benchProof } from "./bench-proof.mjs";
import { benchReading } from "./bench-reading.mjs";
import { benchSize } from "./bench-size.mjs";
import { benchStart } from "./bench-start.mjs";
import { benchTests } from "./bench-tests.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const sections = {
  start: benchStart,
  reading: benchReading,
  size: benchSize,
  checks: benchChecks,
  proof: benchProof,
  pictures: benchPictures,
  programs: benchPrograms,
  tests: benchTests,
};
const words = process.argv.slice(2);
const quick = words.includes("--quick");
const asked = words.filter((word) => word !== "--quick");
const unknown = asked.find((word) => !Object.hasOwn(sections, word));
if (unknown !== undefined) {
  console.error(`There is no section \`${unknown}\`: ${Object.keys(sections).join(", ")}.`);
  process.exit(2);
}
// The tests take minutes, so they run only when they are asked for.
const chosen = Object.keys(sections).filter((name) =>
  asked.length === 0 ? name !== "tests" : asked.includes(name),
);

if (
  spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
    stdio: ["ignore", "ignore", "inherit"],
  }).status !== 0
)
  process.exit(1);

console.log(`Node ${process.version}, ${quick ? "quick run" : "full run"}`);
for (const name of chosen) {
  console.log();
  await sections[name]({ quick });
}
