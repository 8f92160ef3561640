import type { Entry } from "./declarations.ts";

/** How a reference to it is written from anywhere. */
export function fullForm({
  account,
  word,
  names,
}: Pick<Entry, "account" | "word" | "names">): string {
  return `${account}:${word}/${names.join("/")}`;
}
