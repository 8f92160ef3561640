import { expect, it } from "vitest";
import { coverPorts, wordsFor, type PortRange } from "../../src/network/traffic.ts";

const range = (from: number, to: number): PortRange => ({ from, to });

it.for<readonly [string, readonly PortRange[], boolean]>([
  ["the same range", [range(10, 20)], true],
  ["a wider range", [range(0, 65535)], true],
  ["nothing", [], false],
  ["a range without the first port", [range(11, 20)], false],
  ["a range without the last port", [range(10, 19)], false],
  ["two ranges that meet", [range(10, 14), range(15, 20)], true],
  ["two ranges that overlap, the later one first", [range(13, 20), range(5, 14)], true],
  ["two ranges with a hole", [range(10, 14), range(16, 20)], false],
  ["a range inside another", [range(10, 18), range(12, 13), range(19, 20)], true],
])("the ports 10 to 20 and %s", ([, ranges, expected]) => {
  expect(coverPorts(ranges, { protocol: "tcp", from: 10, to: 20 })).toBe(expected);
});

it("calls traffic by protocol and ports", () => {
  expect(wordsFor({ protocol: "tcp", from: 443, to: 443 })).toBe("TCP 443");
  expect(wordsFor({ protocol: "udp", from: 53, to: 54 })).toBe("UDP 53-54");
});
