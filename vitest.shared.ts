import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const packages = fileURLToPath(new URL("./packages/", import.meta.url));
// Set by the continuous integration, which adds up the totals of all packages.
const reports = process.env["TEST_REPORTS"];

// Tests run on the sources, so a stale build can never make one pass.
export default defineConfig({
  resolve: {
    alias: [{ find: /^@cloister\/([a-z-]+)$/, replacement: `${packages}$1/src/index.ts` }],
  },
  test: {
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    reporters: reports === undefined ? ["default"] : ["default", "json"],
    ...(reports === undefined
      ? {}
      : { outputFile: { json: join(reports, `${basename(process.cwd())}.json`) } }),
  },
});
