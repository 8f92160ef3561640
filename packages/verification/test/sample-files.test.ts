import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { bytesOf, kitOf, planIn, planOf } from "./kits.ts";
import { withSamples } from "../src/index.ts";

const topology = (tables: string, more = ""): string => `
cloister: 1
name: samples
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets:
      data-of-x: ${more === "" ? "{}" : more}
    databases:
      sales:
        tables: ${tables}
`;

function samplesOf(text: string) {
  const { samples, tables } = kitOf(planOf(text));
  return {
    paths: samples.map(({ path }) => path.replace("verification/samples/", "")),
    texts: samples.map((file) => Buffer.from(bytesOf(file)).toString("utf8")),
    notes: tables.flatMap(({ note }) => (note === undefined ? [] : [inEnglish(note)])),
  };
}

it("writes Parquet that another reader reads: the table's columns, Japanese, and a row without values", async () => {
  const [file] = kitOf(planIn("examples/closed-sagemaker")).samples;
  if (file === undefined) throw new Error("There is no sample.");
  const bytes = bytesOf(file);
  const buffer = new Uint8Array(bytes).buffer;
  const { children } = parquetSchema(parquetMetadata(buffer));
  expect(children.map(({ element }) => element.name)).toEqual([
    "id",
    "name",
    "amount",
    "updated_at",
  ]);
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows.length).toBe(5);
  expect(rows[0]).toEqual({
    id: 1n,
    name: "東京",
    amount: 1000.5,
    updated_at: new Date("2025-02-01T09:00:00Z"),
  });
  expect(rows[3]).toEqual({ id: 4n, name: null, amount: null, updated_at: null });
});

it("writes the same bytes each time, and rows that follow each other through the objects of a table", async () => {
  const one = kitOf(planIn("examples/closed-sagemaker")).samples;
  const other = kitOf(planIn("examples/closed-sagemaker")).samples;
  expect(one.map(bytesOf)).toEqual(other.map(bytesOf));
  const second = new Uint8Array(bytesOf(one[1] ?? { path: "", text: "" })).buffer;
  const rows = await parquetReadObjects({ file: second });
  expect(rows.map(({ id }) => id)).toEqual([6n, 7n, 8n, 9n, 10n]);
});

it("writes lines of CSV and of JSON as Athena's readers take them", () => {
  const { texts } = samplesOf(
    topology(`
          c: { location: s3://data-of-x/c/, format: csv, columns: { id: int, Name: string, on: date, at: timestamp } }
          j: { location: s3://data-of-x/j/, format: json, columns: { id: int, Name: string, on: date, at: timestamp, price: "decimal(5,2)", m: "map<int,string>", raw: binary } }
`),
  );
  const [csv = "", json = ""] = texts;
  expect(csv.split("\n").slice(0, 4)).toEqual([
    '"1","東京","20120","1738400400000"',
    '"2","大阪","20121","1738486800000"',
    '"3","Yokohama","20122","1738573200000"',
    '"4","","20123","1738659600000"',
  ]);
  expect(json.split("\n").slice(0, 2)).toEqual([
    '{"id":1,"name":"東京","on":"2025-02-01","at":"2025-02-01 09:00:00","price":12.34,"m":{"1":"東京"},"raw":"AAD/"}',
    '{"id":2,"name":"大阪","on":"2025-02-02","at":"2025-02-02 09:00:00","price":24.68,"m":{"2":"大阪"},"raw":"AQD/"}',
  ]);
  expect(JSON.parse(json.split("\n")[3] ?? "")).toMatchObject({ id: 4, name: null });
});

it("writes the objects that the topology expects below the location, and else one", () => {
  const objects = "{ objects: [t/a.parquet, t/_SUCCESS, t/.b.parquet, t/c/, other/d.parquet] }";
  const columns = "format: parquet, columns: { id: int }";
  expect(
    samplesOf(
      topology(
        `{ t: { location: s3://data-of-x/t/, ${columns} }, u: { location: s3://data-of-x/u, ${columns} } }`,
        objects,
      ),
    ).paths,
  ).toEqual(["data-of-x/t/a.parquet", "data-of-x/u/sample.parquet"]);
});

it("puts the sample of a partitioned table into a partition that its queries find", () => {
  const location = "location: s3://data-of-x/t/, format: parquet, columns: { id: int }";
  const pathsOf = (table: string, more?: string): readonly string[] =>
    samplesOf(topology(`{ t: { ${location}, ${table} } }`, more)).paths;
  expect(pathsOf("partitionKeys: { day: date, shop: string }")).toEqual([
    "data-of-x/t/day=2025-02-01/shop=sample/sample.parquet",
  ]);
  expect(
    pathsOf(
      'partitionKeys: { n: int, d: string }, projection: { n: { type: integer, range: "3,9", digits: 2 }, d: { type: date, range: "2024-05,NOW", format: yyyy-MM } }',
    ),
  ).toEqual(["data-of-x/t/n=03/d=2024-05/sample.parquet"]);
  expect(
    pathsOf("partitionKeys: { shop: string }", "{ objects: [t/shop=tokyo/a.parquet] }"),
  ).toEqual(["data-of-x/t/shop=tokyo/a.parquet"]);
});

it("says why a table has no sample", () => {
  const at = (name: string, rest: string): string =>
    `${name}: { location: s3://data-of-x/${name}/, ${rest} }`;
  const { paths, notes } = samplesOf(
    topology(
      `{ ${[
        at("a", "format: orc, columns: { id: int }"),
        at("b", "format: avro, columns: { id: int }"),
        at("c", "format: parquet"),
        at("d", "format: csv, columns: { id: int, tags: 'array<string>' }"),
        at(
          "e",
          'format: parquet, columns: { id: int }, partitionKeys: { d: string }, projection: { d: { type: date, range: "NOW-1YEARS,NOW", format: yyyy } }',
        ),
      ].join(", ")} }`,
    ),
  );
  expect(paths).toEqual([]);
  expect(notes.map((note) => note.replace(/^.*?: /, ""))).toEqual([
    "Cloister writes no objects of format `orc`. Put one below `s3://data-of-x/a/` yourself.",
    "Cloister writes no objects of format `avro`. Put one below `s3://data-of-x/b/` yourself.",
    "it has no columns.",
    "the OpenCSVSerDe does not read the types of `tags`.",
    "the values of its partition keys cannot be told beforehand. Put an object into a partition yourself.",
  ]);
});

it("lets the plan's own buckets alone have objects with samples, and keeps those with a source", () => {
  const plan = planOf(`
cloister: 1
name: samples
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets:
      data-of-x: { objects: { t/a.parquet: {}, u/b.parquet: { source: b.parquet }, v.txt: {} } }
      old-of-x: { existing: true, objects: [w/c.parquet] }
    databases:
      sales:
        tables:
          t: { location: s3://data-of-x/t/, format: parquet, columns: { id: int } }
          u: { location: s3://data-of-x/u/, format: parquet, columns: { id: int } }
          w: { location: s3://old-of-x/w/, format: parquet, columns: { id: int } }
          z: { location: s3://data-of-x/z/, format: parquet, columns: { id: int } }
`);
  const { plan: changed, contents, uploaded } = withSamples(plan);
  expect(uploaded).toEqual(["s3://data-of-x/t/a.parquet", "s3://data-of-x/z/sample.parquet"]);
  const made = changed.units.flatMap(({ stacks }) =>
    stacks.flatMap(({ resources }) =>
      resources.flatMap((one) => (one.kind === "object" ? [[one.id, one.source ?? ""]] : [])),
    ),
  );
  expect(made.map(([id]) => id)).toEqual([
    "x:object/data-of-x/u/b.parquet",
    "x:object/data-of-x/t/a.parquet",
    "x:object/data-of-x/z/sample.parquet",
  ]);
  expect([...contents.keys()]).toEqual(made.slice(1).map(([, source]) => source));
  expect(
    changed.existing.flatMap(({ resource }) => (resource.kind === "object" ? [resource.key] : [])),
  ).toEqual(["v.txt", "w/c.parquet"]);
});
