import type { Diagnostic, Edit } from "./diagnostic.ts";

/**
 * What is said twice with the same code and message about the same span is kept once: an anchor and its aliases
 * share the place, and the mistake in it. Where all of them can be mended, they are mended together.
 */
export function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const { code, message, at } = diagnostic;
    const identity = JSON.stringify([code, message, at.file.path, at.start, at.end]);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].map(withAllEdits);
}

/** Edits of one of the places only would change the others as well. The result does not depend on their order. */
function withAllEdits(group: readonly [Diagnostic, ...Diagnostic[]]): Diagnostic {
  const [first, ...others] = group;
  if (others.length === 0) return first;
  const { fix: _fix, ...said } = first;
  if (group.some(({ fix }) => fix === undefined)) return said;
  if (new Set(group.map(keyOf)).size === 1) return first;
  const edits = group
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .flatMap(({ fix }) => fix?.edits ?? []);
  const each = new Map<string, Edit>(edits.map((edit) => [JSON.stringify(edit), edit]));
  return { ...said, fix: { edits: [...each.values()] } };
}

function keyOf({ fix }: Diagnostic): string {
  return JSON.stringify(fix?.edits ?? []);
}
