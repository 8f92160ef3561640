import { expect, it } from "vitest";
import { blockOf, holdsPublicAddresses } from "../../src/network/public-addresses.ts";

it.for<readonly [string, boolean]>([
  ["0.0.0.0/0", true],
  ["52.0.0.0/8", true],
  ["8.0.0.0/6", true],
  ["0.0.0.0/8", false],
  ["10.0.0.0/8", false],
  ["10.1.2.0/24", false],
  ["11.0.0.0/8", true],
  ["100.64.0.0/10", false],
  ["100.128.0.0/10", true],
  ["127.0.0.0/8", false],
  ["169.254.0.0/16", false],
  ["172.16.0.0/12", false],
  ["172.32.0.0/12", true],
  ["192.0.2.0/24", false],
  ["192.168.0.0/16", false],
  ["192.169.0.0/16", true],
  ["198.18.0.0/15", false],
  ["198.51.100.0/24", false],
  ["203.0.113.0/24", false],
  ["224.0.0.0/4", false],
  ["240.0.0.0/4", false],
  ["::/0", true],
  ["2600:1f00::/24", true],
  ["64:ff9b::/96", true],
  ["fc00::/7", false],
  ["fe80::/10", false],
])("%s", ([text, expected]) => {
  expect(holdsPublicAddresses(blockOf(text))).toBe(expected);
});

it("takes what is no block for a bug", () => {
  expect(() => blockOf("10.0.0.0")).toThrow("bug: `10.0.0.0` is not a CIDR block.");
});
