import type { Io } from "../io.ts";
import type { Problem } from "../problem.ts";
import { compareTree, manifestChange } from "./compare-tree.ts";
import { openDirectory } from "./open-directory.ts";
import { isUnfinished } from "./recover.ts";
import { manifestName, stagingName, type Tree } from "./tree.ts";

/** A path that is not as it would be after generating, and in what way. */
export interface Difference {
  readonly path: string;
  readonly is: "missing" | "changed" | "left over" | "kept" | "unfinished";
}

/** What generating would change in a directory, by path, and what it would keep. Writes nothing. */
export function checkTree(
  tree: Tree,
  { files }: Pick<Io, "files">,
): readonly Difference[] | Problem {
  const known = openDirectory(tree, { files, force: true });
  if ("message" in known) return known;
  const { changes, kept, manifest } = compareTree(tree, {
    files,
    known: known.files,
    force: false,
  });
  const found: Difference[] = [
    ...changes.map(({ path, before, after }): Difference => {
      if (before === undefined) return { path, is: "missing" };
      return { path, is: after === undefined ? "left over" : "changed" };
    }),
    ...kept.map(({ path }): Difference => ({ path, is: "kept" })),
  ];
  const listed = manifestChange(tree.directory, manifest, files);
  if (found.length === 0 && listed !== undefined) {
    found.push({ path: manifestName, is: listed.before === undefined ? "missing" : "changed" });
  }
  if (isUnfinished(tree.directory, { files })) found.push({ path: stagingName, is: "unfinished" });
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
