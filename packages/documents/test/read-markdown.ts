import { marked, type Token, type Tokens } from "marked";

/** A table of a Markdown text, as a reader of the page sees it. */
export interface ReadTable {
  /** The headings around it, outermost first, and the caption above it. */
  readonly under: readonly string[];
  readonly columns: readonly string[];
  /** Cells; a cell of several lines has them between line breaks. */
  readonly rows: readonly (readonly string[])[];
}

export interface ReadPage {
  readonly tables: readonly ReadTable[];
  /** Heading, and level from 1. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Blocks of code by language, and the headings around them. */
  readonly code: readonly {
    readonly language: string;
    readonly text: string;
    readonly under: readonly string[];
  }[];
  /** Paragraphs and items of lists. */
  readonly prose: readonly string[];
  /** Where links lead to, without the `#`. */
  readonly links: readonly string[];
  /** Ids of anchors. */
  readonly anchors: readonly string[];
  /** HTML of any other kind than anchors, line breaks and code. */
  readonly html: readonly string[];
}

type Page = { -readonly [Part in keyof ReadPage]: ReadPage[Part][number][] };

/** Reads GitHub-flavoured Markdown with a parser that is not ours. */
export function readMarkdown(text: string): ReadPage {
  const page: Page = {
    tables: [],
    headings: [],
    code: [],
    prose: [],
    links: [],
    anchors: [],
    html: [],
  };
  const headings: string[] = [];
  let caption = "";
  const inline = (token: Token): string => {
    if (token.type === "link") page.links.push(String(token["href"]).replace(/^#/, ""));
    if (token.type === "br" || token.raw === "<br>") return "\n";
    if (token.type === "html") noteHtml(token.raw);
    if (token.type === "codespan" || token.type === "escape") return textOf(token);
    const inner = innerOf(token);
    if (inner.length > 0) return inner.map(inline).join("");
    return token.type === "html" ? "" : unescaped(textOf(token));
  };
  const noteHtml = (raw: string): void => {
    const rest = raw.replaceAll(
      /<a id="([^"]*)"><\/a>\s*|<a id="([^"]*)">|<\/a>/g,
      (_, id, other) => {
        const found = String(id ?? other ?? "");
        if (found !== "") page.anchors.push(found);
        return "";
      },
    );
    if (rest.trim() !== "" && !/^<\/?code>$/.test(rest)) page.html.push(rest);
  };
  const words = (tokens: readonly Token[]): string => tokens.map(inline).join("");
  const block = (token: Token): void => {
    switch (token.type) {
      case "heading": {
        const level = Number(token["depth"]);
        const text = words(innerOf(token));
        headings.splice(level - 1, headings.length, text);
        page.headings.push({ level, text });
        caption = "";
        return;
      }
      case "paragraph": {
        const inner = innerOf(token);
        const [only] = inner;
        const said = words(inner);
        caption = inner.length === 1 && only?.type === "strong" ? said : "";
        page.prose.push(said);
        return;
      }
      case "table": {
        if (!isTable(token)) throw new Error("This is no table.");
        page.tables.push({
          under: caption === "" ? [...headings] : [...headings, caption],
          columns: token.header.map((cell) => words(cell.tokens)),
          rows: token.rows.map((row) => row.map((cell) => words(cell.tokens))),
        });
        caption = "";
        return;
      }
      case "code": {
        page.code.push({
          language: String(token["lang"] ?? ""),
          text: textOf(token),
          under: [...headings],
        });
        return;
      }
      case "html":
        noteHtml(token.raw);
        return;
      case "space":
        return;
    }
    const inner = innerOf(token);
    if (token.type === "text") page.prose.push(inner.length > 0 ? words(inner) : textOf(token));
    else inner.forEach(block);
  };
  marked.lexer(text).forEach(block);
  return page;
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

function innerOf(token: Token): readonly Token[] {
  if (isList(token)) return token.items;
  return "tokens" in token && token.tokens !== undefined ? token.tokens : [];
}

function textOf(token: Token): string {
  return "text" in token ? String(token["text"]) : "";
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
