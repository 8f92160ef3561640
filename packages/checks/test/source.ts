import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Source {
  /** From `src`, without `.ts`: `network/subnets-overlap`. */
  readonly name: string;
  readonly text: string;
}

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** The TypeScript sources of a package, in code unit order. */
export function sourcesOf(name: string): readonly Source[] {
  const folder = join(packages, name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({
      name: path.slice(0, -".ts".length),
      text: readFileSync(join(folder, path), "utf8"),
    }));
}
