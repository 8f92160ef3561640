import { expect, it } from "vitest";
import { toValue } from "../src/document/document.ts";
import { readDocument } from "../src/document/read-document.ts";
import { readYaml } from "../src/document/read-yaml.ts";

function read(text: string) {
  return readYaml({ path: "topology.yaml", text });
}

function codes(text: string): string[] {
  return read(text).diagnostics.map(({ code }) => code);
}

function value(text: string): unknown {
  const { root, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return root && toValue(root);
}

function bomb(levels: number): string {
  const lines = Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]`,
  );
  return ["a0: &a0 x", ...lines].join("\n");
}

it("writes aliases out", () => {
  expect(value("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n")).toEqual({
    a: { b: [1] },
    c: { b: [1] },
    d: [{ b: [1] }, { b: [1] }],
  });
});

it("takes the nearest anchor of a name above an alias", () => {
  expect(value("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")).toEqual({ a: 1, b: 1, c: 2, d: 2 });
});

it("refuses an alias bomb", () => {
  expect(codes(bomb(50))).toEqual(["yaml/alias-bomb"]);
});

it("refuses one large value that is aliased very often", () => {
  const aliases = Array.from({ length: 1000 }, (_, index) => `b${index}: *a`).join("\n");
  expect(codes(`a: &a [${"x, ".repeat(1000)}]\n${aliases}`)).toEqual(["yaml/alias-bomb"]);
});

it("counts the depth through aliases", () => {
  const deep = (anchor: string, inner: string): string =>
    `${anchor}: &${anchor} ${"[".repeat(40)}${inner}${"]".repeat(40)}\n`;
  expect(codes(deep("a", "x") + deep("b", "*a"))).toEqual([]);
  expect(codes(deep("a", "x") + deep("b", "*a") + deep("c", "*b"))).toEqual(["yaml/too-deep"]);
});

it("reads 100 levels and refuses 101", () => {
  expect(codes(`a: ${"[".repeat(99)}${"]".repeat(99)}\n`)).toEqual([]);
  expect(codes(`a: ${"[".repeat(100)}${"]".repeat(100)}\n`)).toEqual(["yaml/too-deep"]);
  expect(codes(`a: ${"[b: ".repeat(50)}${"]".repeat(50)}\n`)).toEqual(["yaml/too-deep"]);
});

for (const opening of ["[", "{", "- ", "? ", "a: [", "{a: ", "[[a]: ", ": "]) {
  it(`refuses 100,000 levels of ${JSON.stringify(opening)} without running out of stack`, () => {
    expect(read(opening.repeat(100_000)).diagnostics).toHaveLength(1);
  });
}

it("refuses 3,000 levels of indented maps", () => {
  const text = Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
  expect(codes(text)).toEqual(["yaml/too-deep"]);
});

it("keeps the words of YAML 1.1 as texts, and reads the numbers of 1.2", () => {
  expect(
    value("a: [yes, no, on, off, y, 0b1, 1_000, 12:30, 0o17, 0x1F, 017, 2026-01-01]\n"),
  ).toEqual({
    a: ["yes", "no", "on", "off", "y", "0b1", "1_000", "12:30", 15, 31, 17, "2026-01-01"],
  });
});

it("keeps how a number was written", () => {
  const id = read("id: 012345678901\n").root?.entries.get("id")?.value;
  expect(id).toMatchObject({ type: "scalar", value: 12345678901, source: "012345678901" });
});

it("reads block texts, and ends their span with their last word", () => {
  const text = "a: |\n  b\n\n  c\n\nd: e\n";
  const { root } = read(text);
  expect(root && toValue(root)).toEqual({ a: "b\n\nc\n", d: "e" });
  expect(root?.entries.get("a")?.value).toMatchObject({
    start: 3,
    end: 13,
    source: "|\n  b\n\n  c",
  });
});

it("accepts a byte order mark and Windows line ends", () => {
  expect(value("\ufeffa: |\r\n  b\r\n  c\r\nd: e\r\n")).toEqual({ a: "b\nc\n", d: "e" });
});

it("reports at most 100 mistakes of a file", () => {
  expect(codes("a: b\n".repeat(1000))).toHaveLength(100);
});

it("reads a plain file of any size", () => {
  const text = Array.from({ length: 200_000 }, (_, index) => `k${index}: {a: b, c: [d, e]}\n`).join(
    "",
  );
  expect(readDocument({ path: "topology.yaml", text }).root?.entries.size).toBe(200_000);
});

it("refuses a large file that is not plain, where it stops being plain", () => {
  const line = "aaaaaaaa: {b: c, d: [e, f]}\n";
  const plain = Array.from(
    { length: 100_000 },
    (_, index) => `k${index}: {a: b, c: [d, e]}\n`,
  ).join("");
  const { root, diagnostics } = readDocument({
    path: "topology.yaml",
    text: `${plain}${line}b: &x c\n`,
  });
  expect(root).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "yaml/too-large", at: { start: plain.length + line.length + 3 } },
  ]);
});

it("never throws, and always gives a root or a reason", () => {
  const hostile = [
    "\0",
    "\ud800",
    "\r",
    "[",
    "{",
    "- ",
    "? ",
    ": ",
    "a: ",
    "&a ",
    "*a ",
    "!",
    "|",
    ">",
    "'",
    '"',
    "#",
    "%",
    "\t",
    "---\n",
    "...\n",
    "<<: ",
    "\n ",
  ];
  for (const one of hostile) {
    for (const other of hostile) {
      const text = `${one}${other}`.repeat(60);
      const { root, diagnostics } = readDocument({ path: "topology.yaml", text });
      expect(root !== undefined || diagnostics.length > 0).toBe(true);
      for (const { at } of diagnostics) expect(at.start).toBeLessThanOrEqual(text.length);
    }
  }
});
