import type { Path } from "../diagnostics/diagnostic.ts";

/**
 * Tells whether something that was directly in the thing at a path was left out as invalid. What is
 * then missing from it follows from a mistake that the user is told of anyway.
 */
export function incompleteAfter(dropped: readonly Path[]): (at: Path) => boolean {
  if (dropped.length === 0) return () => false;
  const parents = new Set(dropped.map((path) => JSON.stringify(path.slice(0, -1))));
  return (at) => parents.has(JSON.stringify(at));
}
