import { expect, it } from "vitest";
import { doubtful, fine, misspelt, shared } from "./topologies.ts";
import { run } from "./world.ts";

const junit = (input: string, ...words: readonly string[]) =>
  run(["check", "-", "--format", "junit", ...words], { input });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Reads the XML that is written here, and refuses everything that is not well formed. */
function parsed(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  const rest = xml
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, "")
    .replaceAll(
      /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
      (_, close, name, written, empty) => {
        if (close === "/") {
          expect(open.pop()?.name).toBe(name);
          return "";
        }
        const pairs = [...String(written).matchAll(/ ([a-z]+)="([^"]*)"/g)];
        const attributes = Object.fromEntries(pairs.map((pair) => [pair[1], pair[2] ?? ""]));
        const element: Element = { name: String(name), attributes, children: [] };
        open.at(-1)?.children.push(element);
        if (empty !== "/") open.push(element);
        return "";
      },
    );
  expect(open).toEqual([top]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  // What XML 1.0 cannot hold, written out or not.
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  return top.children[0] ?? top;
}

function expectUsual(root: Element): void {
  expect(root.name).toBe("testsuites");
  for (const suite of root.children) {
    expect(suite.name).toBe("testsuite");
    const failures = suite.children.filter(({ children }) => children.length > 0);
    expect(suite.attributes).toMatchObject({
      name: expect.any(String) as string,
      tests: String(suite.children.length),
      failures: String(failures.length),
      errors: "0",
    });
    for (const { name, attributes, children } of suite.children) {
      expect(name).toBe("testcase");
      expect(Object.keys(attributes)).toEqual(expect.arrayContaining(["name", "classname"]));
      expect(children.map((child) => child.name)).toEqual(children.map(() => "failure"));
    }
  }
}

const expectations = `${shared}expect:
  - can: { who: x:role/reader, read: s3://data-of-y/ }
  - can: { who: x:role/reader, write: s3://data-of-y/ }
`;

it("has a test case for every expectation, which fails with its reason", async () => {
  const { code, out, err } = await junit(expectations);
  expect([code, err]).toEqual([1, ""]);
  const root = parsed(out);
  expectUsual(root);
  expect(root.attributes).toEqual({ name: "cloister", tests: "3", failures: "2", errors: "0" });
  const [diagnostics, judged] = root.children;
  // Why it fails is a mistake of its own.
  expect(diagnostics?.children.map(({ attributes }) => attributes["name"])).toEqual([
    expect.stringMatching(/^flows\/objects-out-of-reach at /),
  ]);
  expect(judged?.attributes["name"]).toBe("expectations");
  const [, failing] = judged?.children ?? [];
  expect(failing?.attributes).toMatchObject({
    file: "<stdin>".replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  });
  expect(failing?.children[0]?.attributes).toMatchObject({ type: "expect/fails" });
});

it("has a test case that fails for every error", async () => {
  const root = parsed((await junit(misspelt)).out);
  expectUsual(root);
  expect(root.children[0]?.children[0]).toMatchObject({
    attributes: { name: "language/unknown-key at &lt;stdin&gt;:7:5", line: "7" },
    children: [{ attributes: { type: "error" } }],
  });
});

it("fails for warnings only where they are denied", async () => {
  const allowed = await junit(doubtful);
  const denied = await junit(doubtful, "--deny-warnings");
  expect([allowed.code, denied.code]).toEqual([0, 1]);
  expect(parsed(allowed.out).attributes).toMatchObject({ tests: "1", failures: "0" });
  expect(parsed(denied.out).attributes).toMatchObject({ tests: "1", failures: "1" });
});

it("stays well formed whatever a name holds", async () => {
  const strange = fine.replace("buckets:", '"<&\\"\'\\u0001\\uFFFE]]>":');
  expectUsual(parsed((await junit(strange)).out));
});
