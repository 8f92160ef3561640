import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** File contents by relative path with `/`. */
export type Tree = ReadonlyMap<string, Buffer>;

/** What running a generated program leaves behind is no part of a tree. */
const leftovers = new Set(["node_modules", "cdk.out"]);

/** The files below a folder; empty where there is none. */
export function readTree(directory: string): Tree {
  if (!existsSync(directory)) return new Map();
  const tree = new Map<string, Buffer>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (leftovers.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else tree.set(relative(directory, path).split("\\").join("/"), readFileSync(path));
    }
  };
  walk(directory);
  return tree;
}

/** Makes the folder hold exactly this tree. Deletes first, so nothing stale is left. */
export function writeTree(directory: string, tree: Tree): void {
  rmSync(directory, { recursive: true, force: true });
  for (const [path, content] of tree) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

/** How a tree is not what was expected: one line for each file that is missing, extra or different. */
export function compareTrees(expected: Tree, actual: Tree): readonly string[] {
  const lines: string[] = [];
  for (const [path, content] of actual) {
    const golden = expected.get(path);
    if (golden === undefined) lines.push(`extra: ${path}`);
    else if (!golden.equals(content))
      lines.push(`different: ${path}${firstDifference(golden, content)}`);
  }
  for (const path of expected.keys()) if (!actual.has(path)) lines.push(`missing: ${path}`);
  return lines.toSorted();
}

function firstDifference(golden: Buffer, content: Buffer): string {
  const before = golden.toString("utf8").split("\n");
  const after = content.toString("utf8").split("\n");
  const line = after.findIndex((text, index) => text !== before[index]);
  const index = line < 0 ? after.length : line;
  return `, line ${index + 1}:\n    - ${before[index] ?? "(end)"}\n    + ${after[index] ?? "(end)"}`;
}
