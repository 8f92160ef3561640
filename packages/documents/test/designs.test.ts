import { escapeUnprintable, type Resource } from "@cloister/model";
import { english, inJapanese } from "@cloister/texts";
import { describe, expect, it } from "vitest";
import type { Book } from "../src/book/book.ts";
import { placesOf } from "../src/book/walk.ts";
import { designDocument, handoverSheet } from "../src/content/design-document.ts";
import { sectionOfKind } from "../src/content/kinds.ts";
import { toMarkdown } from "../src/markdown/to-markdown.ts";
import { inputOf, topologies } from "./inputs.ts";
import { readMarkdown, type ReadPage } from "./read-markdown.ts";

const inputs = topologies().flatMap(([name, text]) => {
  const input = inputOf({ files: [{ path: "topology.yaml", text }] });
  return input === undefined ? [] : [{ name, input }];
});

it("makes a document of nearly every topology of the repository", () => {
  expect(inputs.length).toBeGreaterThan(80);
});

describe.each(inputs)("the document of $name", ({ input }) => {
  const book = designDocument(input);
  const pages = [english, inJapanese].map((language) => pageOf(book, language));

  it("has one structure in both languages", () => {
    const [inEnglish, inTheOther] = pages.map(structureOf);
    expect(inTheOther).toEqual(inEnglish);
  });

  it("gives every section and table a name of its own, and leads nowhere else", () => {
    const names = placesOf(book).flatMap(({ section }) => [
      section.id,
      ...section.blocks.flatMap((block) => (block.is === "table" ? [block.name] : [])),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const page of pages) {
      expect(new Set(page.anchors).size).toBe(page.anchors.length);
      expect(page.links.filter((link) => !page.anchors.includes(link))).toEqual([]);
      expect(page.html).toEqual([]);
    }
  });

  it("fills every row of its tables", () => {
    for (const { section } of placesOf(book)) {
      for (const block of section.blocks) {
        if (block.is !== "table") continue;
        expect(block.rows.map((row) => row.length)).toEqual(
          block.rows.map(() => block.columns.length),
        );
      }
    }
  });

  it("shows every resource of the plan where its kind is described", () => {
    const sections = sectionTexts(book);
    for (const resource of input.plan.units.flatMap(({ stacks }) =>
      stacks.flatMap(({ resources }) => resources),
    )) {
      const shown = sections.get(sectionOfKind(resource.kind)) ?? new Set();
      for (const text of shownOf(resource)) {
        expect(shown, `${resource.id}: ${text}`).toContain(escapeUnprintable(text));
      }
    }
  });

  it("hands over to each account what is made there, and nothing else", () => {
    for (const { account, stacks } of input.plan.units) {
      const sheet = pageOf(handoverSheet(input, account.name), english);
      expect(sheet.links.filter((link) => !sheet.anchors.includes(link))).toEqual([]);
      const made = sheet.tables.find((table) => table.under.at(-1) === "What is made");
      const stackNames = made?.rows.map(([stack]) => stack) ?? [];
      for (const stack of stacks) {
        if (stack.resources.length > 0) expect(stackNames).toContain(escapeUnprintable(stack.id));
      }
      const own = input.plan.units
        .filter((unit) => unit.account.name === account.name)
        .flatMap((unit) => unit.stacks.map(({ id }) => escapeUnprintable(id)));
      expect(stackNames.filter((name) => name === undefined || !own.includes(name))).toEqual([]);
    }
  });
});

function pageOf(book: Book, language: typeof english): ReadPage {
  return readMarkdown(toMarkdown(book, { language, picture: ({ title }) => title }));
}

function structureOf({ headings, tables, code, links, anchors }: ReadPage): object {
  return {
    headings: headings.map(({ level }) => level),
    tables: tables.map(({ columns, rows }) => [columns.length, rows.length]),
    code: code.map(({ language }) => language),
    links,
    anchors,
  };
}

/** The lines of all cells of each section of the book, those within it included. */
function sectionTexts(book: Book): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    book.sections.map((section) => {
      const alone: Book = { ...book, sections: [section] };
      const page = readMarkdown(
        toMarkdown(alone, { language: english, picture: ({ title }) => title }),
      );
      const lines = page.tables.flatMap(({ rows }) => rows.flat().flatMap(linesOf));
      return [section.id, new Set(lines)] as const;
    }),
  );
}

function linesOf(cell: string): readonly string[] {
  return cell.split("\n");
}

/** What stands for a resource in its section. A new kind has to be told here, or this does not compile. */
function shownOf(resource: Resource): readonly string[] {
  const name = resource.names.at(-1) ?? "";
  switch (resource.kind) {
    case "alias":
    case "bucket":
    case "studio":
      return [resource.name];
    case "attachment": {
      // What is attached is called as AWS calls it, which `managed-policy` shows.
      if ("id" in resource.policy) return [];
      const { arn } = resource.policy;
      const isOfAws = /^arn:[^:]*:iam::aws:/.test(arn);
      return [isOfAws ? `${arn.replace(/^.*\//, "")} (AWS managed)` : arn];
    }
    case "managed-policy":
    case "role":
    case "user":
      return name === resource.name ? [name] : [name, `AWS name: ${resource.name}`];
    case "bucket-policy":
      return [
        resource.document.statements.length === 1
          ? "1 statement"
          : `${resource.document.statements.length} statements`,
      ];
    case "internet-gateway":
    case "internet-gateway-attachment":
      return [resource.names.join("/")];
    case "object":
      return [resource.key];
    case "route":
      return [resource.destination];
    case "route-table-association":
      return [resource.subnet.id.replace(/^.*\//, "")];
    case "security-group-rule":
      return [
        resource.ports === undefined
          ? "all"
          : resource.ports.from === resource.ports.to
            ? String(resource.ports.from)
            : `${resource.ports.from}-${resource.ports.to}`,
      ];
    case "subnet":
    case "vpc":
    case "vpc-cidr":
      return [resource.cidr];
    case "table":
      return [name, resource.location, ...resource.columns.map((one) => `${one.name} ${one.type}`)];
    case "database":
    case "default-security-group":
    case "elastic-ip":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "key":
    case "named-query":
    case "nat-gateway":
    case "security-group":
    case "route-table":
    case "user-profile":
    case "workgroup":
      return [name];
  }
}
