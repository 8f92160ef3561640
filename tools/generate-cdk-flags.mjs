// Writes the feature flags that the installed aws-cdk-lib recommends into the CDK backend.
import { readFileSync, writeFileSync } from "node:fs";

const flags = JSON.parse(
  readFileSync(
    new URL("../node_modules/aws-cdk-lib/recommended-feature-flags.json", import.meta.url),
    "utf8",
  ),
);
const lines = Object.keys(flags)
  .toSorted()
  .map(
    (flag) => `  ${JSON.stringify(flag)}: ${JSON.stringify(flags[flag]).replaceAll(",", ", ")},\n`,
  );
const text = `// Written by tools/generate-cdk-flags.mjs. Run it again after an update of aws-cdk-lib.

/** The feature flags that aws-cdk-lib recommends for new apps. */
export const recommendedFlags: Readonly<Record<string, boolean | string | readonly string[]>> = {
${lines.join("")}};
`;
writeFileSync(new URL("../packages/cdk-backend/src/feature-flags.ts", import.meta.url), text);
