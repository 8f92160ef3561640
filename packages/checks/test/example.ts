import { compile, renderText, toJson, type Diagnostic, type SourceFile } from "@cloister/model";
import { saidOf } from "./said-of.ts";
import type { Example, Page } from "./page.ts";

const header = [
  "cloister: 1",
  "name: example",
  "region: ap-northeast-1",
  "accounts:",
  "  x:",
  '    id: "111111111111"',
];
const marker =
  /# ((?:error|warning|info): [a-z0-9-]+\/[a-z0-9-]+(?:; (?:error|warning|info): [a-z0-9-]+\/[a-z0-9-]+)*)$/;

/** One file of an example, completed to a topology. */
interface ExampleFile extends SourceFile {
  /** The page's line minus the file's line. */
  readonly shift: number;
}

/** What an example says of itself, as lines of its page: `18 error: network/host-bits`. */
export function markersOf({ text, line }: Example): readonly string[] {
  return text.split("\n").flatMap((content, index) => {
    const said = marker.exec(content.trimEnd())?.[1]?.split("; ") ?? [];
    return said.map((one) => `${line + index} ${one}`);
  });
}

/** What is wrong with an example, ready to be read; undefined when it does what it says. */
export function problemOf(page: Page, example: Example): string | undefined {
  const expected = markersOf(example);
  const files = filesOf(page, example);
  const actual = saidOf(compile({ files }))
    .map((diagnostic) => ({ diagnostic, key: keyOf(diagnostic, files) }))
    .filter(({ diagnostic, key }) => expected.includes(key) || !isBeside(page, diagnostic));

  const missing = without(
    expected.map((key) => ({ key })),
    actual.map(({ key }) => key),
  );
  const surplus = without(actual, expected);
  if (missing.length === 0 && surplus.length === 0) return undefined;
  return [
    `The ${example.verdict} example at ${page.path}:${example.line} does not do what it says.`,
    ...(missing.length === 0
      ? []
      : ["", "Marked, and not reported:", ...missing.map(({ key }) => `  ${page.path}:${key}`)]),
    ...(surplus.length === 0
      ? []
      : [
          "",
          "Reported, and not marked:",
          ...surplus.flatMap(({ key, diagnostic }) => [
            `  ${page.path}:${key}`,
            framed(diagnostic),
          ]),
        ]),
    "",
    "The example, as it was read:",
    ...files.map(({ path, text }) => `--- ${path}\n${numbered(text)}`),
  ].join("\n");
}

const networking: ReadonlySet<string> = new Set(["endpoints", "network", "workspaces"]);

/** Advice about the network of an example that shows something else, and is short for that reason. */
function isBeside(page: Page, { code, severity }: Diagnostic): boolean {
  return severity !== "error" && networking.has(areaOf(code)) && !networking.has(areaOf(page.code));
}

function areaOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}

/**
 * A block is a whole topology, or its accounts, or the body of account `x`. The pages of `yaml` are
 * always taken as they are, and so is a block that lines `# file: NAME` divide into several files.
 */
function filesOf(page: Page, example: Example): readonly ExampleFile[] {
  const parts = example.text.split(/^# file: (\S+)\n/m);
  if (parts.length > 1) return severalFiles(parts, example);
  const [text = ""] = parts;
  const first = /^(?!\s*(?:#|$))\s*\S+/m.exec(text)?.[0] ?? "";
  const path = "topology.yaml";
  if (page.code.startsWith("yaml/") || first === "cloister:") {
    return [{ path, text: writtenOut(text), shift: example.line - 1 }];
  }
  const isAccounts = first === "accounts:";
  const lead = isAccounts ? header.slice(0, 3) : header;
  const body = isAccounts ? text : text.replaceAll(/^(?=.)/gm, "    ");
  return [{ path, text: `${lead.join("\n")}\n${body}`, shift: example.line - 1 - lead.length }];
}

/** A comment such as `# … and 1,000 lines like this` stands for them, numbered on from the line before. */
function writtenOut(text: string): string {
  return text.replace(
    /^(.*?)(\d+)(.*)\n *# … and ([\d,]+) lines like this$/m,
    (_, before: string, number: string, after: string, count: string) =>
      Array.from({ length: Number(count.replaceAll(",", "")) + 1 }, (_, index) => {
        const own = String(Number(number) + index).padStart(number.length, "0");
        return `${before}${own}${after}`;
      }).join("\n"),
  );
}

function severalFiles(parts: readonly string[], example: Example): readonly ExampleFile[] {
  const files: ExampleFile[] = [];
  let line = example.line;
  for (let at = 1; at < parts.length; at += 2) {
    const [path = "", text = ""] = parts.slice(at, at + 2);
    // The line that names the file is not part of it.
    files.push({ path, text, shift: line });
    line += 1 + text.split("\n").length - 1;
  }
  return files;
}

function keyOf(diagnostic: Diagnostic, files: readonly ExampleFile[]): string {
  const shift = files.find((file) => file === diagnostic.at.file)?.shift ?? 0;
  const [{ line } = { line: 0 }] = toJson([diagnostic]);
  return `${line + shift} ${diagnostic.severity}: ${diagnostic.code}`;
}

/** The first list less the second, one for one. */
function without<T extends { readonly key: string }>(
  all: readonly T[],
  known: readonly string[],
): readonly T[] {
  const rest = [...known];
  return all.filter(({ key }) => {
    const index = rest.indexOf(key);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function framed(diagnostic: Diagnostic): string {
  return renderText([diagnostic], { color: false }).replaceAll(/^/gm, "    ");
}

function numbered(text: string): string {
  return text
    .split("\n")
    .map((line, index) => `${String(index + 1).padStart(4)} | ${line}`)
    .join("\n");
}
