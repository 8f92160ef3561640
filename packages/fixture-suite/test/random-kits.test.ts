import { spawnSync } from "node:child_process";
import { english, inJapanese } from "@cloister/texts";
import { verificationKit, withSamples } from "@cloister/verification";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { subjectOf } from "../src/random/subject.ts";
import { documents } from "../src/random/topology.ts";

const seed = 20_251_125;

it(
  "verifies random topologies by scripts that bash reads and code that Python compiles",
  { timeout: 900_000 },
  () => {
    const scripts: string[] = [];
    const code: string[] = [];
    fc.assert(
      fc.property(documents, fc.boolean(), (document, isJapanese) => {
        const subject = subjectOf(document);
        if (!("plan" in subject)) throw new Error(JSON.stringify(subject));
        const kit = verificationKit(subject.plan, { language: isJapanese ? inJapanese : english });
        expect(kit.checks.length === 0).toBe(kit.files.length === 0);
        for (const file of kit.files) {
          if (!("text" in file)) continue;
          expect(file.text).not.toMatch(/undefined|\[object /);
          if (file.path.endsWith(".sh")) scripts.push(file.text);
          if (file.path.endsWith(".ipynb")) code.push(...codeOf(file.text));
        }
        const { plan, contents, uploaded } = withSamples(subject.plan);
        const ids = plan.units.flatMap(({ stacks }) =>
          stacks.flatMap(({ resources }) => resources.map(({ id }) => id)),
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect(contents.size).toBe(uploaded.length);
      }),
      { seed, numRuns: 200 },
    );
    expect(scripts.length).toBeGreaterThan(10);
    for (const script of scripts) {
      expect(spawnSync("bash", ["-n"], { input: script, encoding: "utf8" }).stderr).toBe("");
    }
    if (spawnSync("python3", ["--version"]).status !== 0) return;
    const compiling =
      "import json, sys\nfor code in json.load(sys.stdin): compile(code, 'cell', 'exec')";
    const { stderr } = spawnSync("python3", ["-c", compiling], {
      input: JSON.stringify(code),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
  },
);

/** The code of a notebook, without the lines that are no Python. */
function codeOf(text: string): readonly string[] {
  const { cells }: Notebook = JSON.parse(text);
  return cells.flatMap(({ cell_type, source }) =>
    cell_type === "code" ? [source.filter((line) => !line.startsWith("%")).join("")] : [],
  );
}

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
}
