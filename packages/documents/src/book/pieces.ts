import { escapeUnprintable } from "@cloister/model";
import { inLanguage, type Language, type Text, type Value } from "@cloister/texts";

/** Prose, or a name or value that stands between backticks in a sentence. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * A text in a language, cut where code begins and ends. A backtick in a user's name ends no code, and what
 * cannot be printed is shown as `\u{202e}`.
 */
export function piecesOf(text: Text, language: Language): readonly Piece[] {
  const parts = inLanguage(masked(text), language).split("`");
  // The last backtick of an odd number opens nothing.
  const closed =
    parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")];
  return closed
    .map((part, index) => ({ text: printable(part), isCode: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** The same in one string, without the backticks around code. */
export function plainText(text: Text, language: Language): string {
  return piecesOf(text, language)
    .map((piece) => piece.text)
    .join("");
}

// No YAML may contain it.
const mask = "\uffff";

function printable(part: string): string {
  return part.split(mask).map(escapeUnprintable).join("`");
}

/** The text with the backticks of what fills its holes replaced. */
function masked(text: Text): Text {
  if ("verbatim" in text) return text;
  if ("opening" in text) return { opening: masked(text.opening) };
  if ("sentences" in text) return { sentences: text.sentences.map(masked) };
  const values = Object.entries(text.values).map(([name, value]): [string, Value] => [
    name,
    maskedValue(value, text.template.includes(`\`{{${name}}}\``)),
  ]);
  return { template: text.template, values: Object.fromEntries(values) };
}

function maskedValue(value: Value, isWithinCode: boolean): Value {
  if (typeof value === "number") return value;
  if (typeof value === "string") return isWithinCode ? hidden(value) : inner(value);
  if (!("items" in value)) return isWithinCode ? value : masked(value);
  const items = value.items.map((item) => (typeof item === "string" ? inner(item) : masked(item)));
  return { items, by: value.by };
}

/** `` `a`b` `` is the code `` a`b ``; anything else is prose with code in it. */
function inner(item: string): string {
  const isCode = item.length > 2 && item.startsWith("`") && item.endsWith("`");
  return isCode && !isProse(item) ? `\`${hidden(item.slice(1, -1))}\`` : item;
}

/** Whether code is followed by prose and code again: "`a` and `b`". */
function isProse(item: string): boolean {
  return /`[\s,、].*`/.test(item.slice(1, -1));
}

function hidden(name: string): string {
  return name.replaceAll("`", mask);
}
