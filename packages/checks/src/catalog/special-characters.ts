import { and, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { namesOf } from "./names-of.ts";

/** Whether a name has what SQL takes only in quotes. Upper case is another matter. */
export function hasSpecialCharacters(name: string): boolean {
  return /[^a-zA-Z0-9_]/.test(name);
}

/** The first of them, each once. */
function specialIn(name: string): readonly string[] {
  const all = new Set(name.match(/[^a-zA-Z0-9_]/gu));
  return [...all].slice(0, 5).map((character) => `\`${character}\``);
}

export const specialCharacters: Check = {
  code: "catalog/special-characters",
  rules: ["ATH-019"],
  severity: "warning",
  summary: "Names of databases and tables are made of lower-case letters, digits and underscores.",

  *run({ plan }) {
    for (const { name, what, at, part } of namesOf(plan)) {
      if (!hasSpecialCharacters(name)) continue;
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: say(
          "{{what}} has {{characters}} in its name, and Athena takes that only in quotes, which differ from statement to statement.",
          { what, characters: and(specialIn(name)) },
        ),
        help: say(
          'Use the letters a to z, digits and `_`. Or write it `"{{name}}"` in each SELECT, and in backticks in DDL.',
          { name },
        ),
      };
    }
  },
};
