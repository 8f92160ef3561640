import { fileURLToPath } from "node:url";
import { quickCompile, type Kind } from "@cloister/model";
import { changeWithout, excessOf, judgeExpectations, matrixOf, worldOfPlan } from "@cloister/proof";
import { inEnglish } from "@cloister/texts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { mirrors } from "../src/random/mirrors.ts";
import { subjectOf, type Subject } from "../src/random/subject.ts";
import { documents } from "../src/random/topology.ts";
import { explain, tryMirror } from "../src/random/try-mirror.ts";
import { knownKeys, writtenKeys } from "./language-keys.ts";
import { lostThings } from "./written-things.ts";

// The command for more of them takes its own.
const seed = 20_251_125;
const directory = fileURLToPath(new URL("./.tmp", import.meta.url));
/** Whole programs are run, on however busy a machine. */
const patience = { timeout: 900_000 };

function valid(document: Parameters<typeof subjectOf>[0]): Subject {
  const subject = subjectOf(document);
  if ("plan" in subject) return subject;
  throw new Error(subject.map(({ code, message }) => `${code}: ${inEnglish(message)}`).join("\n"));
}

it("finds nothing wrong with random topologies, and loses nothing of them", patience, () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { plan, yaml } = valid(document);
      expect(lostThings(document, plan)).toEqual([]);
      const quick = quickCompile({ files: [{ path: "topology.yaml", text: yaml }] });
      if (quick !== undefined) expect(quick.plan).toEqual(plan);
    }),
    { seed, numRuns: 1000 },
  );
});

it(
  "proves or refutes whatever random topologies expect, and answers every question about them",
  patience,
  () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(documents, (document) => {
        const { plan } = valid(document);
        const world = worldOfPlan(plan);
        for (const { expectation, outcome, reason } of judgeExpectations(plan)) {
          const key = `${expectation.kind} ${outcome}`;
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
          expect(inEnglish(reason)).toMatch(/\S.*[.!]$/);
        }
        const { columns, rows } = matrixOf(world);
        for (const { cells } of rows) expect(cells.length).toBe(columns.length);
        expect(excessOf(plan).length).toBe(rows.length);
        const [first] = world.byId.keys();
        if (first !== undefined) expect(changeWithout(plan, first).removed).toBe(first);
      }),
      { seed, numRuns: 300 },
    );
    console.log(Object.fromEntries(outcomes));
    // What is expected at random hardly ever works.
    const usual = [
      "can fails",
      "cannot holds",
      "only holds",
      "only fails",
      "closed holds",
      "closed fails",
    ];
    for (const outcome of usual) expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(5);
  },
);

it("writes the same program for the same topology", patience, () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const { emit } of Object.values(mirrors)) {
        expect(emit(valid(document).plan)).toEqual(emit(valid(document).plan));
      }
    }),
    { seed, numRuns: 60 },
  );
});

it("writes every key of the language in some random topology", () => {
  const written = new Set(
    fc.sample(documents, { seed, numRuns: 1000 }).flatMap((document) => [...writtenKeys(document)]),
  );
  expect(knownKeys().filter((key) => !written.has(key))).toEqual([]);
});

it("plans every kind of resource in some random topology", patience, () => {
  const planned = new Set<Kind>(
    fc
      .sample(documents, { seed, numRuns: 200 })
      .flatMap((document) => valid(document).plan.units)
      .flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources))
      .map(({ kind }) => kind),
  );
  const kinds: Readonly<Record<Exclude<Kind, "default-security-group">, true>> = {
    alias: true,
    attachment: true,
    bucket: true,
    "bucket-policy": true,
    database: true,
    "elastic-ip": true,
    "gateway-endpoint": true,
    "interface-endpoint": true,
    "internet-gateway": true,
    "internet-gateway-attachment": true,
    key: true,
    "managed-policy": true,
    "named-query": true,
    "nat-gateway": true,
    object: true,
    role: true,
    route: true,
    "route-table": true,
    "route-table-association": true,
    "security-group": true,
    "security-group-rule": true,
    studio: true,
    subnet: true,
    table: true,
    user: true,
    "user-profile": true,
    vpc: true,
    "vpc-cidr": true,
    workgroup: true,
  };
  expect([...planned].toSorted()).toEqual(Object.keys(kinds).toSorted());
});

for (const mirror of Object.values(mirrors)) {
  it(`${mirror.name}: the programs of random topologies are their plans`, patience, async () => {
    const round = await tryMirror(mirror, { seed, count: 200, directory });
    const [first] = round.failures;
    expect(first && (await explain(mirror, first, directory))).toBeUndefined();
    expect(round.topologies).toBeGreaterThan(100);
    console.log(
      `${mirror.name}: ${round.resources} resources of ${round.topologies} random topologies are the same in plan and program.`,
    );
  });
}
