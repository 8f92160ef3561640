import { say, type Language } from "@cloister/texts";
import type { Book } from "../book/book.ts";
import { plainText } from "../book/pieces.ts";
import { placesIn, type Place } from "../book/walk.ts";
import { rowsOf, widthsOf, type PlacedRow } from "./lay-out.ts";
import { placeIn, sheetNamer } from "./sheet-name.ts";
import { workbookBytes } from "./workbook.ts";
import type { Worksheet } from "./worksheet.ts";

/**
 * The parameter sheet of one book or several, as the bytes of an .xlsx file: an index, and a worksheet for each
 * section of a book that has tables or policies. Every value is a text, never a formula, but for numbers in columns of
 * numbers. The same books always give the same bytes.
 */
export function toXlsx(
  books: readonly Book[],
  { language }: { readonly language: Language },
): Uint8Array {
  const nameOf = sheetNamer();
  const indexName = nameOf(plainText(say("Contents"), language));
  const chapters = books.map((book) => ({ book, drafts: draftsOf(book, nameOf, language) }));
  const worksheets = chapters.flatMap(({ drafts }) => {
    const links = linksTo(drafts);
    links.set(indexTarget, placeIn(indexName, 1));
    return drafts.map((draft) => worksheetOf(draft, links));
  });
  const index = indexOf(chapters, language);
  const title = books.map((book) => plainText(book.title, language)).join(", ");
  return workbookBytes({
    title,
    language: language.name,
    sheets: [worksheetOf({ name: indexName, rows: index.rows }, index.links), ...worksheets],
  });
}

/** A worksheet whose links lead to sections and tables of the book. */
interface Draft {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  readonly contents: readonly Content[];
}

/** A table, or a policy in JSON, as the index names it. */
interface Content {
  /** Of a worksheet's own sections, with its number. */
  readonly section: string;
  readonly title: string;
  /** The section or table where it begins. */
  readonly target: string;
  readonly rows: number;
}

interface Chapter {
  readonly book: Book;
  readonly drafts: readonly Draft[];
}

/** No section or table has such an id. */
const indexTarget = "\n";

/** One for each section of the book that has tables or policies, within it or deeper. */
function draftsOf(
  book: Book,
  nameOf: (wanted: string) => string,
  language: Language,
): readonly Draft[] {
  return book.sections.flatMap((section, position) => {
    const places = placesIn(section, `${position + 1}`, 1);
    const contents = places.flatMap((place) => contentsOf(place, language));
    const [heading, , ...rows] = rowsOf(places, language);
    if (contents.length === 0 || heading === undefined) return [];
    const back = plainText(say("Back to the contents"), language);
    const backRow: PlacedRow = { cells: [{ value: back, look: "plainLink", target: indexTarget }] };
    const name = nameOf(String(heading.cells[0]?.value));
    return [{ name, rows: [heading, backRow, ...rows], contents }];
  });
}

function contentsOf({ section, number, level }: Place, language: Language): readonly Content[] {
  const name = plainText(section.title, language);
  const from = level === 1 ? "" : `${number} ${name}`;
  return section.blocks.flatMap((block): readonly Content[] => {
    if (block.is === "table") {
      const title = block.title === undefined ? name : plainText(block.title, language);
      return [{ section: from, title, target: block.name, rows: block.rows.length }];
    }
    if (block.is !== "code" || block.language !== "json") return [];
    const title = block.title === undefined ? name : plainText(block.title, language);
    return [{ section: from, title, target: section.id, rows: block.text.split("\n").length }];
  });
}

/** Where in the workbook the sections and tables of a book begin. */
function linksTo(drafts: readonly Draft[]): Map<string, string> {
  return new Map(
    drafts.flatMap(({ name, rows }) =>
      rows.flatMap(({ anchor }, index): [string, string][] =>
        anchor === undefined ? [] : [[anchor, placeIn(name, index + 1)]],
      ),
    ),
  );
}

function worksheetOf(
  { name, rows }: Pick<Draft, "name" | "rows">,
  links: ReadonlyMap<string, string>,
): Worksheet {
  return {
    name,
    widths: widthsOf(rows),
    frozenRows: frozenOf(rows),
    rows: rows.map(({ cells, isWide = false }) => ({
      isWide,
      cells: cells.map(({ value, look, target }) => {
        const link = target === undefined ? undefined : links.get(target);
        if (link !== undefined) return { value, look, link };
        // What a link leads to may stand in the document alone.
        return { value, look: look === "link" ? "text" : look };
      }),
    })),
  };
}

/** The title; and the header of the table, where there is nothing else. */
function frozenOf(rows: readonly PlacedRow[]): number {
  const headers = rows.flatMap(({ cells }, index) =>
    cells[0]?.look === "header" || cells[0]?.look === "headerRight" ? [index] : [],
  );
  const [only] = headers;
  const isAlone = headers.length === 1 && !rows.some(({ isWide }) => isWide === true);
  return isAlone && only !== undefined && only < 6 ? only + 1 : 2;
}

/** The first worksheet: what each of the others holds. */
function indexOf(
  chapters: readonly Chapter[],
  language: Language,
): { readonly rows: readonly PlacedRow[]; readonly links: ReadonlyMap<string, string> } {
  const titles = [say("Worksheet"), say("Section"), say("Table"), say("Rows")];
  const header: PlacedRow = {
    cells: titles.map((title) => ({ value: plainText(title, language), look: "header" })),
  };
  const links = new Map<string, string>();
  const rows = chapters.flatMap(({ book, drafts }): readonly PlacedRow[] => {
    const places = linksTo(drafts);
    const title: PlacedRow = { cells: [{ value: plainText(book.title, language), look: "title" }] };
    const lines = drafts.flatMap(({ name, contents }) =>
      contents.map((content, index): PlacedRow => {
        // Two books may have sections and tables of the same names.
        const target = `${name}\n${content.target}`;
        links.set(name, placeIn(name, 1));
        links.set(target, places.get(content.target) ?? placeIn(name, 1));
        return {
          cells: [
            index === 0 ? { value: name, look: "link", target: name } : { value: "", look: "text" },
            { value: content.section, look: "text" },
            { value: content.title, look: "link", target },
            { value: content.rows, look: "number" },
          ],
        };
      }),
    );
    return [title, { cells: [] }, header, ...lines, { cells: [] }];
  });
  return { rows, links };
}
