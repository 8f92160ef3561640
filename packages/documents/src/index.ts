export type { Block, Book, Cell, Column, Inline, Section, Table } from "./book/book.ts";
export { toHtml, type HtmlOptions } from "./html/to-html.ts";
export { toXlsx } from "./sheet/to-xlsx.ts";
export { designDocument, handoverSheet } from "./content/design-document.ts";
export type { DocumentInput, DocumentPictures } from "./content/input.ts";
export { toMarkdown, type MarkdownOptions } from "./markdown/to-markdown.ts";
export {
  documentFiles,
  type DocumentFile,
  type DocumentFilesOptions,
} from "./files/document-files.ts";
