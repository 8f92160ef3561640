import { expect, it } from "vitest";
import type { Verdict } from "../../src/verdict.ts";
import { opposite, verdict, within } from "./a-condition.ts";

const blocks: readonly (readonly [asked: string, cidr: string, verdict: Verdict])[] = [
  ["10.0.0.0/8", "10.1.0.0/16", "allowed"],
  ["10.0.0.0/8", "10.0.0.0/8", "allowed"],
  ["10.1.0.0/16", "10.0.0.0/8", "unknown"],
  ["10.0.0.0/8", "11.0.0.0/8", "denied"],
  ["10.0.0.0/9", "10.128.0.0/9", "denied"],
  ["10.128.0.0/9", "10.0.0.0/9", "denied"],
  ["10.0.0.5", "10.0.0.0/24", "unknown"],
  ["0.0.0.0/0", "10.0.0.0/24", "allowed"],
  ["2001:db8::/32", "10.0.0.0/24", "denied"],
  ["2001:db8::/32", "2001:db8:1::/48", "allowed"],
  ["2001:db8:1::/48", "2001:db8::/32", "unknown"],
  ["2001:db8::/32", "2001:db9::/32", "denied"],
  ["nonsense", "10.0.0.0/24", "unknown"],
  ["10.0.0.0/8", "nonsense", "unknown"],
];

it.for(blocks)("an address within %s: %s is %s", ([asked, cidr, expected]) => {
  expect(verdict("IpAddress", [asked], within(cidr))).toBe(expected);
  expect(verdict("NotIpAddress", [asked], within(cidr))).toBe(opposite[expected]);
  expect(verdict("IpAddressIfExists", [asked], within(cidr))).toBe(expected);
});

it("asks of an address within a block nothing else", () => {
  expect(verdict("StringEquals", ["10.0.0.0/8"], within("10.0.0.0/8"))).toBe("unknown");
  expect(verdict("Null", ["false"], within("10.0.0.0/8"))).toBe("allowed");
  expect(verdict("Null", ["true"], within("10.0.0.0/8"))).toBe("denied");
});
