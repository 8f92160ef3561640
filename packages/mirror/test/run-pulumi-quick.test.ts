import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RecordedRun } from "../src/pulumi-recorder.ts";
import { runPulumiPrograms } from "../src/run-pulumi.ts";
import type { PulumiProgram, PulumiResult } from "../src/run-pulumi.ts";
import { runPulumiQuick } from "../src/run-pulumi-quick.ts";
import { errorOf, failing, runOf, working, writePrograms } from "./pulumi-programs.ts";

let root = "";
let programs: readonly PulumiProgram[] = [];
let quick: ReadonlyMap<string, PulumiResult> = new Map();

beforeAll(async () => {
  // A failing program first, so that the others come after one.
  ({ root, programs } = await writePrograms({ ...failing, ...working }));
  quick = byName(await runPulumiQuick(programs));
}, 120_000);

afterAll(() => rm(root, { recursive: true }));

it("records what Pulumi's own runtime makes a program register, apart from the order", async () => {
  const names = Object.keys(working);
  const own = programs.filter(({ directory }) => names.includes(basename(directory)));
  const results = await runPulumiPrograms(own);
  expect(results.map((result) => comparable(runOf(result)))).toEqual(
    names.map((name) => comparable(runOf(quick.get(name)))),
  );
});

it.for([
  ["throws", "Error: on purpose"],
  ["rejects", "Error: in an apply"],
  ["exits", "The program ended before it was complete, with exit code 3."],
  ["complains", "not like this"],
  ["lasts", "The program had not ended after 2 seconds."],
  ["waits", "it waits for what never comes"],
  ["misses", "run npm install in "],
  ["repeats", "Duplicate resource URN"],
  ["lost", "no such file or directory"],
] as const)("reports a program that %s: %s", ([name, text]) => {
  expect(errorOf(quick.get(name))).toContain(text);
});

it("runs a program once more from the start", async () => {
  const site = programs.filter(({ directory }) => basename(directory) === "website");
  const results = await runPulumiQuick([
    ...site,
    ...site.map((one) => ({ ...one, stack: "live" })),
  ]);
  const [dev, live] = results.map(runOf);
  expect(live?.registrations).toHaveLength(dev?.registrations.length ?? 0);
  expect(live?.registrations[0]?.urn).toBe(
    "urn:pulumi:live::example::pulumi:pulumi:Stack::example-live",
  );
});

function byName(results: readonly PulumiResult[]): ReadonlyMap<string, PulumiResult> {
  return new Map(results.map((one, index) => [basename(programs[index]?.directory ?? ""), one]));
}

/** A run with the same nonce as all others, its registrations in the order of their URNs. */
function comparable(run: RecordedRun): unknown {
  const registrations = run.registrations.toSorted((one, other) => (one.urn < other.urn ? -1 : 1));
  const requests = run.requests.toSorted();
  const componentOutputs = [...run.componentOutputs];
  const text = JSON.stringify({ ...run, registrations, requests, componentOutputs });
  return JSON.parse(text.replaceAll(run.nonce, "nonce"));
}
