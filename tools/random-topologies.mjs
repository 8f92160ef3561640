// Runs the programs of many random topologies and compares each with its plan:
// `npm run random -- --count 5000 --seed 7`, with `--backend cdk` for only one back end.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    backend: { type: "string" },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error("`--count` and `--seed` are whole numbers.");
  process.exit(2);
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const build = spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (build.status !== 0) {
  console.error("The build fails: `npm run build` says why.");
  process.exit(1);
}
const random = "../packages/fixture-suite/dist/random";
const { mirrors } = await import(`${random}/mirrors.js`);
const { explain, tryMirror } = await import(`${random}/try-mirror.js`);

const chosen = Object.values(mirrors).filter(
  ({ name }) => values.backend === undefined || name === values.backend,
);
if (chosen.length === 0) {
  console.error(`\`--backend\` is one of ${Object.keys(mirrors).join(", ")}.`);
  process.exit(2);
}

const directory = fileURLToPath(new URL("../packages/fixture-suite/dist/.tmp", import.meta.url));
const figures = new Intl.NumberFormat("en-US");
/** Programs in one process: more would keep too much of them in memory. */
const batch = 250;
for (const mirror of chosen) {
  let topologies = 0;
  let beyondLimits = 0;
  let resources = 0;
  for (let done = 0; done < count; done += batch) {
    const size = Math.min(batch, count - done);
    const round = await tryMirror(mirror, { seed: seed + done, count: size, directory });
    const [failure] = round.failures;
    if (failure !== undefined) {
      console.error(
        `${mirror.name}: ${round.failures.length} of ${size} differ. The shortest one,`,
      );
      console.error("made as simple as it goes (this takes minutes):\n");
      console.error(await explain(mirror, failure, directory));
      process.exit(1);
    }
    topologies += round.topologies;
    beyondLimits += round.beyondLimits;
    resources += round.resources;
    console.log(`${mirror.name}: ${figures.format(done + size)} of ${figures.format(count)}`);
  }
  console.log(
    `${mirror.name}: ${figures.format(topologies)} topologies, ${figures.format(resources)} resources, 0 differences` +
      (beyondLimits === 0
        ? ""
        : ` (${figures.format(beyondLimits)} more ask for what it cannot do)`),
  );
}
