import { english, type Language, type LanguageName } from "@cloister/texts";
import type { Io } from "./io.ts";

/** The language that is asked for; where none is, that of the environment, as other programs find it. */
export async function languageOf(
  asked: LanguageName | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Io["environment"],
): Promise<Language> {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return languageNamed(asked ?? (/^ja(?:[_.@-]|$)/i.test(locale ?? "") ? "ja" : "en"));
}

/** Loads what a language needs. */
export async function languageNamed(name: LanguageName): Promise<Language> {
  switch (name) {
    case "en":
      return english;
    case "ja":
      return (await import("./japanese.ts")).inJapanese;
  }
}
