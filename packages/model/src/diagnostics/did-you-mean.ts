import { say, type Text } from "@cloister/texts";

/** What a misspelt word most likely means. */
export interface Guess {
  readonly candidate: string;
  /** Nothing else is as close, and more differs than a number: `zone-4` is hardly a slip for `zone-1`. */
  readonly isCertain: boolean;
}

/**
 * The candidate that a misspelt word most likely means, or nothing if none is close. Case counts
 * little, a swap of two neighbours is one slip, and among equally close candidates the first by
 * code units wins, so the answer does not depend on their order.
 */
export function guess(word: string, candidates: Iterable<string>): Guess | undefined {
  let best: string | undefined;
  let isAlone = true;
  let fewest = slipsAllowed(word) + 1;
  for (const candidate of candidates) {
    if (candidate === word || candidate === best) continue;
    const slips = countSlips(word, candidate, fewest);
    if (slips > fewest || (slips === fewest && best === undefined)) continue;
    isAlone = slips < fewest;
    if (isAlone || best === undefined || candidate < best) best = candidate;
    fewest = slips;
  }
  if (best === undefined) return undefined;
  return { candidate: best, isCertain: isAlone && !isOtherNumber(word, best) };
}

function isOtherNumber(word: string, candidate: string): boolean {
  return (
    numbers(word) !== numbers(candidate) &&
    withoutNumbers(word).toLowerCase() === withoutNumbers(candidate).toLowerCase()
  );
}

function numbers(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/[-_]?\d+/g, "");
}

export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  return guess(word, candidates)?.candidate;
}

/** What a machine may put in the place of the word. */
export function certain(meant: Guess | undefined): string | undefined {
  return meant?.isCertain === true ? meant.candidate : undefined;
}

/** The sentence that follows the message about a misspelt word, if there is one to be meant. */
export function suggest(word: string, candidates: Iterable<string>): Text | undefined {
  return suggestionOf(guess(word, candidates));
}

export function suggestionOf(meant: Guess | string): Text;
export function suggestionOf(meant: Guess | string | undefined): Text | undefined;
export function suggestionOf(meant: Guess | string | undefined): Text | undefined {
  if (meant === undefined) return undefined;
  const candidate = typeof meant === "string" ? meant : meant.candidate;
  return say("Did you mean `{{candidate}}`?", { candidate });
}

const mostSlips = 4;

/** Short words have too many neighbours to guess, so they must match but for case. */
function slipsAllowed(word: string): number {
  return Math.min(Math.floor(word.length * 0.4), mostSlips);
}

/**
 * How many characters were inserted, dropped, replaced or swapped with their neighbour, case aside.
 * Whatever is over `most` comes back as `most + 1`; that bound makes the work linear in the length.
 */
function countSlips(word: string, candidate: string, most: number): number {
  if (Math.abs(word.length - candidate.length) > most) return most + 1;
  const one = word.toLowerCase();
  const other = candidate.toLowerCase();
  if (one === other) return 0;
  const far = most + 1;
  // Of the table of prefixes only the band around the diagonal matters: index `most` is the diagonal.
  const band = Array.from({ length: 2 * most + 1 }, (_, index) => index);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = band.map((index) => (index < most ? far : index - most));
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = [];
    for (const index of band) {
      const column = row + index - most;
      if (column <= 0 || column > other.length) {
        current.push(column === 0 ? row : far);
        continue;
      }
      const isSame = one[row - 1] === other[column - 1];
      const isSwap =
        row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[index + 1] ?? far) + 1,
          (current[index - 1] ?? far) + 1,
          (last[index] ?? far) + (isSame ? 0 : 1),
          isSwap ? (beforeLast[index] ?? far) + 1 : far,
        ),
      );
    }
    if (Math.min(...current) > most) return far;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length - one.length + most] ?? far, far);
}
