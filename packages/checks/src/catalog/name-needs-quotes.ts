import { say, type Text } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { columnsOf, madeTables, namesOf } from "./names-of.ts";
import { reservedWords } from "./reserved-words.ts";
import { hasSpecialCharacters } from "./special-characters.ts";

export const nameNeedsQuotes: Check = {
  code: "catalog/name-needs-quotes",
  rules: ["ATH-022"],
  severity: "warning",
  summary: "Names of databases, tables and columns need no quotes in queries.",

  *run({ plan }) {
    for (const { name, what, at, part } of namesOf(plan)) {
      const reason = hasSpecialCharacters(name) ? undefined : (ofStart(name) ?? ofWord(name));
      if (reason === undefined) continue;
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: say("{{what}} must be quoted in queries: {{reason}}.", { what, reason }),
        help: say('Rename it, or write `"{{name}}"` in every query.', { name }),
      };
    }
    for (const table of madeTables(plan)) {
      const words = columnsOf(table).filter(({ name }) => /^\d/.test(name) || ofWord(name));
      const [first] = words;
      if (first === undefined) continue;
      yield {
        at: first.at,
        part: "key",
        message: say(
          "Table `{{table}}` has columns that must be quoted in queries, {{columns}}: reserved words, or names that begin with a digit.",
          { table: nameOf(table), columns: someOf(words.map(({ name }) => name)) },
        ),
        related: firstOf(words.slice(1)).map(({ at }) => ({
          at,
          part: "key" as const,
          message: say("this one too"),
        })),
        help: say('Rename them, or write `"{{name}}"` in every query.', { name: first.name }),
      };
    }
  },
};

function ofStart(name: string): Text | undefined {
  if (/^\d/.test(name)) return say("`{{name}}` begins with a digit", { name });
  return name.startsWith("_") ? say("`{{name}}` begins with an underscore", { name }) : undefined;
}

function ofWord(name: string): Text | undefined {
  return reservedWords.has(name.toLowerCase())
    ? say("`{{name}}` is a reserved word of Athena", { name })
    : undefined;
}
