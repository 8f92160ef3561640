import { expect, it } from "vitest";
import { renderText } from "../src/diagnostics/render-text.ts";
import { readYaml } from "../src/document/read-yaml.ts";
import { positionAt } from "../src/source/position.ts";
import { inWords, worded } from "./in-words.ts";

/** What a text is, the place and code of each message about it, and the message. */
type Case = readonly [text: string, ...said: readonly string[]];

const cases: readonly Case[] = [
  // Quotes and brackets
  ['a: "x\nb: 1\n', '1:4 yaml/unclosed The quote `"` is opened here and never closed.'],
  ["a: 'it''", "1:4 yaml/unclosed The quote `'` is opened here and never closed."],
  ['a: "b\\"', '1:4 yaml/unclosed The quote `"` is opened here and never closed.'],
  ['a: "b\nc"\n', '1:4 yaml/unclosed The quote `"` is opened here and never closed.'],
  ["a: [1, 2\nb: 1\n", "1:4 yaml/unclosed The bracket `[` is opened here and not closed."],
  ["a: {b: {c: d}", "1:4 yaml/unclosed The bracket `{` is opened here and not closed."],
  ["a: [b\n, c]\n", "1:4 yaml/unclosed The bracket `[` is opened here and not closed."],
  ["a: [1, 2}\nb: 1", "1:4 yaml/unclosed The bracket `[` is closed by `}`."],
  ["a: {b: [1}\n", "1:8 yaml/unclosed The bracket `[` is closed by `}`."],
  ["a: ]\n", "1:4 yaml/syntax `]` closes nothing."],
  ["a: }\n", "1:4 yaml/syntax `}` closes nothing."],
  ['a: "x" y\n', "1:8 yaml/syntax The quoted text already ended before this."],
  ["a: 'it's'\n", "1:8 yaml/syntax The quoted text already ended before this."],
  ["a: [b] c\n", "1:8 yaml/syntax The value already ended before this."],
  ["'a':b: c\n", "1:4 yaml/syntax There is no space after this colon."],
  ["x: *a b\n", "1:7 yaml/syntax The value already ended before this."],
  // Colons and commas
  ["a: b: c\n", "1:4 yaml/syntax A value with a colon and a space inside must be quoted."],
  ["a: 1\nb\nc: 2\n", "2:1 yaml/syntax This line has no name that ends with a colon and a space."],
  [
    "a:\n  b\n  c: d\n",
    "2:3 yaml/syntax This line has no name that ends with a colon and a space.",
  ],
  [
    "a: {b:1}\n",
    "1:5 yaml/syntax `b:1` has no space after its colon, so it is a name without a value.",
  ],
  ["a: {b: 1 c: 2}\n", "1:8 yaml/syntax There is no comma between these entries."],
  ["a: [b {c: d}]\n", "1:7 yaml/syntax There is no comma between these entries."],
  ["a: [b,, c]\n", "1:7 yaml/syntax There is nothing before this comma."],
  ["a: [, c]\n", "1:5 yaml/syntax There is nothing before this comma."],
  [
    "a: [@b, `c`]\n",
    "1:5 yaml/syntax A text that starts with `@` must be quoted.",
    "1:9 yaml/syntax A text that starts with a backtick must be quoted.",
  ],
  ["a: %x\n", "1:4 yaml/syntax A text that starts with `%` must be quoted."],
  ["a: ? x\n", "1:4 yaml/syntax A text that starts with `?` must be quoted."],
  ['a: "\\d"\n', "1:5 yaml/syntax `\\d` means nothing inside double quotes."],
  ['a: "x"#c\n', "1:7 yaml/syntax A comment needs a space before its `#`."],
  ["a: b\nc: &x &y 1\n", "2:7 yaml/syntax This does not fit here."],
  // Lists and indentation
  ["a: - b\n", "1:4 yaml/syntax A list with dashes cannot start on the line of its name."],
  ["a: [- b]\n", "1:5 yaml/syntax A list with dashes cannot stand inside brackets."],
  ["a: 1\n- b\n", "2:1 yaml/indentation A list item stands here among the names of a map."],
  [
    "- a\nb: 1\n",
    "2:1 yaml/indentation This line is not aligned with any line that it could belong to.",
  ],
  [
    "a:\n  b: 1\n c: 2\n",
    "3:2 yaml/indentation This line is not aligned with any line that it could belong to.",
  ],
  [
    "a:\n  - b\n - c\n",
    "3:2 yaml/indentation This line is not aligned with any line that it could belong to.",
  ],
  [
    "a: 1\n   b: 2\n",
    "2:4 yaml/indentation This line is indented like a continuation of the value above it.",
  ],
  [
    "a: b\n  c\n d: e\n",
    "3:2 yaml/indentation This line is indented like a continuation of the value above it.",
  ],
  [
    "a:\n\tb: 1\n\tc: 1\n",
    "2:1 yaml/tab A tab is used for indentation.",
    "3:1 yaml/tab A tab is used for indentation.",
  ],
  [
    "a: |x\n  foo\n",
    "1:5 yaml/syntax A text in block style starts on the line after its `|` or `>`.",
  ],
  ["a: |\n    \n  b\n", "3:3 yaml/indentation This text in block style is not indented evenly."],
  ["--- a: b\n", "1:5 yaml/syntax Nothing can follow `---` on its line."],
  // Names
  ["a: 1\nb: 2\na: 3\n", "3:1 yaml/duplicate-key `a` is written twice in the same map."],
  ["a: {x: 1, 'x': 2}\n", "1:11 yaml/duplicate-key `x` is written twice in the same map."],
  ["1: x\n", "1:1 yaml/key-not-text The name `1` is read as a number, not as a text."],
  ["a: {true: x}\n", "1:5 yaml/key-not-text The name `true` is read as a boolean, not as a text."],
  ["~: x\n", "1:1 yaml/key-not-text The name `~` is read as null, not as a text."],
  [": x\n", "1:1 yaml/key-not-text There is no name before this colon."],
  ["? [a, b]\n: 1\n", "1:3 yaml/key-not-text A map or list cannot be a name."],
  ["a: &x b\n*x : 1\n", "2:1 yaml/key-not-text An alias cannot be a name."],
  ["a: {b: c}\nd:\n  <<: {e: f}\n", "3:3 yaml/merge-key Merge keys (`<<`) are not supported."],
  // The rest of YAML
  ["a: !foo x\n", "1:4 yaml/unknown-tag The tag `!foo` is not supported."],
  [
    "a: !!str 1\nb: !!js/function x\n",
    "1:4 yaml/unknown-tag The tag `!!str` is not supported.",
    "2:4 yaml/unknown-tag The tag `!!js/function` is not supported.",
  ],
  [
    "--- !<tag:x> {a: [! b]}\n",
    "1:5 yaml/unknown-tag The tag `!<tag:x>` is not supported.",
    "1:19 yaml/unknown-tag The tag `!` is not supported.",
  ],
  ["%YAML 1.1\n---\na: yes\n", "1:1 yaml/directive The directive `%YAML 1.1` is not supported."],
  [
    "---\na: 1\n---\nb: 2\n",
    "3:1 yaml/multiple-documents A second document starts here, but a file holds one.",
  ],
  [
    "a: 1\n...\nb: 2\n",
    "3:1 yaml/multiple-documents A second document starts here, but a file holds one.",
  ],
  ["a: *b\n", "1:4 yaml/unknown-alias The alias `*b` has no anchor `&b` above it."],
  [
    "c: &base 1\na: *bose\n",
    "2:4 yaml/unknown-alias The alias `*bose` has no anchor `&bose` above it. Did you mean `base`?",
  ],
  ["a: &x\n  - *x\n", "2:5 yaml/alias-loop The alias `*x` stands inside its own anchor `&x`."],
  // Files that are no map
  ["", "1:1 yaml/not-a-mapping The file is empty."],
  ["\ufeff\n \n", "1:1 yaml/not-a-mapping The file is empty."],
  ["# only\n", "1:1 yaml/not-a-mapping The file has only comments."],
  ["---\n", "1:1 yaml/not-a-mapping The file is empty."],
  [
    "just text\nand more\n",
    "1:1 yaml/not-a-mapping The file is a single text, but it must be a map of names to values.",
  ],
  [
    "# c\n- a\n- b\n",
    "2:1 yaml/not-a-mapping The file is a list, but it must be a map of names to values.",
  ],
  // Characters
  [
    "a: \u0000\nb: \u0001",
    "1:4 yaml/control-character There is a control character here: U+0000 (NUL).",
  ],
  [
    "a: \u0085\n",
    "1:4 yaml/control-character There is a control character here: U+0085 (next line).",
  ],
  [
    "a: 1\rb: 2\r",
    "1:5 yaml/control-character There is a carriage return without a line feed here.",
  ],
  [
    "a: \ud800\n",
    "1:4 yaml/control-character There is half of a character here: U+D800 without its other half.",
  ],
  [
    "a: \udc00\ud800\n",
    "1:4 yaml/control-character There is half of a character here: U+DC00 without its other half.",
  ],
  ['a: "\\0"\n', "1:4 yaml/control-character There is a control character here: U+0000 (NUL)."],
  [
    '"\\ud800": b\n',
    "1:1 yaml/control-character There is half of a character here: U+D800 without its other half.",
  ],
  [
    "a\u200bb: c\n",
    "1:2 yaml/invisible-character There is an invisible character here: U+200B (zero-width space).",
  ],
  [
    "a: b # \u202ec\n",
    "1:8 yaml/invisible-character There is an invisible character here: U+202E (right-to-left override).",
  ],
  [
    "pri\u200dvate: c\n",
    "1:4 yaml/invisible-character There is an invisible character here: U+200D (zero-width joiner).",
  ],
  [
    'a: "\\u200b"\n',
    "1:4 yaml/invisible-character There is an invisible character here: U+200B (zero-width space).",
  ],
];

for (const [text, ...said] of cases) {
  it(`says of ${JSON.stringify(text)}: ${said.join(" ")}`, () => {
    const { diagnostics } = readYaml({ path: "topology.yaml", text });
    expect(diagnostics.map(sayInOneLine)).toEqual(said);
    for (const { help, at } of diagnostics) {
      expect(inWords(help)).toMatch(/\.$/);
      expect(at.end).toBeGreaterThan(at.start);
    }
    expect(renderText(diagnostics, { color: false })).toContain("--> topology.yaml:");
  });
}

function sayInOneLine({
  code,
  message,
  at,
}: ReturnType<typeof readYaml>["diagnostics"][number]): string {
  const { line, column } = positionAt(at.file, at.start);
  return `${line}:${column} ${code} ${inWords(message)}`;
}

const helps: readonly (readonly [text: string, help: string])[] = [
  [
    "name: x\ncidr：10.0.0.0/16\n",
    "The colon is full-width (U+FF1A). Write `: `, a colon and a space.",
  ],
  ["cidr：10.0.0.0/16\n", "The colon is full-width (U+FF1A). Write `: `, a colon and a space."],
  [
    "name: x\ncidr:\u300010.0.0.0/16\n",
    "The space after the colon is not an ordinary one. Write `: `, a colon and a space.",
  ],
  ["name: x\ncidr:10.0.0.0/16\n", "Write a space after the colon: `name: value`."],
  ["name:x\n", "Write a space after the colon: `name: value`."],
  ["012: x\n", 'Put it in quotes: `"012"`.'],
  ["a: [1, 2}\n", "Write `]` there, or open with the other bracket."],
];

for (const [text, help] of helps) {
  it(`helps with ${JSON.stringify(text)}: ${help}`, () => {
    const { diagnostics } = readYaml({ path: "topology.yaml", text });
    expect(diagnostics.map(({ help }) => inWords(help))).toEqual([help]);
  });
}

it("points from the second of two equal names to the first", () => {
  const { diagnostics } = readYaml({ path: "topology.yaml", text: "a: 1\nb: 2\na: 3\n" });
  expect(diagnostics.map(worded)[0]?.related).toMatchObject([
    { at: { start: 0, end: 1 }, message: "first written here" },
  ]);
});

it("points from an unclosed bracket to the line that cannot be inside it", () => {
  const { diagnostics } = readYaml({ path: "topology.yaml", text: "a: [1,\n  2\nb: 1\n" });
  expect(diagnostics[0]?.related).toMatchObject([{ at: { start: 11, end: 15 } }]);
});

it("keeps what can be read beside mistakes that spoil one entry only", () => {
  const { root } = readYaml({ path: "topology.yaml", text: "a: 1\na: 2\n3: !x c\n<<: d\n" });
  expect(
    [...(root?.entries ?? [])].map(([name, { value }]) => [
      name,
      value.type === "scalar" && value.value,
    ]),
  ).toEqual([
    ["a", 1],
    ["3", "c"],
  ]);
});

it("gives no tree after a mistake in the syntax", () => {
  expect(readYaml({ path: "topology.yaml", text: "a: 1\nb: [\n" }).root).toBeUndefined();
});

it("does not blame the joiners that emoji and scripts are spelled with", () => {
  const { diagnostics } = readYaml({
    path: "topology.yaml",
    text: "a: 👩\u200d💻 می\u200cخواهم 𠮷\n",
  });
  expect(diagnostics).toEqual([]);
});
