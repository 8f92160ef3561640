import type { Picture } from "@cloister/diagram";
import type { Book } from "../book/book.ts";
import { placesOf } from "../book/walk.ts";
import { escapeHtml } from "./escape.ts";

/** The ids of elements: of each section, table and picture. */
export interface Anchors {
  /** Of a section or table, to which a link of the book leads. */
  of(target: string): string;
  /** The address of the same within the page, fit for an attribute. */
  addressOf(target: string): string;
  ofPicture(picture: Picture): string;
}

/** The ids that the page itself uses. */
export const ownIds = {
  contents: "contents",
  main: "main",
  search: "search",
  status: "search-status",
  hint: "search-hint",
  top: "top",
} as const;

/** The same book has the same ids, and no two are alike. A link that leads nowhere is a bug. */
export function anchorsOf(book: Book): Anchors {
  const taken = new Set<string>(Object.values(ownIds));
  const unique = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };

  const targets = new Map<string, string>();
  const pictures = new Map<Picture, string>();
  const places = placesOf(book);
  for (const { section } of places) targets.set(section.id, unique(section.id));
  for (const { section } of places) {
    for (const block of section.blocks) {
      if (block.is === "table" && !targets.has(block.name)) {
        targets.set(block.name, unique(`table-${block.name}`));
      }
      if (block.is === "picture") {
        pictures.set(block.picture, unique(`picture-${block.picture.name}`));
      }
    }
  }
  return {
    of: (target) => known(targets, target),
    addressOf: (target) => `#${escapeHtml(encodeURIComponent(known(targets, target)))}`,
    ofPicture: (picture) => known(pictures, picture),
  };
}

function known<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`bug: ${String(key)} is not in the book.`);
  return id;
}
