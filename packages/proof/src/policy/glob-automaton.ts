import { anyCharacter, anyText } from "./text-tokens.ts";

/** The pattern as characters' codes, `anyText` and `anyCharacter`. An id that AWS has not made yet is what its text is. */
export function globCodes(pattern: string): readonly number[] {
  const text = pattern.replaceAll(/\*+/g, "*");
  return Array.from({ length: text.length }, (_, at) =>
    text[at] === "*" ? anyText : text[at] === "?" ? anyCharacter : text.charCodeAt(at),
  );
}

/** The places in a pattern where a match may stand that stands in one of these: `*` may also stand for nothing. */
export function reachable(codes: readonly number[], places: Iterable<number>): readonly number[] {
  const all = new Set<number>();
  for (let place of places) {
    all.add(place);
    while (codes[place] === anyText) all.add(++place);
  }
  return [...all].toSorted((one, other) => one - other);
}

/** Where a match stands after one more character, of places that `reachable` gave. */
export function after(
  codes: readonly number[],
  places: readonly number[],
  character: number,
): readonly number[] {
  const next = places.flatMap((place) => {
    const code = codes[place];
    if (code === anyText) return [place];
    return code === anyCharacter || code === character ? [place + 1] : [];
  });
  return reachable(codes, next);
}
