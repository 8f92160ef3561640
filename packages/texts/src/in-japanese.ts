import { japanese } from "./japanese.ts";
import type { Language } from "./language.ts";

const or = "または";

/** Loaded only where Japanese is asked for: the table is larger than all that a usual topology needs. */
export const inJapanese: Language = {
  name: "ja",
  translate: (template) => japanese[template],
  gap: "",
  join: (items, by) => items.join(by === "or" ? or : "、"),
};
