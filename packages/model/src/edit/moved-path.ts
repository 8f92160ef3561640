import type { Edit, Path } from "../diagnostics/diagnostic.ts";

/** Where something is after edits: under the new names of what it is in, and with the new numbers of items. */
export function movesOf(edits: readonly Edit[]): (path: Path) => Path {
  const names = new Map<string, string>();
  const removed = new Map<string, number[]>();
  for (const edit of edits) {
    if (edit.kind === "rename") names.set(JSON.stringify(edit.at), edit.key);
    const last = edit.at.at(-1);
    if (edit.kind !== "remove" || typeof last !== "number") continue;
    const list = JSON.stringify(edit.at.slice(0, -1));
    removed.set(list, [...(removed.get(list) ?? []), last]);
  }
  if (names.size === 0 && removed.size === 0) return (path) => path;
  return (path) =>
    path.map((step, depth) => {
      if (typeof step === "string") {
        return names.get(JSON.stringify(path.slice(0, depth + 1))) ?? step;
      }
      const gone = removed.get(JSON.stringify(path.slice(0, depth))) ?? [];
      return step - gone.filter((index) => index < step).length;
    });
}
