import { escapeUnprintable, expandEndpointService, type Resource } from "@cloister/model";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";

/** Texts in the language of a picture. */
export type Words = (text: Text) => string;

export function wordsIn(language: Language): Words {
  return (text) => inLanguage(text, language);
}

/** A user's text as a label: what would be invisible, or reorder the line, is written out. */
export function shown(text: string): string {
  return escapeUnprintable(text);
}

/** The user's name of a resource: the innermost of its names. */
export function nameOf({ names }: Pick<Resource, "names">): string {
  return shown(names.at(-1) ?? "");
}

/** With a word for what exists already and is not made. */
export function marked(text: string, resource: Resource, words: Words): string {
  return isExisting(resource) ? words(say("{{thing}}, existing", { thing: text })) : text;
}

/** A line for what exists already; none for what is made. */
export function existingLine(resource: Resource, words: Words): readonly string[] {
  return isExisting(resource) ? [words(say("(existing)"))] : [];
}

function isExisting(resource: Resource): boolean {
  // AWS makes one with every VPC.
  return (
    resource.kind !== "default-security-group" &&
    "existing" in resource &&
    resource.existing !== undefined
  );
}

/** The first so many, and how many more there are. */
export function atMost(lines: readonly string[], count: number, words: Words): readonly string[] {
  if (lines.length <= count) return lines;
  const more = lines.length - count + 1;
  return [...lines.slice(0, count - 1), words(say("and {{count}} more", { count: more }))];
}

/** `athena` for `com.amazonaws.ap-northeast-1.athena`. */
export function shortService(
  service: string,
  region: string,
  form: "gateway" | "interface",
): string {
  const known = expandEndpointService(service, region, form);
  return shown("short" in known ? known.short : service);
}
