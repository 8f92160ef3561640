import { join } from "node:path";
import { expectedTree } from "./expected-tree.ts";
import { findFixtures } from "./find-fixtures.ts";
import { compareTrees, readTree, writeTree } from "./tree.ts";

/** Rewrites the expected trees of all fixtures whose name contains the filter; says which changed. */
export function acceptGoldens(filter: string): readonly string[] {
  return findFixtures()
    .filter(({ name }) => name.includes(filter))
    .flatMap((fixture) => {
      const directory = join(fixture.directory, "expected");
      const tree = expectedTree(fixture);
      if (compareTrees(readTree(directory), tree).length === 0) return [];
      writeTree(directory, tree);
      return [fixture.name];
    });
}
