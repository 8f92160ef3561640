// Accepts what the fixtures give now: `npm run golden`, or `npm run golden -- network` for some.
import { spawnSync } from "node:child_process";

const build = spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (build.status !== 0) {
  console.error("The build fails: `npm run build` says why.");
  process.exit(1);
}
const { acceptGoldens } = await import("../packages/fixture-suite/dist/index.js");
const changed = await acceptGoldens(process.argv[2] ?? "");
console.log(
  changed.length === 0
    ? "Nothing changed."
    : `Changed:\n${changed.map((name) => `  ${name}`).join("\n")}`,
);
