import { accessPictures, fileNames, picturesOf, type Picture } from "@cloister/diagram";
import type { Language } from "@cloister/texts";
import { shellWord, verificationKit } from "@cloister/verification";
import type { Book } from "../book/book.ts";
import { designDocument, handoverSheet } from "../content/design-document.ts";
import type { DocumentInput, DocumentPictures } from "../content/input.ts";
import { toHtml } from "../html/to-html.ts";
import { toMarkdown } from "../markdown/to-markdown.ts";
import { toXlsx } from "../sheet/to-xlsx.ts";

/** A file of the document. The path is relative to the folder of its language, with `/`. */
export type DocumentFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };

export interface DocumentFilesOptions {
  readonly language: Language;
  /** Each once. */
  readonly formats: readonly ("md" | "html" | "xlsx")[];
  /** Draws a picture as a whole SVG document. */
  readonly svgOf: (picture: Picture) => Promise<string>;
}

/**
 * Everything that is handed over, in one language: the design document, a sheet for the administrator of each
 * account, the parameter sheet, the pictures, and what verifies the topology once it is deployed.
 */
export async function documentFiles(
  source: Omit<DocumentInput, "checks" | "pictures">,
  { language, formats, svgOf }: DocumentFilesOptions,
): Promise<readonly DocumentFile[]> {
  const { plan, world, diagnosis } = source;
  const kit = verificationKit(plan, {
    language,
    expected: diagnosis.expected,
    source: [
      ...source.sources.map(shellWord),
      ...(source.overlays ?? []).map((overlay) => `-f ${shellWord(overlay)}`),
    ].join(" "),
    hasSamples: true,
  });
  const pictures: DocumentPictures = {
    overview: picturesOf(world, "overview", language),
    network: picturesOf(world, "network", language),
    data: picturesOf(world, "data", language),
    access: accessPictures(world, diagnosis.expected, language),
  };
  const input: DocumentInput = { ...source, pictures, checks: kit.checks };
  const design = designDocument(input);
  const nameOf = fileNames();
  const sheets = plan.accounts.map(({ name }) => ({
    path: `handover/${nameOf("account", name)}`,
    book: handoverSheet(input, name),
  }));
  const books: readonly Placed[] = [{ path: "design", book: design }, ...sheets];
  const svgs = await drawn(allOf(pictures), svgOf);
  return [
    ...books.flatMap((placed) => bookFiles(placed, { language, formats, svgs })),
    ...(formats.includes("xlsx")
      ? [{ path: "parameters.xlsx", bytes: toXlsx([design], { language }) }]
      : []),
    ...Array.from(svgs, ([name, text]) => ({ path: pathOf(name), text })),
    ...kit.files,
    ...kit.samples,
  ];
}

/** A book, and the path of its files without their endings. */
interface Placed {
  readonly path: string;
  readonly book: Book;
}

function bookFiles(
  { path, book }: Placed,
  {
    language,
    formats,
    svgs,
  }: Pick<DocumentFilesOptions, "language" | "formats"> & {
    readonly svgs: ReadonlyMap<string, string>;
  },
): readonly DocumentFile[] {
  const up = "../".repeat(path.split("/").length - 1);
  const files: DocumentFile[] = [];
  if (formats.includes("md")) {
    const picture = (one: Picture): string => imageMarkdown(one, `${up}${pathOf(one.name)}`);
    files.push({ path: `${path}.md`, text: toMarkdown(book, { language, picture }) });
  }
  if (formats.includes("html")) {
    const svgOf = ({ name }: Picture): string => {
      const svg = svgs.get(name);
      if (svg === undefined) throw new Error(`bug: picture ${name} was not drawn.`);
      return svg;
    };
    files.push({ path: `${path}.html`, text: toHtml(book, { language, svgOf }) });
  }
  return files;
}

function imageMarkdown({ title }: Picture, path: string): string {
  const alternative = title.replace(/[\\[\]*_`<>&!|#]/g, "\\$&").replaceAll("\n", " ");
  return `![${alternative}](${encodeURI(path)})`;
}

function pathOf(name: string): string {
  return `pictures/${name}.svg`;
}

function allOf({ overview, network, data, access }: DocumentPictures): readonly Picture[] {
  return [...overview, ...network, ...data, ...access.values()];
}

async function drawn(
  pictures: readonly Picture[],
  svgOf: DocumentFilesOptions["svgOf"],
): Promise<ReadonlyMap<string, string>> {
  const svgs = new Map<string, string>();
  for (const picture of pictures) svgs.set(picture.name, await svgOf(picture));
  return svgs;
}
