import { japanese } from "./japanese.ts";
import type { Language } from "./language.ts";

/** A blank between two letters that are Japanese. */
const blankWithin =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Loaded only where Japanese is asked for: the table is larger than all that a usual topology needs. */
export const inJapanese: Language = {
  name: "ja",
  translate: (template) => japanese[template],
  gap: "",
  join(items, by) {
    if (by !== "or" || items.length < 2) return items.join("、");
    return `${items.slice(0, -1).join("、")} または ${items.at(-1)}`;
  },
  // Blanks stand between Japanese and code, and a hole may have been filled with either.
  filled: (text) =>
    text
      .split("`")
      .map((part, index) => (index % 2 === 0 ? part.replaceAll(blankWithin, "") : part))
      .join("`"),
  breaksWithinWords: true,
  open: (text) => text,
};
