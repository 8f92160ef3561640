import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sampled, shrunk } from "../src/random/shrink.ts";

const lists = fc.array(fc.nat(1000));
const isWrong = (list: readonly number[]): boolean => list.some((number) => number > 50);

async function firstWrong(candidates: readonly (readonly number[])[]): Promise<number | undefined> {
  const index = candidates.findIndex(isWrong);
  return Promise.resolve(index < 0 ? undefined : index);
}

it("takes the same values again for the same seed", () => {
  const values = (seed: number) => sampled(lists, { seed, count: 20 }).map(({ value }) => value);
  expect(values(1)).toEqual(values(1));
  expect(values(2)).not.toEqual(values(1));
});

it("makes a value that fails as simple as it goes", async () => {
  const failing = sampled(lists, { seed: 1, count: 100 }).filter(({ value }) => isWrong(value));
  expect(failing.length).toBeGreaterThan(10);
  for (const value of failing) expect(await shrunk(lists, value, firstWrong)).toEqual([51]);
});
