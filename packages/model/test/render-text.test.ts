import { verbatim } from "@cloister/texts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { renderText } from "../src/diagnostics/render-text.ts";
import type { SourceFile } from "../src/source/source-file.ts";
import type { Span } from "../src/source/span.ts";

const topology: SourceFile = {
  path: "topology.yaml",
  text: `name: lab
accounts:
  x:
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          one: { cidr: 10.0.1.0/24 }
          two: { cidr: 10.0.1.128/25 }
`,
};

function spanOf(file: SourceFile, text: string, from = 0): Span {
  const start = file.text.indexOf(text, from);
  expect(start).not.toBe(-1);
  return { file, start, end: start + text.length };
}

function render(diagnostic: Partial<Diagnostic> & Pick<Diagnostic, "at">): string {
  const full: Diagnostic = {
    code: "area/what",
    severity: "error",
    message: verbatim("No."),
    related: [],
    ...diagnostic,
  };
  return `\n${renderText([full], { color: false })}\n`;
}

it("shows the line with the span underlined", () => {
  expect(
    render({
      code: "network/subnet-overlap",
      message: verbatim("Subnets `one` and `two` overlap."),
      at: spanOf(topology, "10.0.1.128/25"),
    }),
  ).toBe(`
error[network/subnet-overlap]: Subnets \`one\` and \`two\` overlap.
 --> topology.yaml:9:24
  |
9 |           two: { cidr: 10.0.1.128/25 }
  |                        ^^^^^^^^^^^^^
`);
});

it("shows what is near in the same frame, then the help and the rule", () => {
  expect(
    render({
      severity: "warning",
      at: spanOf(topology, "10.0.1.128/25"),
      related: [
        { at: spanOf(topology, "10.0.1.0/24"), message: verbatim("overlaps this") },
        { at: spanOf(topology, "10.0.0.0/16"), message: verbatim("in this VPC") },
        { at: spanOf(topology, "accounts"), message: verbatim("here") },
      ],
      help: verbatim("Choose another range."),
      rule: "NET-004",
    }),
  ).toBe(`
warning[area/what]: No.
 --> topology.yaml:9:24
  |
2 | accounts:
  | -------- here
...
6 |         cidr: 10.0.0.0/16
  |               ----------- in this VPC
7 |         subnets:
8 |           one: { cidr: 10.0.1.0/24 }
  |                        ----------- overlaps this
9 |           two: { cidr: 10.0.1.128/25 }
  |                        ^^^^^^^^^^^^^
  |
  = help: Choose another range.
  = note: rule NET-004
`);
});

it("shows what is far away, or in another file, in a block of its own", () => {
  const far: SourceFile = {
    path: "y.yaml",
    text: `${"# c\n".repeat(99)}bucket: raw\n${"# c\n".repeat(20)}end: here\n`,
  };
  expect(
    render({
      at: spanOf(topology, "lab"),
      related: [
        { at: spanOf(far, "raw"), message: verbatim("the bucket") },
        { at: spanOf(far, "here"), message: verbatim("the end") },
      ],
    }),
  ).toBe(`
error[area/what]: No.
   --> topology.yaml:1:7
    |
  1 | name: lab
    |       ^^^
   ::: y.yaml:100:9
    |
100 | bucket: raw
    |         --- the bucket
   ::: y.yaml:121:6
    |
121 | end: here
    |      ---- the end
`);
});

it("shows two marks of one line below each other", () => {
  const file: SourceFile = { path: "t", text: "a: {x: 1, x: 2}" };
  expect(
    render({
      at: { file, start: 10, end: 11 },
      related: [{ at: { file, start: 4, end: 5 }, message: verbatim("first") }],
    }),
  ).toBe(`
error[area/what]: No.
 --> t:1:11
  |
1 | a: {x: 1, x: 2}
  |           ^
  |     - first
`);
});

it("counts wide characters as two columns and combining ones as none", () => {
  const file: SourceFile = { path: "t", text: "非公開: ｶﾅ「e\u0301」😀 x" };
  expect(render({ at: spanOf(file, "x") })).toBe(`
error[area/what]: No.
 --> t:1:15
  |
1 | 非公開: ｶﾅ「e\u0301」😀 x
  | ${" ".repeat(6 + 2 + 2 + 2 + 1 + 2 + 2 + 1)}^
`);
  expect(render({ at: spanOf(file, "非公開") })).toContain("\n  | ^^^^^^\n");
  expect(render({ at: spanOf(file, "😀") })).toContain(`\n  | ${" ".repeat(15)}^^\n`);
});

it("expands tabs", () => {
  const file: SourceFile = { path: "t", text: "\ta:\tb" };
  expect(render({ at: spanOf(file, "b") })).toContain("1 |     a:    b\n  |           ^\n");
});

it("escapes what could take over a terminal, and still points at the right place", () => {
  const file: SourceFile = { path: "t\u001b[2J", text: "a: \u202e\u001b[31mx\u0000 y" };
  expect(
    render({
      message: verbatim("No \u001b[0m\nway\u2066."),
      at: spanOf(file, "y"),
      help: verbatim("Try\u0007."),
    }),
  ).toBe(`
error[area/what]: No \\u{1b}[0m\\u{a}way\\u{2066}.
 --> t\\u{1b}[2J:1:13
  |
1 | a: \\u{202e}\\u{1b}[31mx\\u{0} y
  |                             ^
  |
  = help: Try\\u{7}.
`);
});

it("aligns a help of several lines", () => {
  expect(render({ at: spanOf(topology, "lab"), help: verbatim("Write:\nname: x") })).toContain(
    "  = help: Write:\n          name: x\n",
  );
});

it("underlines every line of a longer span, eight at most", () => {
  const file: SourceFile = {
    path: "t",
    text: Array.from({ length: 12 }, (_, line) => `  l${line}`).join("\n"),
  };
  expect(render({ at: { file, start: 3, end: 13 } })).toBe(`
error[area/what]: No.
 --> t:1:4
  |
1 |   l0
  |    ^
2 |   l1
  |   ^^
3 |   l2
  |   ^
`);
  const long = render({ at: { file, start: 2, end: file.text.length } });
  expect(long).toContain("\n8 |   l7\n  |   ^^\n...\n");
  expect(long).not.toContain("l8");
});

it("shows something for a place without characters", () => {
  expect(render({ at: { file: { path: "t", text: "" }, start: 0, end: 0 } })).toContain(
    "t:1:1\n  |\n1 |\n  | ^\n",
  );
  expect(render({ at: { file: { path: "t", text: "a:\n" }, start: 2, end: 2 } })).toContain(
    "1 | a:\n  |   ^\n",
  );
  expect(render({ at: { file: { path: "t", text: "a:\r\nb" }, start: 2, end: 4 } })).toContain(
    "1 | a:\n  |   ^\n",
  );
});

it("cuts a long line around the span", () => {
  const file: SourceFile = { path: "t", text: `${"a".repeat(500)}HERE${"b".repeat(500)}` };
  const lines = render({ at: spanOf(file, "HERE") }).split("\n");
  expect(lines[4]).toBe(`1 | …${"a".repeat(53)}HERE${"b".repeat(103)}…`);
  expect(lines[5]).toBe(`  | ${" ".repeat(54)}^^^^`);
});

it("cuts a span that is too long itself", () => {
  const file: SourceFile = { path: "t", text: `a: ${"😀".repeat(500)}` };
  const lines = render({ at: { file, start: 3, end: file.text.length } }).split("\n");
  expect(lines[4]).toBe(`1 | a: ${"😀".repeat(78)}…`);
  expect(lines[5]).toBe(`  |    ${"^".repeat(156)}`);
});

it("does not cut a line of 160 columns", () => {
  const file: SourceFile = { path: "t", text: "a".repeat(160) };
  expect(render({ at: { file, start: 159, end: 160 } })).toContain(`1 | ${file.text}\n`);
});

it("gives a mark of its own block when the line would be cut between two", () => {
  const file: SourceFile = { path: "t", text: `x${"a".repeat(500)}y` };
  const rendered = render({
    at: spanOf(file, "x"),
    related: [{ at: spanOf(file, "y"), message: verbatim("the other") }],
  });
  expect(rendered).toContain(" ::: t:1:502\n");
});

it("shows a few columns of a line of megabytes", () => {
  const file: SourceFile = { path: "t", text: "a".repeat(5_000_000) };
  expect(render({ at: { file, start: 2_500_000, end: 5_000_000 } }).length).toBeLessThan(1000);
});

it("separates diagnostics by an empty line and ends without one", () => {
  const one: Diagnostic = {
    code: "a/b",
    severity: "info",
    message: verbatim("I."),
    at: spanOf(topology, "lab"),
    related: [],
  };
  expect(renderText([one, one], { color: false })).toMatch(
    /\^\^\^\n\ninfo\[a\/b\]: I\.\n[^]*\^\^\^$/,
  );
  expect(renderText([], { color: false })).toBe("");
});

it("colours severity, frame and marks, and nothing without colour", () => {
  const one: Diagnostic = {
    code: "a/b",
    severity: "warning",
    message: verbatim("W."),
    at: spanOf(topology, "lab"),
    related: [{ at: spanOf(topology, "accounts"), message: verbatim("r") }],
    help: verbatim("H."),
  };
  const coloured = renderText([one], { color: true });
  expect(coloured).toContain("\u001b[1;33mwarning[a/b]\u001b[0m\u001b[1m: W.\u001b[0m\n");
  expect(coloured).toContain("\u001b[1;33m^^^\u001b[0m");
  expect(coloured).toContain("\u001b[1;34m-------- r\u001b[0m");
  const plain = renderText([one], { color: false });
  expect(plain).not.toContain("\u001b");
  expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, "")).toBe(plain);
});

it("lets no control or bidirectional character out, whatever it is given", () => {
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(texts, texts, fc.nat(300), fc.nat(300), (text, message, start, length) => {
      const file: SourceFile = { path: message, text };
      const said = verbatim(message);
      const from = Math.min(start, text.length);
      const at: Span = { file, start: from, end: Math.min(from + length, text.length) };
      const rendered = render({ message: said, at, related: [{ at, message: said }], help: said });
      expect(rendered.replaceAll("\n", "")).not.toMatch(
        /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(() => encodeURIComponent(rendered)).not.toThrow();
    }),
    { numRuns: 1000, seed: 1 },
  );
});
