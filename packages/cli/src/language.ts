import { english, type Language, type LanguageName } from "@cloister/texts";
import type { Io } from "./io.ts";

/** The language that is asked for; where none is, that of the environment, as other programs find it. */
export async function languageOf(
  asked: LanguageName | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Io["environment"],
): Promise<Language> {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  const isJapanese = asked === undefined ? /^ja(?:[_.@-]|$)/i.test(locale ?? "") : asked === "ja";
  return isJapanese ? (await import("./japanese.ts")).inJapanese : english;
}
