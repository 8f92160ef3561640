export { inJapanese } from "./in-japanese.ts";
export {
  english,
  inEnglish,
  inLanguage,
  languageNames,
  type Language,
  type LanguageName,
} from "./language.ts";
export {
  and,
  commas,
  opening,
  or,
  say,
  sentences,
  verbatim,
  type List,
  type Template,
  type Text,
  type Value,
} from "./text.ts";
