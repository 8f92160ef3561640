import { fillHoles } from "./holes.ts";
import type { List, Template, Text, Value } from "./text.ts";

export const languageNames = ["en", "ja"] as const;
export type LanguageName = (typeof languageNames)[number];

/** How one language says things. */
export interface Language {
  readonly name: LanguageName;
  translate(template: Template): string;
  /** Between two sentences. */
  readonly gap: string;
  join(items: readonly string[], by: List["by"]): string;
  /** A sentence once its holes are filled. */
  filled(text: string): string;
  /** Whether a line may end between any two letters. */
  readonly breaksWithinWords: boolean;
  /** As the beginning of a sentence. */
  open(text: string): string;
}

/** The language in which the templates are written: it needs no table. */
export const english: Language = {
  name: "en",
  translate: (template) => template,
  gap: " ",
  join(items, by) {
    if (by === "comma" || items.length < 2) return items.join(", ");
    return `${items.slice(0, -1).join(", ")} ${by} ${items.at(-1)}`;
  },
  filled: (text) => text,
  breaksWithinWords: false,
  open: (text) => text.charAt(0).toUpperCase() + text.slice(1),
};

/** A text as it is read in a language. */
export function inLanguage(text: Text, language: Language): string {
  if ("verbatim" in text) return text.verbatim;
  if ("opening" in text) return language.open(inLanguage(text.opening, language));
  if ("sentences" in text) {
    return text.sentences.map((part) => inLanguage(part, language)).join(language.gap);
  }
  const { template, values } = text;
  const filled = fillHoles(language.translate(template), (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`bug: nothing fills {{${name}}} of "${template}".`);
    return valueIn(value, language);
  });
  return language.filled(filled);
}

export function inEnglish(text: Text): string {
  return inLanguage(text, english);
}

function valueIn(value: Value, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (!("items" in value)) return inLanguage(value, language);
  const items = value.items.map((item) =>
    typeof item === "string" ? item : inLanguage(item, language),
  );
  return language.join(items, value.by);
}
