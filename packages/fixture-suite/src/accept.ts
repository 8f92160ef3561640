import { join } from "node:path";
import { expectedTree } from "./expected-tree.ts";
import { findFixtures } from "./find-fixtures.ts";
import { compareTrees, readTree, writeTree } from "./tree.ts";

/** Rewrites the expected trees of all fixtures whose name contains the filter; says which changed. */
export async function acceptGoldens(filter: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const fixture of findFixtures().filter(({ name }) => name.includes(filter))) {
    const directory = join(fixture.directory, "expected");
    const tree = await expectedTree(fixture);
    if (compareTrees(readTree(directory), tree).length === 0) continue;
    writeTree(directory, tree);
    changed.push(fixture.name);
  }
  return changed;
}
