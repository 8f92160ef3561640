import { inEnglish } from "@cloister/texts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalCidr, describeCidrProblem, parseCidr, suggestCidr } from "../src/network/cidr.ts";

it.for([
  [
    "10.0.01.0/24",
    "`10.0.01.0/24` has a leading zero in `01`, which some programs read as octal. Write `10.0.1.0/24`.",
  ],
  ["10.0.1.5/24", "`10.0.1.5/24` has host bits set beyond its prefix length. Write `10.0.1.0/24`."],
  ["10.1/16", "`10.1/16` has 2 of the four octets of an IPv4 address. Write `10.1.0.0/16`."],
  ["10.1/24", "`10.1/24` has 2 of the four octets of an IPv4 address."],
  ["10.0.0.0", "`10.0.0.0` has no prefix length, such as `/24`."],
  ["10.0.0.0/33", "`10.0.0.0/33` has the prefix length 33, but 32 is the highest."],
  [
    "10.0.0.0/08",
    "`10.0.0.0/08` has a leading zero in its prefix length `08`. Write `10.0.0.0/8`.",
  ],
  [
    "10.0.0.0/255.255.0.0",
    "`10.0.0.0/255.255.0.0` has a netmask where a prefix length belongs. Write `10.0.0.0/16`.",
  ],
  ["10.0.0.0/255.0.255.0", "`10.0.0.0/255.0.255.0` has a netmask where a prefix length belongs."],
  [
    "0x0a.0.0.0/8",
    "`0x0a.0.0.0/8` has the hexadecimal octet `0x0a`; octets are decimal. Write `10.0.0.0/8`.",
  ],
  ["10.0.0.999/8", "`10.0.0.999/8` has the octet `999`, but 255 is the highest."],
  ["10..0.0/8", "`10..0.0/8` has an empty octet."],
  [
    " 10.0.0.0/8",
    "` 10.0.0.0/8` contains characters that do not belong in a CIDR. Write `10.0.0.0/8`.",
  ],
  [
    "１０.0.0.0/8",
    "`１０.0.0.0/8` contains characters that do not belong in a CIDR. Write `10.0.0.0/8`.",
  ],
  [
    "10.0.0.0\\8",
    "`10.0.0.0\\8` contains characters that do not belong in a CIDR. Write `10.0.0.0/8`.",
  ],
  [
    "fe80::1%eth0/64",
    "`fe80::1%eth0/64` has a zone id, which a CIDR cannot have. Write `fe80::/64`.",
  ],
  [
    "::ffff:10.0.0.0/104",
    "`::ffff:10.0.0.0/104` mixes IPv6 and IPv4 notation. Write `10.0.0.0/8`.",
  ],
  ["::ffff:a00:0/104", "`::ffff:a00:0/104` is an IPv4 block in IPv6 notation. Write `10.0.0.0/8`."],
  ["1::2::3/64", "`1::2::3/64` has `::` more than once."],
  ["2001:db8/32", "`2001:db8/32` does not have the eight groups of an IPv6 address."],
  ["2001:db8::/129", "`2001:db8::/129` has the prefix length 129, but 128 is the highest."],
  ["banana", "`banana` is not a CIDR; a CIDR looks like `10.0.0.0/16`."],
  ["", "An empty text is not a CIDR; a CIDR looks like `10.0.0.0/16`."],
])("says of %j what is wrong", ([text = "", expected]) => {
  expect(inEnglish(describeCidrProblem(text))).toBe(expected);
});

it("does not repeat a long text", () => {
  expect(inEnglish(describeCidrProblem("1".repeat(100_000)))).toBe(
    "A text of 100000 characters is not a CIDR; a CIDR looks like `10.0.0.0/16`.",
  );
});

const texts = fc.oneof(fc.stringMatching(/^[0-9a-fx.:/%\s]{0,24}$/), fc.string());

it("suggests only clean CIDRs", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const suggestion = suggestCidr(text) ?? "10.0.0.0/8";
      const parsed = parseCidr(suggestion);
      expect(parsed && canonicalCidr(parsed)).toBe(suggestion);
    }),
    { numRuns: 2000 },
  );
});

it("has an answer for every text that is no clean CIDR, and refuses a clean one as our bug", () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.constantFrom("10.0.0.0/8", "::/0")), (text) => {
      const isClean = parseCidr(text)?.hasHostBits === false;
      expect(answerTo(text)).toMatch(isClean ? /^bug: / : /\.$/);
    }),
    { numRuns: 2000 },
  );
});

function answerTo(text: string): string {
  try {
    return inEnglish(describeCidrProblem(text));
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
