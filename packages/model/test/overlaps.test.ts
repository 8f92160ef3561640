import * as fc from "fast-check";
import { expect, it } from "vitest";
import { overlappingPairs, type AddressRange } from "../src/network/overlaps.ts";

const range = fc
  .tuple(fc.nat(200), fc.nat(12))
  .map(([first, length]) => ({ first, last: first + length }));
const ranges = fc.array(range, { maxLength: 25 });

function overlap(a: AddressRange<number | bigint>, b: AddressRange<number | bigint>): boolean {
  return a.first <= b.last && b.first <= a.last;
}

it("names exactly the ranges that overlap another, in true pairs, fewer than there are ranges", () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const pairs = [...overlappingPairs(list)];
      const named = new Set(pairs.flat());
      const guilty = list.flatMap((a, index) =>
        list.some((b, other) => other !== index && overlap(a, b)) ? [index] : [],
      );
      expect([...named].toSorted((a, b) => a - b)).toEqual(guilty);
      expect(pairs.length).toBeLessThan(Math.max(1, list.length));
      for (const [earlier, later] of pairs) {
        expect(earlier).toBeLessThan(later);
        expect(overlap(list[earlier] ?? never(), list[later] ?? never())).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it("finds the same in IPv6 as in IPv4", () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const wide = list.map(({ first, last }) => ({
        first: BigInt(first) << 100n,
        last: BigInt(last) << 100n,
      }));
      expect([...overlappingPairs(wide)]).toEqual([...overlappingPairs(list)]);
    }),
  );
});

it("gives the same pairs whether or not the ranges come in order", () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const order = list
        .map((_, index) => index)
        .toSorted((a, b) => {
          const left = list[a] ?? never();
          const right = list[b] ?? never();
          return left.first - right.first || a - b;
        });
      const sorted = order.map((index) => list[index] ?? never());
      const back = [...overlappingPairs(sorted)].map((pair) =>
        pair.map((index) => order[index] ?? -1).toSorted((a, b) => a - b),
      );
      expect(back).toEqual([...overlappingPairs(list)]);
    }),
  );
});

it("works at both ends of the address space", () => {
  const last = 2 ** 32 - 1;
  expect([
    ...overlappingPairs([
      { first: last, last },
      { first: 0, last },
    ]),
  ]).toEqual([[0, 1]]);
  expect([
    ...overlappingPairs([
      { first: last, last },
      { first: 0, last: last - 1 },
    ]),
  ]).toEqual([]);
  expect([...overlappingPairs([])]).toEqual([]);
});

it("stays linear when everything overlaps everything", () => {
  const count = 200_000;
  const nested = Array.from({ length: count }, (_, index) => ({
    first: count - index,
    last: 2 ** 31 + index,
  }));
  let pairs = 0;
  for (const _ of overlappingPairs(nested)) pairs += 1;
  expect(pairs).toBe(count - 1);
});

function never(): never {
  throw new Error("no such range");
}
