import type { LanguageName } from "@cloister/texts";
import { strToU8, zipSync } from "fflate";
import { stylesXml } from "./styles.ts";
import { worksheetXml, type Worksheet } from "./worksheet.ts";
import { escapeXml, mainNamespace, officeRelations, xmlHead } from "./xml.ts";

export interface Workbook {
  readonly title: string;
  readonly language: LanguageName;
  readonly sheets: readonly Worksheet[];
}

/** The bytes of an .xlsx file. They are the same for the same workbook, whenever and wherever. */
export function workbookBytes({ title, language, sheets }: Workbook): Uint8Array {
  const shared = sharedTexts();
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(sheets.length),
    "_rels/.rels": relationsXml([
      [`${officeRelations}/officeDocument`, "xl/workbook.xml"],
      [
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "docProps/core.xml": coreXml(title, language),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...sheets.map((_, index): [string, string] => [
        `${officeRelations}/worksheet`,
        `worksheets/sheet${index + 1}.xml`,
      ]),
      [`${officeRelations}/styles`, "styles.xml"],
      [`${officeRelations}/sharedStrings`, "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(language),
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheetXml(sheet, shared.numberOf);
  }
  parts["xl/sharedStrings.xml"] = shared.xml();
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  // Read as local time and written as local time, so that it is the same in every time zone.
  return zipSync(files, { mtime: "1980-01-01T12:00:00" });
}

interface SharedTexts {
  readonly numberOf: (text: string) => number;
  readonly xml: () => string;
}

/** The texts of all cells, each once. */
function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    xml() {
      const items = Array.from(
        numbers.keys(),
        (text) => `<si><t xml:space="preserve">${escapeXml(literal(text))}</t></si>`,
      );
      const counts = `count="${uses}" uniqueCount="${numbers.size}"`;
      return `${xmlHead}<sst xmlns="${mainNamespace}" ${counts}>${items.join("")}</sst>`;
    },
  };
}

/** Excel reads `_x0041_` as `A`. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function workbookXml(sheets: readonly Worksheet[]): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const repeated = sheets.flatMap(({ name, frozenRows }, index) => {
    if (frozenRows === 0) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$1:$${frozenRows}`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`,
    ];
  });
  return [
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelations}">`,
    "<bookViews><workbookView/></bookViews>",
    `<sheets>${entries.join("")}</sheets>`,
    repeated.length === 0 ? "" : `<definedNames>${repeated.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const entries = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

const packageTypes = "application/vnd.openxmlformats-package";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypesXml(sheets: number): string {
  const worksheets = Array.from({ length: sheets }, (_, index): [string, string] => [
    `/xl/worksheets/sheet${index + 1}.xml`,
    `${sheetTypes}.worksheet+xml`,
  ]);
  const overrides: readonly [string, string][] = [
    ["/xl/workbook.xml", `${sheetTypes}.sheet.main+xml`],
    ...worksheets,
    ["/xl/styles.xml", `${sheetTypes}.styles+xml`],
    ["/xl/sharedStrings.xml", `${sheetTypes}.sharedStrings+xml`],
    ["/docProps/core.xml", `${packageTypes}.core-properties+xml`],
  ];
  const entries = overrides.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return [
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...entries,
    "</Types>",
  ].join("");
}

/** No date: the same topology gives the same file. */
function coreXml(title: string, language: LanguageName): string {
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Cloister</dc:creator><dc:language>${language}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}
