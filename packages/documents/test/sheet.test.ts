import { english, inJapanese, type Language } from "@cloister/texts";
import { strFromU8, unzipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { expect, it, vi } from "vitest";
import type { Book, Table } from "../src/book/book.ts";
import { cellText } from "../src/book/cell-text.ts";
import { plainText } from "../src/book/pieces.ts";
import { placesOf } from "../src/book/walk.ts";
import { sheetNamer } from "../src/sheet/sheet-name.ts";
import { toXlsx } from "../src/sheet/to-xlsx.ts";
import { exampleBooks, exampleTopologies } from "./example-books.ts";
import { hostileNames, sampleBook, shownOf } from "./sample-book.ts";

type Value = string | number | null;

/** What is in the cells, by worksheet. */
async function read(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly Value[])[]>> {
  const sheets = await readSheets(Buffer.from(bytes), { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((row) =>
        row.map((value) =>
          value === null || typeof value === "string" || typeof value === "number"
            ? value
            : `neither text nor number: ${String(value)}`,
        ),
      ),
    ]),
  );
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

function tablesOf(book: Book): readonly Table[] {
  return placesOf(book).flatMap(({ section }) =>
    section.blocks.filter((block) => block.is === "table"),
  );
}

/** Compares every table of some books with what stands below its header, in their order. */
async function expectEveryValue(books: readonly Book[], language: Language): Promise<void> {
  const sheets = await read(toXlsx(books, { language }));
  const rows = [...sheets.values()].slice(1).flat();
  const tables = books.flatMap(tablesOf);
  expect(tables.length).toBeGreaterThan(2);
  let from = 0;
  for (const { name, columns, rows: wanted } of tables) {
    const header = columns.map(({ title }) => plainText(title, language));
    const at = rows.findIndex(
      (row, index) => index >= from && header.every((title, column) => row[column] === title),
    );
    expect(at, `the header of ${name}`).toBeGreaterThanOrEqual(from);
    from = at + 1 + wanted.length;
    const found = rows
      .slice(at + 1, from)
      .map((row) => header.map((_, column) => row[column] ?? ""));
    const values = wanted.map((row, index) =>
      row.map((cell, column) => {
        const text = cellText(cell, language);
        return typeof found[index]?.[column] === "number" ? Number(text) : text;
      }),
    );
    expect(found, name).toEqual(values);
  }
}

for (const language of [english, inJapanese]) {
  it(`every value of every table is read back as it was: sample, ${language.name}`, async () => {
    await expectEveryValue([sampleBook], language);
  });

  for (const topology of exampleTopologies) {
    it(`every value of every table is read back as it was: ${topology}, ${language.name}`, async () => {
      const books = exampleBooks(topology, language);
      await expectEveryValue(books, language);
    });
  }
}

it("hostile names are literal texts, and no cell is a formula", async () => {
  const bytes = toXlsx([sampleBook], { language: english });
  const sheets = await read(bytes);
  const values = [...sheets.values()].flat(2);
  for (const name of hostileNames) expect(values).toContain(shownOf(name));
  const parts = partsOf(bytes);
  const formats = parts.get("xl/styles.xml")?.match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? "";
  const isText = Array.from(formats.matchAll(/<xf numFmtId="(\d+)"/g), ([, id]) => id === "49");
  for (const [path, xml] of parts) {
    if (!path.startsWith("xl/worksheets/")) continue;
    expect(xml, path).not.toMatch(/<f[ >]/);
    // Of a text cell that is edited Excel makes a formula, unless its format is Text.
    const texts = Array.from(xml.matchAll(/ s="(\d+)" t="s"/g), ([, style]) => Number(style));
    expect(
      texts.every((style) => isText[style] === true),
      path,
    ).toBe(true);
  }
});

it("a number is one where its column has numbers, and a text elsewhere", async () => {
  const sheets = await read(toXlsx([sampleBook], { language: english }));
  const network = sheets.get("2 Network") ?? [];
  const row = network.find(([first]) => first === "private-1");
  expect(row?.slice(0, 4)).toEqual(["private-1", "10.10.24.0/24", "apne1-az2", 1_000_000]);
  const names = [...sheets.values()].flat().map((cells) => cells[1]);
  expect(names).toContain("0012");
});

it("a number keeps the decimals that it is written with", () => {
  const table: Table = {
    is: "table",
    name: "prices",
    columns: [{ title: { verbatim: "Price" }, align: "right" }],
    rows: ["43.80", "0.062", "0.0450", "7", "1.5", "12,000", "1e5"].map((price) => [
      [{ code: price }],
    ]),
  };
  const section = { id: "a", title: { verbatim: "A" }, blocks: [table], sections: [] };
  const parts = partsOf(
    toXlsx([{ name: "prices", title: { verbatim: "Prices" }, sections: [section] }], {
      language: english,
    }),
  );
  const formats = parts.get("xl/styles.xml")?.match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? "";
  const ids = Array.from(formats.matchAll(/<xf numFmtId="(\d+)"/g), ([, id]) => Number(id));
  const cells = parts.get("xl/worksheets/sheet2.xml") ?? "";
  const numbers = Array.from(cells.matchAll(/ s="(\d+)"><v>([^<]*)</g), ([, style, value]) => [
    Number(value),
    ids[Number(style)],
  ]);
  expect(numbers).toEqual([
    [43.8, 2],
    [0.062, 164],
    [0.045, 165],
    [7, 0],
  ]);
});

it("the same books give the same bytes, whatever the clock says", () => {
  const write = (): Uint8Array => toXlsx([sampleBook, sampleBook], { language: inJapanese });
  const first = write();
  vi.useFakeTimers({ now: new Date("2031-07-01T01:02:03Z") });
  try {
    expect(Buffer.from(write()).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

it("the index names every worksheet and table, and every link leads to a cell that is there", async () => {
  const bytes = toXlsx([sampleBook], { language: english });
  const sheets = await read(bytes);
  expect([...sheets.keys()]).toEqual([
    "Contents",
    "2 Network",
    "3 Policies",
    "4 Hostile <b>names< b> =1",
  ]);
  const index = sheets.get("Contents") ?? [];
  expect(index.slice(2)).toEqual([
    ["Worksheet", "Section", "Table", "Rows"],
    ["2 Network", "2.1 VPC main", "Subnets of main", 3],
    [null, "2.1 VPC main", "VPC main", 1],
    ["3 Policies", null, "Policy of access-role", 26],
    ["4 Hostile <b>names< b> =1", null, "Names", hostileNames.length],
  ]);
  const places = [...partsOf(bytes).values()].flatMap((xml) =>
    Array.from(xml.matchAll(/ location="'([^"]*)'!A(\d+)"/g), ([, name = "", row]) => ({
      name: name.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("''", "'"),
      row: Number(row),
    })),
  );
  expect(places).toHaveLength(11);
  for (const { name, row } of places) {
    expect(sheets.get(name)?.[row - 1]?.[0], `${name} ${row}`).toEqual(expect.any(String));
  }
});

it("is printed on A4 landscape, as wide as the paper, with its title on every page", () => {
  const parts = partsOf(toXlsx([sampleBook], { language: english }));
  for (const [path, xml] of parts) {
    if (!path.startsWith("xl/worksheets/")) continue;
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('state="frozen"');
  }
  expect(parts.get("xl/workbook.xml")).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'2 Network'!$1:$2</definedName>`,
  );
});

it("every name of a worksheet is one that Excel accepts, and no two are alike", () => {
  const nameOf = sheetNamer();
  const names = [
    "History",
    "a/b\\c[d]e*f?g:h",
    "",
    "'quoted'",
    "x".repeat(40),
    "X".repeat(40),
    `${"名".repeat(30)}𠮷`,
    "///",
  ].map(nameOf);
  expect(names).toEqual([
    "History (2)",
    "a b c d e f g h",
    "-",
    "quoted",
    "x".repeat(31),
    `${"X".repeat(27)} (2)`,
    "名".repeat(30),
    "- (2)",
  ]);
});

it("a text that is longer than a cell can hold is cut, and says so", async () => {
  const table: Table = {
    is: "table",
    name: "long",
    columns: [{ title: { verbatim: "Long" } }],
    rows: [[[{ code: "a".repeat(40_000) }]]],
  };
  const section = { id: "a", title: { verbatim: "A" }, blocks: [table], sections: [] };
  const book: Book = { name: "long", title: { verbatim: "Long" }, sections: [section] };
  const sheets = await read(toXlsx([book], { language: english }));
  const [, , , cell] = sheets.get("1 A")?.map(([first]) => String(first)) ?? [];
  expect(cell).toBe(`${"a".repeat(32_766)}…`);
});
