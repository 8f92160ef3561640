import { expect, it } from "vitest";
import { monthly, pricesOf, type Billed } from "../../src/facts/prices.ts";

const asPublished: readonly Billed[] = [
  { kind: "nat-gateway" },
  { kind: "elastic-ip" },
  { kind: "interface-endpoint", zones: 3 },
];
const sevenEndpoints = (zones: number): readonly Billed[] =>
  Array.from({ length: 7 }, () => ({ kind: "interface-endpoint", zones }));

function sum(region: string, all: readonly Billed[]): number {
  return all.reduce(
    (total, billed) => total + (monthly(pricesOf(region, undefined), billed) ?? NaN),
    0,
  );
}

it.for<[string, readonly Billed[], number]>([
  ["ap-northeast-1", asPublished, 79.57],
  ["us-east-1", asPublished, 58.4],
  ["ap-northeast-1", sevenEndpoints(1), 71.54],
  ["ap-northeast-1", sevenEndpoints(3), 214.62],
  ["ap-northeast-1", [{ kind: "nat-gateway" }], 45.26],
  ["ap-northeast-1", [{ kind: "elastic-ip" }], 3.65],
])("a month in %s of %j", ([region, all, dollars]) => {
  expect(sum(region, all)).toBeCloseTo(dollars, 2);
});

it("knows no price of a Region that it was not told", () => {
  const unit = pricesOf("eu-west-1", undefined);
  expect(monthly(unit, { kind: "nat-gateway" })).toBeUndefined();
  expect(monthly(unit, { kind: "elastic-ip" })).toBeUndefined();
  expect(monthly(unit, { kind: "interface-endpoint", zones: 1 })).toBeUndefined();
});

it("takes the price that the topology states, and the others as they are known", () => {
  const facts = {
    managedPolicies: [],
    prices: { "us-east-1": { natGatewayHour: 1 } },
    endpointServices: {},
  };
  const unit = pricesOf("us-east-1", facts);
  expect(monthly(unit, { kind: "nat-gateway" })).toBe(730);
  expect(monthly(unit, { kind: "elastic-ip" })).toBeCloseTo(3.65, 2);
});
