import type { Path } from "@cloister/model";
import { english, inLanguage, type Language, type Text } from "@cloister/texts";
import type { ProofStyle } from "./proof-style.ts";

/** How an answer is shown to a person. */
export interface Rendering {
  readonly style: ProofStyle;
  /** How a place in the user's files is called: `topology.yaml:47`. Undefined: it is in none. */
  readonly placeOf: (path: Path) => string | undefined;
  /** In columns. */
  readonly width: number;
  /** Absent: English. */
  readonly language?: Language;
}

/** How an answer is written for machines. */
export interface JsonRendering {
  readonly locate: Locate;
  /** Of texts; names and verdicts are English. Absent: English. */
  readonly language?: Language;
}

/** What makes texts readable. */
export function wordsIn({
  language = english,
}: Pick<Rendering, "language">): (text: Text) => string {
  return (text) => inLanguage(text, language);
}

/** A place in the user's files, for machines. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
}

/** Where a path leads to in the user's files; undefined: to none. */
export type Locate = (path: Path) => JsonPlace | undefined;

/** The fields of a place in JSON; null where there is none. */
export function jsonPlace(
  at: Path | undefined,
  locate: Locate,
): { readonly file: string | null; readonly line: number | null } {
  const place = at && locate(at);
  return { file: place?.file ?? null, line: place?.line ?? null };
}
