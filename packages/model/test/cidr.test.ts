import { isIPv4, isIPv6 } from "node:net";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  canonicalCidr,
  contains,
  intersects,
  parseCidr,
  usableAddresses,
  type Cidr,
} from "../src/network/cidr.ts";
import { formatIpv6 } from "../src/network/ipv6.ts";

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(`${text} is not a CIDR`);
  return parsed;
}

const octet = fc.nat(255);
const ipv4 = fc
  .tuple(octet, octet, octet, octet, fc.nat(32))
  .map(([a, b, c, d, prefix]) => ({ octets: [a, b, c, d], prefix }));

it("reads every IPv4 block as the arithmetic of its octets says", () => {
  fc.assert(
    fc.property(ipv4, ({ octets, prefix }) => {
      const parsed = cidr(`${octets.join(".")}/${prefix}`);
      const address = octets.reduce((sum, value) => sum * 256 + value, 0);
      const size = 2 ** (32 - prefix);
      const first = address - (address % size);
      expect(parsed).toEqual({
        family: 4,
        first,
        last: first + size - 1,
        prefix,
        hasHostBits: first !== address,
      });
    }),
  );
});

it("accepts a text as IPv4 exactly when it is strict dotted decimal with a prefix up to 32", () => {
  const part = fc.oneof(
    fc.nat(300).map(String),
    fc.constantFrom("", "0", "00", "01", "010", "0x0a", "-1", "+1", " 1", "1 ", "1e1", "１", "256"),
  );
  const text = fc
    .tuple(fc.array(part, { minLength: 3, maxLength: 5 }), part)
    .map(([octets, prefix]) => `${octets.join(".")}/${prefix}`);
  fc.assert(
    fc.property(text, (candidate) => {
      const [address = "", prefix = ""] = candidate.split("/");
      const isStrict = isIPv4(address) && /^(0|[1-9]\d?)$/.test(prefix) && Number(prefix) <= 32;
      expect(parseCidr(candidate) !== undefined).toBe(isStrict);
    }),
    { numRuns: 2000 },
  );
});

it.for([
  "",
  "/",
  "10.0.0.0",
  "10.0.0.0/",
  "10.0.0.0/33",
  "10.0.0.0/08",
  "10.0.0.0/8/8",
  "10.0.0.0/8 ",
  " 10.0.0.0/8",
  "10.0.0/8",
  "10.0.0.0.0/8",
  "10.0.01.0/24",
  "010.0.0.0/8",
  "256.0.0.0/8",
  "10.0.0.0/-1",
  "10.0.0.0/1.5",
  "10.0.0.0\n/8",
  "10,0,0,0/8",
  "banana",
  "4294967295.0.0.0/8",
  "::/129",
  "::/01",
  "::",
  ":::/64",
  "1::2::3/64",
  "1:2:3:4:5:6:7/64",
  "1:2:3:4:5:6:7:8:9/64",
  "1:2:3:4:5:6:7:8::/64",
  "12345::/64",
  "g::/64",
  "fe80::1%eth0/64",
  "::ffff:10.0.0.0/104",
  "::ffff:a00:0/104",
  "64:ff9b::10.0.0.0/120",
  ":1::/64",
  "1:/64",
])("refuses %j", (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

it("accepts the whole of both families", () => {
  expect(cidr("0.0.0.0/0")).toMatchObject({ first: 0, last: 2 ** 32 - 1 });
  expect(cidr("255.255.255.255/32")).toMatchObject({ first: 2 ** 32 - 1, last: 2 ** 32 - 1 });
  expect(cidr("::/0")).toMatchObject({ first: 0n, last: 2n ** 128n - 1n });
});

const ipv6Number = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), {
  minLength: 8,
  maxLength: 8,
});

it("writes IPv6 so that it reads back, in a form that the runtime accepts, and no longer", () => {
  fc.assert(
    fc.property(ipv6Number, fc.nat(95), (groups, prefix) => {
      const long = groups
        .map((group) => group.toString(16).padStart(4, "0").toUpperCase())
        .join(":");
      const parsed = cidr(`${long}/${prefix}`);
      const [address = ""] = canonicalCidr(parsed).split("/");
      expect(isIPv6(address)).toBe(true);
      expect(address.length).toBeLessThanOrEqual(long.length);
      expect(cidr(canonicalCidr(parsed))).toEqual({ ...parsed, hasHostBits: false });
    }),
  );
});

it("reads every place of `::` alike", () => {
  fc.assert(
    fc.property(ipv6Number, (groups) => {
      const number = groups.reduce((sum, group) => sum * 65_536n + BigInt(group), 0n);
      const isMapped = number >> 32n === 0xffffn;
      for (let start = 0; start < 8; start += 1) {
        for (
          let end = start + 1;
          end <= 8 && groups.slice(start, end).every((g) => g === 0);
          end += 1
        ) {
          const spell = (part: number[]) => part.map((group) => group.toString(16)).join(":");
          const text = `${spell(groups.slice(0, start))}::${spell(groups.slice(end))}/128`;
          expect(parseCidr(text)?.first).toBe(isMapped ? undefined : number);
        }
      }
    }),
  );
});

it.for([
  ["2001:0DB8:0:0:0:0:0:1/64", "2001:db8::/64"],
  ["2001:db8:0:1:1:1:1:1/128", "2001:db8:0:1:1:1:1:1/128"],
  ["2001:0:0:1:0:0:0:1/128", "2001:0:0:1::1/128"],
  ["2001:db8:0:0:1:0:0:1/128", "2001:db8::1:0:0:1/128"],
  ["0:0:0:0:0:0:0:0/0", "::/0"],
  ["1:0:0:0:0:0:0:0/16", "1::/16"],
])("spells %s as RFC 5952 does", ([text, canonical]) => {
  expect(canonicalCidr(cidr(text ?? ""))).toBe(canonical);
});

it("spells the longest run of zeros as `::`, the first of two equal ones", () => {
  expect(formatIpv6(0x0001_0000_0000_0002_0000_0000_0000_0003n)).toBe("1:0:0:2::3");
  expect(formatIpv6(0x0001_0000_0000_0002_0000_0000_0003_0004n)).toBe("1::2:0:0:3:4");
});

it("clears host bits and keeps everything else in the canonical form", () => {
  fc.assert(
    fc.property(ipv4, ({ octets, prefix }) => {
      const text = `${octets.join(".")}/${prefix}`;
      const parsed = cidr(text);
      const canonical = canonicalCidr(parsed);
      expect(canonical === text).toBe(!parsed.hasHostBits);
      expect(cidr(canonical)).toEqual({ ...parsed, hasHostBits: false });
    }),
  );
});

it("decides containment and intersection as the sets of addresses do", () => {
  const small = fc.tuple(octet, fc.integer({ min: 24, max: 32 }));
  fc.assert(
    fc.property(small, small, ([addressA, prefixA], [addressB, prefixB]) => {
      const a = cidr(`10.0.0.${addressA}/${prefixA}`);
      const b = cidr(`10.0.0.${addressB}/${prefixB}`);
      const inA = new Set(addressesOf(a));
      const inB = addressesOf(b);
      expect(contains(a, b)).toBe(inB.every((address) => inA.has(address)));
      expect(intersects(a, b)).toBe(inB.some((address) => inA.has(address)));
      expect(intersects(b, a)).toBe(intersects(a, b));
    }),
  );
});

function addressesOf({ first, last }: Cidr): number[] {
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => Number(first) + index,
  );
}

it("never finds an IPv6 block in an IPv4 one or the other way round", () => {
  expect(contains(cidr("0.0.0.0/0"), cidr("::/0"))).toBe(false);
  expect(intersects(cidr("::/0"), cidr("0.0.0.0/0"))).toBe(false);
});

it("leaves five addresses of a subnet to AWS", () => {
  const usable = (text: string) => {
    const parsed = cidr(text);
    return parsed.family === 4 ? usableAddresses(parsed) : undefined;
  };
  expect(usable("10.0.0.0/24")).toBe(251);
  expect(usable("10.0.0.0/28")).toBe(11);
  expect(usable("10.0.0.0/16")).toBe(65_531);
  expect(usable("10.0.0.0/32")).toBe(0);
});
