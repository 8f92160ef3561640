import type { Path } from "@cloister/model";
import { pathText } from "@cloister/proof";
import type { Inline } from "../book/book.ts";
import type { DocumentInput } from "./input.ts";

/** How a place is called in the user's files; or the keys that lead to it. */
export function placeText({ placeOf }: Pick<DocumentInput, "placeOf">, path: Path): string {
  return placeOf?.(path) ?? pathText(path);
}

export function placeInline(input: Pick<DocumentInput, "placeOf">, path: Path): Inline {
  return { code: placeText(input, path) };
}
