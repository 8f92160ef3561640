// Seeds mistakes into the example done right, one at a time, and prints how many are found, and how often something
// is said that is not true: by Cloister, and by the validator that the CDK's library brings. `npm run defects`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const build = spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (build.status !== 0) {
  console.error("The build fails: `npm run build` says why.");
  process.exit(1);
}
const suite = "../packages/fixture-suite/dist";
const { allDefects, judgeDefect, soundExample } = await import(`${suite}/index.js`);
const { askIncumbent } = await import(`${suite}/defects/incumbent.js`);

const sound = soundExample();
const all = allDefects.map((defect) => judgeDefect(defect, sound));
const directory = fileURLToPath(new URL("../packages/fixture-suite/dist/.tmp", import.meta.url));
const incumbent = await askIncumbent(all, directory);

const kinds = [...new Set(allDefects.map(({ kind }) => kind))];
for (const kind of kinds) {
  const ours = all.filter(({ defect }) => defect.kind === kind);
  const theirs = incumbent.filter(({ judged }) => judged.defect.kind === kind);
  const asked = theirs.filter(({ outcome }) => outcome !== "not-expressible");
  const found = asked.filter(({ outcome }) => outcome === "found").length;
  console.log(
    [
      `${ours.filter(({ isFound }) => isFound).length}/${ours.length}`,
      asked.length === 0 ? "not expressible" : `${found}/${asked.length}`,
      kind,
    ].join("\t"),
  );
}

const found = all.filter(({ isFound }) => isFound).length;
const alarms = all.filter(({ falseAlarms }) => falseAlarms.length > 0).length;
const asked = incumbent.filter(({ outcome }) => outcome !== "not-expressible");
const foundByThem = asked.filter(({ outcome }) => outcome === "found").length;
console.log(`
${all.length} defects of ${kinds.length} kinds in the example done right.
Cloister finds ${found} of ${all.length} (${percent(found / all.length)}); false alarms in ${alarms}.
The validator in aws-cdk-lib finds ${foundByThem} of ${asked.length} that can be written as a CDK app (${percent(foundByThem / asked.length)}).`);

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
