import type { World } from "@cloister/proof";
import { bucketsByName } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import type { SampledTable } from "../samples/sample-objects.ts";
import { rowsPerObject } from "../samples/sample-values.ts";
import { markdownTable } from "./markdown.ts";
import type { Words } from "./words.ts";

export interface SamplesGiven {
  readonly tables: readonly SampledTable[];
  /** Whether the sample objects are beside the page. */
  readonly areBeside: boolean;
}

/** How many objects of a table are listed. */
const mostListed = 5;

/** Which objects the queries read, and what is in the samples. */
export function sampleSection(
  world: World,
  { tables, areBeside }: SamplesGiven,
  {
    text,
    cell,
    heading,
  }: {
    readonly words: Words;
    readonly text: (said: Text) => string;
    readonly cell: (said: Text) => string;
    readonly heading: (said: Text) => string;
  },
): readonly string[] {
  if (tables.length === 0) return [];
  const sampled = tables.filter(({ objects }) => objects.length > 0);
  const notes = tables.flatMap(({ note }) => note ?? []);
  const buckets = bucketsByName(world);
  const outside = [
    ...new Set(sampled.flatMap(({ objects }) => objects.map(({ bucket }) => bucket))),
  ].filter((name) => {
    const bucket = buckets.get(name);
    return bucket === undefined || bucket.resource.existing !== undefined;
  });
  return [
    heading(say("Data")),
    ...(sampled.length === 0
      ? []
      : [
          text(
            say(
              "Queries read the objects below each table's location. Where there is no real data yet, sample objects of {{rows}} rows stand for it: `cloister generate --samples` lets the program upload them, and replaces objects of these keys.",
              { rows: rowsPerObject },
            ),
          ),
          markdownTable(
            [say("Catalog table"), say("Sample objects")].map(cell),
            sampled.map(({ table, databaseName, objects }) => [
              cell(
                say("`{{database}}`.`{{table}}`", { database: databaseName, table: table.name }),
              ),
              cell(listed(objects.map(({ bucket, key }) => `s3://${bucket}/${key}`))),
            ]),
          ),
        ]),
    ...(areBeside && sampled.length > 0
      ? [
          text(
            say(
              "The samples are in `samples`: `aws s3 cp --recursive samples/BUCKET s3://BUCKET` puts them in place, over objects of the same keys.",
            ),
          ),
        ]
      : []),
    ...(outside.length === 0
      ? []
      : [
          text(
            say("No program uploads into {{buckets}}, which the topology does not make.", {
              buckets: commas(outside.map((name) => `\`${name}\``)),
            }),
          ),
        ]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${text(note)}`).join("\n")]),
  ];
}

function listed(uris: readonly string[]): Text {
  const shown = commas(uris.slice(0, mostListed).map((uri) => `\`${uri}\``));
  const rest = uris.length - mostListed;
  return rest > 0
    ? say("{{objects}}, and {{count}} more", { objects: shown, count: rest })
    : say("{{items}}", { items: shown });
}
