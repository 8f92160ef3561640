import { english, inJapanese } from "@cloister/texts";
import { toHtml } from "../src/html/to-html.ts";
import { drawn, exampleBooks, exampleTopologies } from "./example-books.ts";
import { sampleBook, sampleSvg } from "./sample-book.ts";

export interface WrittenDocument {
  /** Of the topology, and in which language. */
  readonly name: string;
  readonly html: string;
}

/** The sample and the design documents of the examples, in every language. */
export async function writtenDocuments(): Promise<readonly WrittenDocument[]> {
  const documents: WrittenDocument[] = [];
  for (const language of [english, inJapanese]) {
    documents.push({
      name: `sample, ${language.name}`,
      html: toHtml(sampleBook, { language, svgOf: sampleSvg }),
    });
    for (const topology of exampleTopologies) {
      const [book] = exampleBooks(topology, language);
      if (book === undefined) continue;
      const html = toHtml(book, { language, svgOf: await drawn(book) });
      documents.push({ name: `${topology}, ${language.name}`, html });
    }
  }
  return documents;
}
