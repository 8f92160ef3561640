import * as fc from "fast-check";
import { expect, it } from "vitest";
import { toValue } from "../src/document/document.ts";
import { readFast } from "../src/document/read-fast.ts";
import { compareReaders } from "./yaml-differential.ts";
import { mutate, randomFrom, seeds } from "./yaml-mutations.ts";
import { printYaml, topologyData } from "./yaml-printing.ts";

const known: readonly string[] = [
  ...seeds,
  "a: 1",
  "\ufeffa: 1\r\nb: 2\r\n",
  "# c\n\n---   # start\na: b\n",
  "a:\nb:\n  c:\n# end\n",
  "a:\n- b\n- c: d\n  e:\n  - f\ng: h\n",
  "a:\n  -   b: c\n      d: e\n  - f\n",
  'a: "x\\"y\\\\z\\/\\n\\t"\n',
  "a: 'it''s'\n'b': c\n",
  '{"a":1,"b":{"c":[true,null]}}',
  "{\n  a: b,\n}\n",
  "a: [\n  b,   # c\n\n  # d\n  e,\n]\n",
  "a: [ ]\nb: { }\n",
  "a: [b, [c, [d]], {e: {f: g}}]\n",
  "a: 0x1F\nb: 0o17\nc: -.5e-3\nd: 1.\ne: -.inf\nf: .NaN\ng: 00012\nh: 1_000\ni: 0b1\n",
  "a: True\nb: FALSE\nc: Null\nd: yes\ne: off\nf: tRue\n",
  "::/0: x\n非公開: 値　値\ns3:GetObject: a#b\n",
  'a: b, [c] {d} & * ! | > % @ `e` ?f -g it\'s "h" =~\n',
  "__proto__: a\nconstructor: b\n",
];

for (const text of known) {
  it(`reads ${JSON.stringify(text.slice(0, 60))} like the full reader`, () => {
    expect(compareReaders(text)).toBe("same");
  });
}

const unknown: readonly (readonly [what: string, text: string])[] = [
  ["nothing", ""],
  ["only comments", "# a\n"],
  ["a list", "- a\n"],
  ["a text", "a\n"],
  ["an indented root", " a: b\n"],
  ["an anchor", "a: &b c\n"],
  ["an alias", "a: *b\n"],
  ["a tag", "a: !b c\n"],
  ["a block text", "a: |\n  b\n"],
  ["a folded text", "a: >\n  b\n"],
  ["a text over two lines", "a: b\n  c\n"],
  ["a quoted text over two lines", "a: 'b\n  c'\n"],
  ["a text below its name", "a:\n  b\n"],
  ["a tab in front", "a:\n\tb: c\n"],
  ["a tab between", "a:\tb\n"],
  ["a tab before a comment", "a: b\t# c\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["a second document", "a: b\n---\nc: d\n"],
  ["the end of a document", "a: b\n...\n"],
  ["a marker in brackets", "{a: [\n--- ,\nb]}\n"],
  ["a duplicate name", "a: b\na: c\n"],
  ["a duplicate name in braces", "a: {b: c, b: d}\n"],
  ["a duplicate name by quotes", "a: b\n'a': c\n"],
  ["a number as name", "1: a\n"],
  ["a boolean as name", "a: {true: b}\n"],
  ["a merge key", "<<: a\n"],
  ["an explicit name", "? a\n: b\n"],
  ["no name", ": a\n"],
  ["a name of 1,001 characters", `${"a".repeat(1001)}: b\n`],
  ["a list in a list", "a:\n- - b\n"],
  ["an empty item", "a:\n-\n- b\n"],
  ["an odd indentation", "a:\n  b: c\n d: e\n"],
  ["a deeper line", "a: b\n  c: d\n"],
  ["a list deeper than its first item", "a:\n- b\n - c\n"],
  ["a colon inside a value", "a: b: c\n"],
  ["a colon at the end of a value", "a: b:\n"],
  ["a blank before the colon", "a : b\n"],
  ["a pair in brackets", "a: [b: c]\n"],
  ["a name without value in braces", "a: {b, c: d}\n"],
  ["no blank after the colon in braces", "a: {b:c}\n"],
  ["an empty value in braces", "a: {b: }\n"],
  ["no comma", "a: ['b' 'c']\n"],
  ["two commas", "a: [b,, c]\n"],
  ["an unclosed bracket", "a: [b\n"],
  ["the wrong bracket", "a: [b}\n"],
  ["brackets that are not indented", "a: [\nb]\n"],
  ["text after a bracket", "a: [b] c\n"],
  ["text after quotes", "a: 'b' c\n"],
  ["a comment without a blank", "a: 'b'#c\n"],
  ["an unclosed quote", "a: 'b\n"],
  ["an unusual escape", 'a: "\\x41"\n'],
  ["an unknown escape", 'a: "\\d"\n'],
  ["a reserved sign", "a: @b\n"],
  ["a control character", "a: \u0000\n"],
  ["an invisible character", "a: b # \u200b\n"],
  ["half a character", "a: \ud800\n"],
  ["a lone carriage return", "a: b\rc: d\n"],
];

for (const [what, text] of unknown) {
  it(`does not know ${what}`, () => {
    expect(readFast({ path: "topology.yaml", text })).toBeUndefined();
  });
}

it("knows a depth of 100, and not of 101", () => {
  const nested = (depth: number): string => `a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
  expect(compareReaders(nested(99))).toBe("same");
  expect(compareReaders(nested(100))).toBe("unknown");
});

it("agrees with the full reader, and with the data, on printed documents", () => {
  let same = 0;
  fc.assert(
    fc.property(topologyData, fc.nat(), (data, seed) => {
      const text = printYaml(data, randomFrom(seed));
      const verdict = compareReaders(text);
      if (verdict === "unknown") return;
      same += 1;
      expect(verdict).toBe("same");
      const root = readFast({ path: "topology.yaml", text });
      expect(root && toValue(root)).toEqual(data);
    }),
    { numRuns: 3_000, seed: 1 },
  );
  expect(same).toBeGreaterThan(2_000);
});

// Half a minute, and more on a busy machine.
const patience = { timeout: 300_000 };

it("never disagrees with the full reader on 100,000 mutated documents", patience, () => {
  const count = countVerdicts(100_000, (seed) => mutate(randomFrom(seed)));
  expect(count.differences).toEqual([]);
  // Otherwise the test would prove little.
  expect(count.same).toBeGreaterThan(15_000);
});

const contexts = [
  ["", ""],
  ["a: ", ""],
  ["a:\n- ", ""],
  ["a: {b: ", "}"],
  ["a: [\n", " ]"],
] as const;

for (const [before, after] of contexts) {
  it(`never disagrees on four signs between ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => {
    const signs = ["a", ":", " ", "\n", "-", "#", "[", "]", "{", "}", ",", "'", '"'];
    const count = countVerdicts(signs.length ** 4, (number) => {
      const text = [0, 1, 2, 3].map(
        (digit) => signs[Math.floor(number / signs.length ** digit) % signs.length],
      );
      return before + text.join("") + after;
    });
    expect(count.differences).toEqual([]);
    expect(count.same).toBeGreaterThan(0);
  });
}

function countVerdicts(cases: number, textOf: (index: number) => string) {
  const differences: string[] = [];
  let same = 0;
  for (let index = 0; index < cases; index += 1) {
    const text = textOf(index);
    const verdict = compareReaders(text);
    if (verdict === "same") same += 1;
    if (typeof verdict === "object")
      differences.push(`${verdict.difference} in ${JSON.stringify(text)}`);
  }
  return { same, differences };
}
