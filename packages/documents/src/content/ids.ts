/**
 * The id of a section or table: what it is, and the names that it is about, between points. Other letters than
 * small ones, digits and hyphens are written by their code point, so that no two names give one id.
 */
export function idOf(what: string, ...names: readonly string[]): string {
  return [what, ...names.map(idPart)].join(".");
}

function idPart(name: string): string {
  return name.replaceAll(
    /[^a-z0-9-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
