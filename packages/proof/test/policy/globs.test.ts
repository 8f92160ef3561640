import { expect, it } from "vitest";
import { globCovers, globsMeet, meetingText } from "../../src/policy/globs.ts";
import { madeId } from "../../src/policy/made-id.ts";

const pairs: readonly (readonly [one: string, other: string, meet: boolean])[] = [
  ["", "", true],
  ["", "*", true],
  ["", "?", false],
  ["", "a", false],
  ["*", "*", true],
  ["a", "a", true],
  ["a", "b", false],
  ["a", "ab", false],
  ["a*", "*b", true],
  ["a*", "b*", false],
  ["*a", "*b", false],
  ["a?", "?b", true],
  ["a?", "?", false],
  ["a?c", "a*c", true],
  ["a?c", "ac", false],
  ["a*c", "ac", true],
  ["a**c", "ac", true],
  ["a*b*c", "axc", false],
  ["a*b*c", "a?c", true],
  ["a*b*c", "ac", false],
  ["a*b*c", "a??c", true],
  ["*ab*", "*ba*", true],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake/shops/*", true],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake", false],
  ["*/shops/*", "lake/*.csv", true],
  ["A", "a", false],
];

it.for(pairs)("%j meets %j: %s", ([one, other, meet]) => {
  expect(globsMeet(one, other)).toBe(meet);
  expect(globsMeet(other, one)).toBe(meet);
  expect(meetingText([one, other], "new") !== undefined).toBe(meet);
  expect(meetingText([other, one], "") !== undefined).toBe(meet);
});

const covers: readonly (readonly [wide: string, narrow: string, covers: boolean])[] = [
  ["*", "*", true],
  ["*", "", true],
  ["", "*", false],
  ["", "", true],
  ["a", "a", true],
  ["a", "b", false],
  ["a*", "a", true],
  ["a*", "ab*", true],
  ["ab*", "a*", false],
  ["*", "?", true],
  ["?", "*", false],
  ["?", "a", true],
  ["a", "?", false],
  ["??", "a?", true],
  ["?", "??", false],
  ["*?", "?*", true],
  ["?*", "*?", true],
  ["?*", "*", false],
  ["*a*", "a*", true],
  ["*a*", "*b*", false],
  ["*a*b*", "*ab*", true],
  ["*ab*", "*a*b*", false],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake/shops/*", true],
  ["arn:aws:s3:::lake/shops/*", "arn:aws:s3:::lake/*", false],
  ["arn:aws:s3:::lake*", "arn:aws:s3:::lake/*", true],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake*", false],
];

it.for(covers)("%j covers %j: %s", ([wide, narrow, expected]) => {
  expect(globCovers(wide, narrow)).toBe(expected);
});

it("claims nothing that takes too long to tell", () => {
  const wide = `*a${"?".repeat(17)}*`;
  expect(globCovers(wide, `*a${"?".repeat(8)}*a${"?".repeat(17)}*b`)).toBe(false);
});

it("an id that AWS has not made yet is covered by wildcards and itself", () => {
  const id = madeId("x:vpc/main", "vpc-");
  expect(globCovers("*", id)).toBe(true);
  expect(globCovers(id, id)).toBe(true);
  expect(globsMeet(id, `${id}*`)).toBe(true);
  expect(globsMeet(id, madeId("x:vpc/other", "vpc-"))).toBe(false);
});

const texts: readonly (readonly [patterns: readonly string[], text: string | undefined])[] = [
  [[], "new"],
  [["*"], "new"],
  [["**"], "new"],
  [["a"], "a"],
  [["a", "a", "a"], "a"],
  [["lake/*"], "lake/new"],
  [["lake/*", "*.csv"], "lake/new.csv"],
  [["*.csv", "lake/*"], "lake/new.csv"],
  [["lake/*", "*"], "lake/new"],
  [["lake/*", "lake/shops/*"], "lake/shops/new"],
  [["lake/*", "*/shops/*", "*.csv"], "lake/shops/new.csv"],
  [["a?"], "an"],
  [["a?", "?b"], "ab"],
  [["a?", "*"], "an"],
  [["a", "b"], undefined],
  [["a*", "b*", "*"], undefined],
  [["a", "*a*a*"], undefined],
  [["a*", "*b", "a?c"], undefined],
];

it.for(texts)("a text that %j all match is %j", ([patterns, text]) => {
  expect(meetingText(patterns, "new")).toBe(text);
});

it("fills single characters when there is nothing fresh", () => {
  expect(meetingText(["a?"], "")).toBe("ax");
  expect(meetingText(["a*b"], "")).toBe("ab");
});

it("gives up on what would take too long to find", () => {
  const long = (character: string): string => `*${`${character}*`.repeat(40)}`;
  expect(meetingText(["a", "b", "c", "d"].map(long), "new")).toBeUndefined();
  expect(globsMeet(long("a"), long("b"))).toBe(true);
});
