import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { doubtful, fine, misspelt } from "./topologies.ts";
import { isReference, isUri } from "./sarif-formats.ts";
import { sarifShape } from "./sarif-shape.ts";
import { run } from "./world.ts";

const validate = new Ajv({ formats: { uri: isUri, "uri-reference": isReference } }).compile(
  sarifShape,
);

/** As much as is looked at below; the rest is compared whole. */
interface Log {
  readonly runs: readonly [
    { readonly tool: { readonly driver: unknown }; readonly results: readonly Result[] },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly partialFingerprints: unknown;
  readonly relatedLocations?: unknown;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startColumn: number };
      };
    },
  ];
}

async function sarif(words: readonly string[], input = "") {
  const { out, code } = await run(["check", ...words, "--format", "sarif"], { input });
  const log: Log = JSON.parse(out);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const [only] = log.runs;
  return { code, run: only, results: only.results };
}

it("has a result for each diagnostic, explained by its page", async () => {
  const { code, run: only, results } = await sarif(["-"], misspelt);
  expect(code).toBe(1);
  expect(only).toMatchObject({ language: "en", columnKind: "utf16CodeUnits" });
  expect(only.tool.driver).toEqual({
    name: "Cloister",
    version: "1.2.3",
    rules: [
      {
        id: "language/unknown-key",
        shortDescription: { text: expect.stringMatching(/\.$/) },
        help: {
          text: expect.stringContaining("# language/unknown-key"),
          markdown: expect.stringContaining("# language/unknown-key"),
        },
        defaultConfiguration: { level: "error" },
      },
    ],
  });
  expect(results).toEqual([
    {
      ruleId: "language/unknown-key",
      ruleIndex: 0,
      level: "error",
      message: { text: expect.stringMatching(/^`bukets` is not a key .*\nThe keys here are /) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "%3Cstdin%3E" },
            region: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 11 },
          },
        },
      ],
      partialFingerprints: { "cloister/v1": expect.stringMatching(/^[0-9a-f]{32}:1$/) },
      fixes: [
        {
          description: { text: expect.any(String) },
          artifactChanges: [
            {
              artifactLocation: { uri: "%3Cstdin%3E" },
              replacements: [
                {
                  deletedRegion: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 11 },
                  insertedContent: { text: "buckets" },
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

it("is a log without results where nothing is wrong", async () => {
  expect(await sarif(["-"], fine)).toMatchObject({ code: 0, results: [] });
});

it("shows the other ends, and warnings as warnings", async () => {
  const { results } = await sarif(["-"], doubtful);
  expect(results[0]).toMatchObject({ ruleId: "storage/object-listed-twice", level: "warning" });
  const twice = fine.replace("data-of-x: {}", "data-of-x: {}\n      data-of-x: {}");
  const [duplicate] = (await sarif(["-"], twice)).results;
  expect(duplicate?.relatedLocations).toEqual([
    {
      id: 0,
      message: { text: "first written here" },
      physicalLocation: {
        artifactLocation: { uri: "%3Cstdin%3E" },
        region: { startLine: 8, startColumn: 7, endLine: 8, endColumn: 16 },
      },
    },
  ]);
});

it("escapes what a path may hold, and counts columns in UTF-16 units", async () => {
  const topology = misspelt.replace("buckets", "bukets").replace("name: small", "name: small # 😀");
  const wide = topology.replace(/ {4}bukets:\n.*\n/, '    buckets: { "😀": {}, b: { no: 1 } }\n');
  const folder = folderWith({ "a b/#1%, 非公開?.yaml": wide });
  const path = join(folder, "a b/#1%, 非公開?.yaml");
  const { results } = await sarif([path]);
  const uris = results.map((one) => one.locations[0].physicalLocation.artifactLocation.uri);
  expect(new Set(uris)).toEqual(
    new Set([`file://${folder}/a%20b/%231%25%2C%20${encodeURIComponent("非公開")}%3F.yaml`]),
  );
  const unknown = results.find((one) => one.ruleId === "language/unknown-key");
  expect(unknown?.locations[0].physicalLocation.region.startColumn).toBe(31);
});

it("names a result the same wherever its line has gone", async () => {
  const prints = async (text: string) =>
    (await sarif(["-"], text)).results.map((one) => one.partialFingerprints);
  const before = await prints(misspelt);
  expect(await prints(`# new\n\n${misspelt}`)).toEqual(before);
  expect(await prints(misspelt.replaceAll("bukets", "buckts"))).not.toEqual(before);
});
