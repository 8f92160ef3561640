import { join } from "node:path";
import { expect, it } from "vitest";
import { compareTrees, expectedTree, findFixtures, readTree } from "../src/index.ts";

for (const fixture of findFixtures()) {
  it(`${fixture.name} gives exactly its expected files`, async () => {
    const differences = compareTrees(
      readTree(join(fixture.directory, "expected")),
      await expectedTree(fixture),
    );
    expect(differences, "Read the change; `npm run golden` accepts it.").toEqual([]);
  });
}
