import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compile, quickCompile, readDocument, topologySchema } from "../src/index.ts";
import { toValue } from "../src/document/document.ts";
import { acceptTopology } from "../src/topology/accept-topology.ts";
import { mutateValue } from "./value-mutations.ts";

const workspace = fileURLToPath(new URL("../../../", import.meta.url));

const topologies = ["fixtures", "examples"].flatMap((folder) =>
  readdirSync(join(workspace, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml") && !/expected|options\.yaml$/.test(path))
    .toSorted()
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(join(workspace, folder, path), "utf8"),
    })),
);

const values = topologies.flatMap((file) => {
  const { root } = readDocument(file);
  return root === undefined ? [] : [toValue(root)];
});

const valid = values.filter((value) => topologySchema.safeParse(value).success);

it("is generated from the schema as it is now", () => {
  const script = join(workspace, "tools", "generate-acceptor.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

it("accepts every valid topology as the schema does, to the order of the keys", () => {
  expect(valid.length).toBeGreaterThan(30);
  for (const value of valid) {
    const accepted = acceptTopology(value);
    expect(accepted).toBeDefined();
    expect(JSON.stringify(accepted)).toBe(JSON.stringify(topologySchema.parse(value)));
  }
});

it("never decides otherwise than the schema on 24,000 mutated topologies", () => {
  const verdicts = { accepted: 0, unsure: 0 };
  fc.assert(
    fc.property(
      fc.nat(values.length - 1),
      fc.array(fc.nat(), { minLength: 4, maxLength: 16 }),
      (index, choices) => {
        const value = mutateValue(values[index], { values, choices });
        const accepted = acceptTopology(value);
        const parsed = topologySchema.safeParse(value);
        if (accepted === undefined) {
          verdicts.unsure += 1;
          // What the schema accepts is accepted, but for the key that it passes over.
          return !parsed.success || JSON.stringify(value).includes('"__proto__"');
        }
        verdicts.accepted += 1;
        return parsed.success && JSON.stringify(accepted) === JSON.stringify(parsed.data);
      },
    ),
    { numRuns: 24_000, seed: 24_000 },
  );
  // Otherwise the test would prove little.
  expect(verdicts.accepted).toBeGreaterThan(4_000);
  expect(verdicts.unsure).toBeGreaterThan(4_000);
});

it("shares no list and no map between two topologies", () => {
  const value = valid[0];
  const name = `${Object.keys(acceptTopology(value)?.accounts ?? {})[0]}`;
  const [one, other] = [acceptTopology(value), acceptTopology(value)];
  expect(one?.accounts[name]).toEqual(other?.accounts[name]);
  expect(one?.accounts[name]?.grants).not.toBe(other?.accounts[name]?.grants);
});

it.for(topologies)("compiles $path quickly as it does slowly, or not at all", (file) => {
  const slow = compile({ files: [file] });
  const quick = quickCompile({ files: [file] });
  const quickByYaml = quickCompile({ files: [file] }, readDocument);
  expect(quick ?? slow).toEqual(slow);
  expect(quickByYaml ?? slow).toEqual(slow);
  const isPlainlyRead = readDocument(file).diagnostics.length === 0;
  const isValid = slow.topology !== undefined && slow.dropped.length === 0 && isPlainlyRead;
  expect(quickByYaml !== undefined).toBe(isValid);
});

it("merges parts and lays overlays over them as the slow way does", () => {
  const source = (path: string, text: string) => ({ path, text });
  const files = [
    source("a.yaml", "cloister: 1\nname: both\nregion: ap-northeast-1\naccounts: {}\n"),
    source("b.yaml", 'accounts:\n  main:\n    id: "111111111111"\n    description: Text\n'),
  ];
  const overlays = [source("c.yaml", "accounts:\n  main:\n    description: null\n")];
  const quick = quickCompile({ files, overlays });
  expect(quick?.topology?.accounts["main"]).toMatchObject({ id: "111111111111" });
  expect(quick).toEqual(compile({ files, overlays }));
});

it.for([
  ["a key of JavaScript's", "__proto__: {}\n"],
  ["an unknown key", "naem: x\n"],
  ["a wrong type", "description: 5\n"],
])("leaves %s to the slow way", ([, line]) => {
  const text = `cloister: 1\nname: x\nregion: ap-northeast-1\naccounts: {}\n${line}`;
  const files = [{ path: "topology.yaml", text }];
  expect(quickCompile({ files }, readDocument)).toBeUndefined();
  expect(compile({ files }).diagnostics).not.toEqual([]);
});
