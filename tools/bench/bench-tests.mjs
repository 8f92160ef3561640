import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/**
 * What `npm test` costs: with an empty cache, its slowest tasks and files of tests, and again with the
 * cache filled.
 */
export function benchTests() {
  console.log("npm test, with a cache of its own");
  const folder = mkdtempSync(join(tmpdir(), "bench-nx-"));
  try {
    mkdirSync(join(folder, "reports"));
    const cold = runTasks(folder);
    const total = cold.tasks.reduce((sum, { seconds }) => sum + seconds, 0);
    console.log(
      `  cold: ${cold.seconds.toFixed(0)} s for ${cold.tasks.length} tasks, which take ${total.toFixed(0)} s together`,
    );
    printSlowest(cold.tasks, total);
    console.log("  the slowest files of tests, of the same total");
    printSlowest(testFiles(folder), total);
    const cached = runTasks(folder);
    console.log(
      `  cached: ${cached.seconds.toFixed(1)} s, ${(cached.seconds / cold.seconds).toFixed(3)} x cold`,
    );
    for (const { name, isCached } of cached.tasks) {
      if (!isCached) console.log(`    ${name} ran again`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printSlowest(rows, total) {
  for (const { name, seconds } of rows.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)) {
    const share = Math.round((100 * seconds) / total);
    console.log(`    ${name.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s  ${share} %`);
  }
}

function testFiles(folder) {
  const reports = join(folder, "reports");
  return readdirSync(reports).flatMap((file) =>
    JSON.parse(readFileSync(join(reports, file), "utf8")).testResults.map((result) => ({
      name: relative("packages", result.name),
      seconds: (result.endTime - result.startTime) / 1000,
    })),
  );
}

function runTasks(folder) {
  const profile = join(folder, "profile.json");
  const start = performance.now();
  const { status, stdout } = spawnSync(
    "npx",
    ["nx", "run-many", "-t", "build", "typecheck", "lint", "test", "--output-style=static"],
    {
      env: {
        ...process.env,
        NX_CACHE_DIRECTORY: join(folder, "cache"),
        NX_WORKSPACE_DATA_DIRECTORY: join(folder, "data"),
        // Nx takes the path for a relative one in any case.
        NX_PROFILE: relative(".", profile),
        TEST_REPORTS: join(folder, "reports"),
      },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`npm test fails, so its time says nothing:\n${stdout}`);
  const tasks = JSON.parse(readFileSync(profile, "utf8"))
    .filter(({ ph }) => ph === "X")
    .map(({ name, dur, args }) => ({
      name,
      seconds: dur / 1e6,
      isCached: args.status.includes("cache"),
    }));
  return { seconds, tasks };
}
