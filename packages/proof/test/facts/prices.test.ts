import { expect, it } from "vitest";
import { monthly, monthlySum, pricesOf, type Billed } from "../../src/facts/prices.ts";

const asPublished: readonly Billed[] = [
  { kind: "nat-gateway" },
  { kind: "elastic-ip" },
  { kind: "interface-endpoint", zones: 3 },
  { kind: "gateway-endpoint" },
];
const sevenEndpoints = (zones: number): readonly Billed[] =>
  Array.from({ length: 7 }, () => ({ kind: "interface-endpoint", zones }));

it.for<[string, readonly Billed[], number]>([
  ["ap-northeast-1", asPublished, 79.57],
  ["us-east-1", asPublished, 58.4],
  ["ap-northeast-1", sevenEndpoints(1), 71.54],
  ["ap-northeast-1", sevenEndpoints(3), 214.62],
])("a month in %s", ([region, all, dollars]) => {
  expect(monthlySum(region, all)).toBeCloseTo(dollars, 2);
});

it("tells what each costs", () => {
  expect(monthly("ap-northeast-1", { kind: "nat-gateway" })).toBeCloseTo(45.26, 2);
  expect(monthly("ap-northeast-1", { kind: "elastic-ip" })).toBeCloseTo(3.65, 2);
  expect(monthly("ap-northeast-1", { kind: "interface-endpoint", zones: 3 })).toBeCloseTo(30.66, 2);
  expect(monthly("ap-northeast-1", { kind: "gateway-endpoint" })).toBe(0);
});

it("knows no price of a Region that it was not told", () => {
  expect(pricesOf("eu-west-1")).toBeUndefined();
  expect(monthly("eu-west-1", { kind: "nat-gateway" })).toBeUndefined();
  expect(monthlySum("eu-west-1", [])).toBeUndefined();
});
