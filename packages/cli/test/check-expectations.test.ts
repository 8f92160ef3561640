import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { generated } from "./generated.ts";
import { shared } from "./topologies.ts";
import { run } from "./world.ts";

const holds = `${shared}expect:
  - can: { who: x:role/reader, read: s3://data-of-y/ }
  - cannot: { who: x:role/reader, write: s3://data-of-y/ }
`;
const fails = `${holds}  - can: { who: x:role/reader, write: s3://data-of-y/2025/ }
`;
const unknown =
  `${holds.replace("trust: lambda", "trust: lambda, managedPolicies: [AmazonS3FullAccess]")}  - can: { who: x:role/reader, read: s3://elsewhere/a }
`.replace(/ {2}- cannot.*\n/, "");

const check = (input: string, ...words: readonly string[]) =>
  run(["check", "-", ...words], { input });

it("counts the expectations that hold", async () => {
  expect(await check(holds)).toEqual({
    code: 0,
    out: "No problems found.\n2 expectations: 2 hold.\n",
    err: "",
  });
});

it("says at its line why one fails, as an error", async () => {
  const { code, out } = await check(fails);
  expect(code).toBe(1);
  const line = fails.trimEnd().split("\n").length;
  // Below what it follows from.
  expect(out).toMatch(/^error\[flows\/objects-out-of-reach\]: /);
  expect(out).toContain(`so: error[expect/fails] <stdin>:${line}:5: This does not hold: `);
  expect(out).toMatch(/\n3 expectations: 2 hold, 1 fails\.\n$/);
});

it("takes what is not known for an error of its own", async () => {
  const { code, out } = await check(unknown);
  expect(code).toBe(1);
  expect(out).toContain("error[expect/not-proven]: ");
  expect(out).toMatch(/\n2 expectations: 1 holds, 1 is not proven\.\n$/);
});

it("judges nothing while errors leave parts of the topology out", async () => {
  const input = fails.replace("z: {", "z: { bukets: {},");
  const text = await check(input);
  expect(text.code).toBe(1);
  expect(text.out).not.toContain("expect/");
  expect(text.out).toMatch(
    /\n1 error\n.*\n3 expectations: none is judged before the errors in the topology are mended\.\n$/,
  );
  const { out } = await check(input, "--format", "json");
  const { expectations } = JSON.parse(out) as { readonly expectations: readonly object[] };
  expect(expectations).toHaveLength(3);
  expect(expectations[0]).toMatchObject({ holds: false, outcome: "unknown" });
});

it("judges the others when only an expectation is wrong, and says that it was left out", async () => {
  const { out } = await check(`${fails}  - cannot: { who: x:role/raeder, read: data-of-y }\n`);
  expect(out).toContain("error[reference/unknown]");
  expect(out).toMatch(/\n3 expectations: 2 hold, 1 fails; 1 could not be read\.\n$/);
});

it.for([
  ["says two things", "{ closed: apps, cannot: { who: reader, read: data } }"],
  ["has a key that is none", "{ cannto: { who: reader, read: data } }"],
])("counts an expectation that %s as not read", async ([, expectation]) => {
  const { code, out } = await check(`${holds}  - ${expectation}\n`);
  expect(code).toBe(1);
  expect(out).toMatch(/\n2 expectations: 2 hold; 1 could not be read\.\n$/);
});

it("says so where no expectation can be read", async () => {
  const input = `${shared}expect:\n  - description: only words\n`;
  const { code, out } = await check(input);
  expect(code).toBe(1);
  expect(out).toMatch(/\n1 error\n1 expectation could not be read\.\n$/);
  const traced = await run(["trace", "-"], { input });
  expect(traced.code).toBe(1);
  expect(traced.out).toBe("\n1 expectation could not be read.\n");
  expect(traced.err).not.toContain("has no `expect`");
});

it("counts what was left out among what is not judged", async () => {
  const wrong = fails.replace("z: {", "z: { bukets: {},");
  const { out } = await check(`${wrong}  - description: only words\n`);
  expect(out).toMatch(
    /\n4 expectations: none is judged before the errors in the topology are mended\.\n$/,
  );
});

it("lists every expectation in JSON, with its place", async () => {
  const { out } = await check(fails, "--format", "json");
  const lines = fails.split("\n").length;
  expect(JSON.parse(out)).toMatchObject({
    diagnostics: [
      { code: "flows/objects-out-of-reach", severity: "error", cause: null },
      { code: "expect/fails", severity: "error", cause: 0 },
    ],
    expectations: [
      { text: "x:role/reader can read s3://data-of-y/", holds: true, outcome: "holds" },
      { holds: true },
      { holds: false, outcome: "fails", file: "<stdin>", line: lines - 1 },
    ],
    summary: { errors: 2, warnings: 0 },
  });
});

it("stops generate and verify, shows in plan, and goes into the README that is written all the same", async () => {
  const { folder, out, generate } = await generated(fails, { isGenerated: false });
  const stopped = await generate();
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain("error[expect/fails]");
  expect(stopped.err).toContain("Nothing was written.");
  expect((await generate("--allow-errors")).code).toBe(0);
  const { readFileSync } = await import("node:fs");
  expect(readFileSync(join(out, "README.md"), "utf8")).toContain("expect/fails");
  const plan = await run(["plan", join(folder, "topology.yaml")]);
  expect(plan.code).toBe(1);
  expect(plan.err).toContain("error[expect/fails]");
});

it("gathers what several files expect", async () => {
  const folder = folderWith({
    "x.yaml": holds,
    "more.yaml": "expect:\n  - can: { who: x:role/reader, write: s3://data-of-y/ }\n",
  });
  const { out } = await run(["check", join(folder, "x.yaml"), join(folder, "more.yaml")]);
  expect(out).toContain("more.yaml:2:");
  expect(out).toMatch(/3 expectations: 2 hold, 1 fails\.\n$/);
});
