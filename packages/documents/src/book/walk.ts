import type { Block, Book, Section } from "./book.ts";

/** A section and where it stands: `3.2` is the second section of the third one. */
export interface Place {
  readonly section: Section;
  readonly number: string;
  /** 1 for a section of the book, 2 for a section of one of those. */
  readonly level: number;
}

/** All sections, each before those within it. */
export function placesOf(book: Book): readonly Place[] {
  return book.sections.flatMap((section, index) => placesIn(section, `${index + 1}`, 1));
}

/** A section and all those within it. */
export function placesIn(section: Section, number: string, level: number): readonly Place[] {
  const within = section.sections.flatMap((child, index) =>
    placesIn(child, `${number}.${index + 1}`, level + 1),
  );
  return [{ section, number, level }, ...within];
}

export type BlockOf<Is extends Block["is"]> = Extract<Block, { is: Is }>;
