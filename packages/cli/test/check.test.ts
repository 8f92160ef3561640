import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { doubtful, fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

it("ends with 0 and says so when nothing is wrong", async () => {
  const folder = folderWith({ "topology.yaml": fine });
  expect(await run(["check", join(folder, "topology.yaml")])).toEqual({
    code: 0,
    out: "No problems found.\n",
    err: "",
  });
});

it("shows every diagnostic in its place, and counts them", async () => {
  const ran = await run(["check", "-"], { input: misspelt });
  expect(ran).toEqual({
    code: 1,
    err: "",
    out: `error[language/unknown-key]: \`bukets\` is not a key of \`x\`. Did you mean \`buckets\`?
 --> <stdin>:7:5
  |
7 |     bukets:
  |     ^^^^^^
  |
  = help: The keys here are \`description\`, \`id\`, \`region\`, \`vpcs\`, \`users\`, \`roles\`, \`policies\`, \`studios\`, \`buckets\`, \`keys\`, \`workgroups\`, \`databases\`, \`grants\`, \`tags\`, \`silence\` and \`acknowledge\`.

1 error
\`cloister check --fix\` can mend it.
`,
  });
});

it("ends with 0 for a warning, and with 1 when warnings are denied", async () => {
  const allowed = await run(["check", "-"], { input: doubtful });
  const denied = await run(["check", "-", "--deny-warnings"], { input: doubtful });
  expect([allowed.code, denied.code]).toEqual([0, 1]);
  expect(allowed.out).toContain("warning[storage/object-listed-twice]");
  expect(allowed.out).toContain("\n\n1 warning\n");
});

it("prints JSON and nothing else with --format json", async () => {
  const ran = await run(["check", "-", "--format", "json"], { input: misspelt });
  expect([ran.code, ran.err]).toEqual([1, ""]);
  expect(JSON.parse(ran.out)).toEqual({
    diagnostics: [
      {
        code: "language/unknown-key",
        rule: null,
        severity: "error",
        message: "`bukets` is not a key of `x`. Did you mean `buckets`?",
        help: expect.stringContaining("The keys here are"),
        file: "<stdin>",
        line: 7,
        column: 5,
        endLine: 7,
        endColumn: 11,
        related: [],
        cause: null,
      },
    ],
    silenced: [],
    expectations: [],
    summary: { errors: 1, warnings: 0 },
  });
});

it("prints the same shape of JSON when nothing is wrong", async () => {
  const { out } = await run(["check", "-", "--format=json"], { input: fine });
  expect(JSON.parse(out)).toEqual({
    diagnostics: [],
    silenced: [],
    expectations: [],
    summary: { errors: 0, warnings: 0 },
  });
});

it("takes a topology in several files, and lays overlays over it", async () => {
  const folder = folderWith({
    "x.yaml": fine,
    "y.yaml": `accounts:\n  y: { id: "222222222222" }\n`,
    "wrong.yaml": `accounts: { y: { id: "1" } }\n`,
  });
  const [x, y, wrong] = ["x.yaml", "y.yaml", "wrong.yaml"].map((name) => join(folder, name));
  expect((await run(["check", `${x}`, `${y}`])).out).toBe("No problems found.\n");
  const overlaid = await run(["check", `${x}`, `${y}`, "-f", `${wrong}`]);
  expect(overlaid.out).toContain("exactly 12 digits");
  expect(overlaid.out).toContain("wrong.yaml:1");
});

it.for([
  [{ isTerminal: true }, true],
  [{ isTerminal: false }, false],
  [{ isTerminal: true, environment: { NO_COLOR: "1" } }, false],
  [{ isTerminal: true, environment: { NO_COLOR: "" } }, true],
  [{ isTerminal: true, environment: { TERM: "dumb" } }, false],
  [{ isTerminal: false, environment: { FORCE_COLOR: "1" } }, true],
  [{ isTerminal: false, environment: { FORCE_COLOR: "1", NO_COLOR: "1" } }, true],
  [{ isTerminal: true, environment: { FORCE_COLOR: "0" } }, false],
] as const)("colours for %j: %j", async ([world, isColored]) => {
  const { out } = await run(["check", "-"], { ...world, input: misspelt });
  expect(out.includes("\u001b[")).toBe(isColored);
});

it("says that a local file is missing where the topology names it", async () => {
  const folder = folderWith({
    "in/topology.yaml": fine.replace(
      "data-of-x: {}",
      "data-of-x: { objects: { a.csv: { source: data/a.csv } } }",
    ),
  });
  const path = join(folder, "in/topology.yaml");
  const missing = await run(["check", path]);
  expect(missing.code).toBe(1);
  expect(missing.out).toContain("error[storage/source-missing]");
  expect(missing.out).toContain("topology.yaml:8:");
  expect(missing.out).toContain(join(folder, "in/data/a.csv"));
});

it("finds a local file from the topology that names it, not from where it is run", async () => {
  const object = "data-of-x: { objects: { a.csv: { source: data/a.csv } } }";
  const folder = folderWith({
    "in/topology.yaml": fine.replace("data-of-x: {}", object),
    "in/data/a.csv": "1,2",
  });
  expect((await run(["check", join(folder, "in/topology.yaml")])).out).toBe("No problems found.\n");
});

it("refuses one path that means two local files", async () => {
  const bucket = (name: string) =>
    `accounts: { x: { buckets: { ${name}: { objects: { a.csv: { source: a.csv } } } } } }\n`;
  const folder = folderWith({
    "topology.yaml": fine,
    "one/part.yaml": bucket("data-of-one"),
    "one/a.csv": "1",
    "other/part.yaml": bucket("data-of-other"),
    "other/a.csv": "2",
  });
  const files = ["topology.yaml", "one/part.yaml", "other/part.yaml"].map((name) =>
    join(folder, name),
  );
  const ran = await run(["check", ...files]);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("error[storage/source-ambiguous]");
});
