import { cdk } from "@cloister/cdk-backend";
import { compile, hiveFormats } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { expect, it } from "vitest";

// Rules of the Glue Data Catalog that the generated programs obey, whatever the topology says.

const formats = Object.entries(hiveFormats);

const tables = formats.map(
  ([format]) =>
    `          as_${format}: { location: s3://sales-data/${format}/, format: ${format}, columns: { id: bigint } }`,
);
const text = `cloister: 1
name: example
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets: { sales-data: {} }
    databases:
      stock: {}
      sales:
        name: sales_2025
        tables:
${tables.join("\n")}
`;

function programOf({ emit }: Pick<typeof cdk | typeof pulumi, "emit">): string {
  const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
  if (plan === undefined) throw new Error("The topology has no plan.");
  return emit(plan, { source: "topology.yaml" })
    .map((file) => ("text" in file ? file.text : ""))
    .join("\n");
}

const programs = { cdk: programOf(cdk), pulumi: programOf(pulumi) };

function count(program: string, part: RegExp): number {
  return Array.from(program.matchAll(part)).length;
}

it("GLU-002: names every database", () => {
  for (const program of [programs.cdk, programs.pulumi]) {
    expect(count(program, /\bname: "(?:stock|sales_2025)"/g)).toBe(2);
  }
});

it("GLU-003: writes the account as the catalog of every database and table, where AWS asks for it", () => {
  expect(count(programs.cdk, /\bcatalogId: this\.account\b/g)).toBe(2 + formats.length);
});

it("GLU-004: writes a list of partition keys for every table, even an empty one", () => {
  expect(count(programs.cdk, /\bpartitionKeys: \[\]/g)).toBe(formats.length);
  // Pulumi's provider sends the empty list where there is none.
  expect(count(programs.pulumi, /\bpartitionKeys\b/g)).toBe(0);
});

it.for(formats)(
  "GLU-005: writes the classes that belong to %s, and no others",
  ([format, classes]) => {
    const { inputFormat, outputFormat, serializationLibrary } = classes;
    const own = new RegExp(
      String.raw`as_${format}"[^]*?inputFormat:\s*"${inputFormat}"[^]*?outputFormat:\s*"${outputFormat}"[^]*?serializationLibrary:\s*"${serializationLibrary}"`,
    );
    for (const program of [programs.cdk, programs.pulumi]) {
      expect(program).toMatch(own);
      expect(program).toMatch(new RegExp(String.raw`classification: "${format}"`));
      expect(
        count(
          program,
          new RegExp(`"${serializationLibrary.replaceAll(".", String.raw`\.`)}"`, "g"),
        ),
      ).toBe(1);
    }
  },
);
