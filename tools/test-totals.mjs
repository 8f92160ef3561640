// Prints "N passed, N failed" from the JSON reports of all packages, and fails where a report is missing:
// a total that leaves a package out would not be one.
// Usage: node tools/test-totals.mjs DIRECTORY
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const directory = process.argv[2];
if (directory === undefined) stop("Usage: node tools/test-totals.mjs DIRECTORY");

const packages = fileURLToPath(new URL("../packages", import.meta.url));
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of readdirSync(packages).toSorted()) {
  const manifest = join(packages, name, "package.json");
  if (!existsSync(manifest) || read(manifest).nx?.targets?.test === undefined) continue;
  const file = join(directory, `${name}.json`);
  if (!existsSync(file)) stop(`The tests of packages/${name} left no report: they did not run.`);
  const report = read(file);
  if (!(report.numTotalTests > 0)) console.error(`packages/${name} reports no test.`);
  passed += report.numPassedTests;
  failed += report.numFailedTests + brokenFiles(report);
  skipped += report.numPendingTests + report.numTodoTests;
}
const total = passed + failed;
if (!Number.isSafeInteger(total + skipped)) stop("A report does not hold its totals.");
if (total === 0) stop("No test ran.");
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A file that could not be loaded holds no test that could fail, and counts as one failure. */
function brokenFiles(report) {
  return report.testResults.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every((one) => one.status !== "failed"),
  ).length;
}

function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
