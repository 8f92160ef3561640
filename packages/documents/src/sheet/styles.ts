import type { LanguageName } from "@cloister/texts";
import { mainNamespace, xmlHead } from "./xml.ts";

/** How a cell looks, in the order of its number in the file. */
const looks = [
  "plain",
  "title",
  "heading",
  "caption",
  "header",
  "headerRight",
  "text",
  "textRight",
  "number",
  "decimals2",
  "decimals3",
  "decimals4",
  "link",
  "plainLink",
  "allowed",
  "denied",
  "unknown",
  "code",
] as const;

export type Look = (typeof looks)[number];

export function styleNumber(look: Look): number {
  return looks.indexOf(look);
}

const fonts = { en: "Calibri", ja: "Yu Gothic" } as const;
const codeFonts = { en: "Consolas", ja: "BIZ UDGothic" } as const;

/** `xl/styles.xml`. Every text is of format 49, Text: what is typed again into such a cell is no formula. */
export function stylesXml(language: LanguageName): string {
  const font = (style: string, name: string = fonts[language]): string =>
    `<font>${style}<name val="${name}"/></font>`;
  const fill = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFB6C0CC"/></${name}>`;
  const fontList = [
    font('<sz val="10.5"/><color rgb="FF1B2430"/>'),
    font('<b/><sz val="16"/><color rgb="FF0B5394"/>'),
    font('<b/><sz val="13"/><color rgb="FF1B2430"/>'),
    font('<b/><sz val="10.5"/><color rgb="FF1B2430"/>'),
    font('<u/><sz val="10.5"/><color rgb="FF0B5394"/>'),
    font('<b/><sz val="10.5"/><color rgb="FF14652F"/>'),
    font('<b/><sz val="10.5"/><color rgb="FFA61B1B"/>'),
    font('<b/><sz val="10.5"/><color rgb="FF7A4B00"/>'),
    font('<sz val="9.5"/><color rgb="FF1B2430"/>', codeFonts[language]),
  ];
  const fillList = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    fill("DCE6F1"),
    fill("F4F6F9"),
    fill("E3F4E8"),
    fill("FDEAEA"),
    fill("FDF1D8"),
  ];
  const boxed = ["left", "right", "top", "bottom"].map(side).join("");
  const borderList = [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border>${boxed}<diagonal/></border>`,
  ];
  const ownFormats = Object.entries(numberFormats).flatMap(([code, id]) =>
    id < 164 ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  );
  const formats = looks.map((look) => formatOf(look));
  return [
    `${xmlHead}<styleSheet xmlns="${mainNamespace}">`,
    list("numFmts", ownFormats),
    list("fonts", fontList),
    list("fills", fillList),
    list("borders", borderList),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", formats),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    "</styleSheet>",
  ].join("");
}

function list(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}

function formatOf(look: Look): string {
  switch (look) {
    case "plain":
      return format({ font: 0 });
    case "title":
      return format({ font: 1 });
    case "heading":
      return format({ font: 2 });
    case "caption":
      return format({ font: 3 });
    case "header":
      return format({ font: 3, fill: 2, isBoxed: true });
    case "headerRight":
      return format({ font: 3, fill: 2, isBoxed: true, isRight: true });
    case "text":
      return format({ font: 0, isBoxed: true });
    case "textRight":
      return format({ font: 0, isBoxed: true, isRight: true });
    case "number":
      return format({ font: 0, isBoxed: true, isRight: true, numbers: "general" });
    case "decimals2":
      return format({ font: 0, isBoxed: true, isRight: true, numbers: "0.00" });
    case "decimals3":
      return format({ font: 0, isBoxed: true, isRight: true, numbers: "0.000" });
    case "decimals4":
      return format({ font: 0, isBoxed: true, isRight: true, numbers: "0.0000" });
    case "link":
      return format({ font: 4, isBoxed: true });
    case "plainLink":
      return format({ font: 4 });
    case "allowed":
      return format({ font: 5, fill: 4, isBoxed: true });
    case "denied":
      return format({ font: 6, fill: 5, isBoxed: true });
    case "unknown":
      return format({ font: 7, fill: 6, isBoxed: true });
    case "code":
      return format({ font: 8, fill: 3, wraps: true });
  }
}

/** Those up to 163 are Excel's own. */
const numberFormats = { general: 0, "0.00": 2, text: 49, "0.000": 164, "0.0000": 165 } as const;

interface Format {
  readonly font: number;
  readonly fill?: number;
  /** A cell of a table: with a border, and its text goes on in the next line. */
  readonly isBoxed?: boolean;
  readonly isRight?: boolean;
  readonly numbers?: keyof typeof numberFormats;
  readonly wraps?: boolean;
}

function format({ font, fill = 0, isBoxed = false, ...more }: Format): string {
  const { isRight = false, numbers = "text", wraps = isBoxed } = more;
  const parts = `numFmtId="${numberFormats[numbers]}" fontId="${font}" fillId="${fill}" borderId="${isBoxed ? 1 : 0}"`;
  const side = isBoxed ? ` horizontal="${isRight ? "right" : "left"}" indent="1"` : "";
  const alignment = `vertical="top"${side}${wraps ? ' wrapText="1"' : ""}`;
  return `<xf ${parts} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
}
