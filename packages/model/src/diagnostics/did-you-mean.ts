/**
 * The candidate that a misspelt word most likely means, or nothing if none is close. Case counts
 * little, a swap of two neighbours is one slip, and among equally close candidates the first by
 * code units wins, so the answer does not depend on their order.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = slipsAllowed(word) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const slips = countSlips(word, candidate, fewest);
    if (slips > fewest || (slips === fewest && (best === undefined || candidate > best))) continue;
    best = candidate;
    fewest = slips;
  }
  return best;
}

/** The sentence to append to a message, with its leading space: " Did you mean `x`?", or nothing. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const candidate = didYouMean(word, candidates);
  return candidate === undefined ? "" : ` Did you mean \`${candidate}\`?`;
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
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => Math.min(column, far));
  for (let row = 1; row <= one.length; row += 1) {
    const current = Array.from({ length: other.length + 1 }, () => far);
    if (row <= most) current[0] = row;
    let least = current[0] ?? far;
    const end = Math.min(other.length, row + most);
    for (let column = Math.max(1, row - most); column <= end; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (last[column - 1] ?? far) + (isSame ? 0 : 1),
      );
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap && row > 1 && column > 1) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? far) + 1);
      }
      current[column] = Math.min(slips, far);
      least = Math.min(least, slips);
    }
    if (least > most) return far;
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? far;
}
