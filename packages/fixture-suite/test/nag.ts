import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { App } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { cdk } from "@cloister/cdk-backend";
import type { Plan } from "@cloister/model";
import { vi } from "vitest";

/** One thing that cdk-nag says of one construct. */
export interface NagFinding {
  /** `AwsSolutions-S1`, or `AwsSolutions-IAM5[Resource::*]` for one of several. */
  readonly id: string;
  /** `stack/Scope/name…/Resource` */
  readonly path: string;
}

interface Settings {
  readonly context: unknown;
}

// Where this repository's packages are found.
const besidePackages = fileURLToPath(new URL("./.tmp/", import.meta.url));

/** What cdk-nag says of the generated app, which knows nothing of it. */
export async function nag(plan: Plan): Promise<readonly NagFinding[]> {
  await mkdir(besidePackages, { recursive: true });
  const folder = await mkdtemp(join(besidePackages, "nag-"));
  const synth = vi.spyOn(App.prototype, "synth");
  try {
    for (const file of cdk.emit(plan, { source: "topology.yaml" })) {
      if (!("text" in file)) continue;
      await mkdir(dirname(join(folder, file.path)), { recursive: true });
      await writeFile(join(folder, file.path), file.text);
    }
    const settings = JSON.parse(await readFile(join(folder, "cdk.json"), "utf8")) as Settings;
    vi.stubEnv("CDK_CONTEXT_JSON", JSON.stringify(settings.context));
    vi.stubEnv("CDK_OUTDIR", join(folder, "cdk.out"));
    await import(pathToFileURL(join(folder, "bin", "app.ts")).href);
    const [app] = synth.mock.contexts;
    if (!(app instanceof App)) throw new Error("The program synthesised no app.");
    const { violations } = new AwsSolutionsChecks().validateScope(app);
    return violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({ id: ruleName, path: constructPath ?? "" })),
    );
  } finally {
    vi.unstubAllEnvs();
    synth.mockRestore();
    await rm(folder, { recursive: true });
  }
}
