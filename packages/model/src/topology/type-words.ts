import { say, type Text } from "@cloister/texts";

/** What the schema library calls types, as a reader does, each once; a literal stands for itself. */
export function typeWords(expected: readonly string[]): readonly (string | Text)[] {
  return [...new Set(expected.map((type) => names.get(type) ?? type))];
}

const map = say("a map");
const number = say("a number");

const names = new Map<string, Text>([
  ["string", say("text")],
  ["object", map],
  ["record", map],
  ["array", say("a list")],
  ["boolean", say("`true` or `false`")],
  ["number", number],
  ["int", number],
]);
