import { globCodes } from "./glob-automaton.ts";
import { anyCharacter, anyText } from "./text-tokens.ts";

/** More than real patterns need. */
const mostPlaces = 20_000;

interface Stand {
  /** Where a match of each pattern stands. */
  readonly places: readonly number[];
  readonly text: string;
}

/**
 * A text that all patterns match, with `fresh` where they leave it free; undefined: there is none, or it would take too
 * long to find.
 */
export function meetingText(patterns: readonly string[], fresh: string): string | undefined {
  const all = patterns.map(globCodes);
  const seen = new Set<string>();
  const stands: Stand[] = [];
  const add = (places: readonly number[], before: string): void => {
    const key = places.join();
    if (seen.has(key)) return;
    seen.add(key);
    const isFree = all.every((codes, index) => codes[places[index] ?? 0] === anyText);
    stands.push({ places, text: isFree ? before + fresh : before });
  };
  add(
    all.map(() => 0),
    "",
  );
  for (const { places, text } of stands) {
    if (stands.length > mostPlaces) return undefined;
    const codes = all.map((one, index) => one[places[index] ?? 0]);
    if (codes.every((code) => code === undefined)) return text;
    // A `*` that ends here.
    for (const [index, code] of codes.entries()) {
      if (code === anyText) add(places.with(index, (places[index] ?? 0) + 1), text);
    }
    const character = characterFor(codes, fresh);
    if (character !== undefined) {
      add(
        places.map((place, index) => (codes[index] === anyText ? place : place + 1)),
        text + character,
      );
    }
  }
  return undefined;
}

/** What all patterns take next, if at least one goes on by it. */
function characterFor(codes: readonly (number | undefined)[], fresh: string): string | undefined {
  if (codes.includes(undefined) || codes.every((code) => code === anyText)) return undefined;
  const literals = new Set(codes.filter((code) => code !== anyText && code !== anyCharacter));
  const [literal, another] = literals;
  if (another !== undefined) return undefined;
  return literal === undefined ? fresh.charAt(0) || "x" : String.fromCharCode(literal);
}
