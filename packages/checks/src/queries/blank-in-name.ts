import { and, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { queriesOf } from "./queries-of.ts";

export const blankInName: Check = {
  code: "queries/blank-in-name",
  rules: ["ATH-020"],
  severity: "error",
  summary: "The quoted names of databases and tables in queries have no blank at either end.",

  *run(subject) {
    for (const { name: query, sql, at, tables } of queriesOf(subject)) {
      const blank = tables
        .flatMap(({ parts }) => parts)
        .filter(({ kind, says }) => kind === "quoted" && says !== says.trim())
        .map(({ start, end }) => {
          const written = sql.slice(start, end);
          return { start, end, written, right: `"${written.slice(1, -1).trim()}"` };
        });
      if (blank.length === 0) continue;
      const names = and(blank.map(({ written }) => `\`${written}\``));
      let value = sql;
      for (const { start, end, right } of blank.toReversed()) {
        value = value.slice(0, start) + right + value.slice(end);
      }
      yield {
        at,
        message:
          blank.length === 1
            ? say(
                "Query `{{query}}` has a blank inside the quotes of {{names}}: that is another name.",
                {
                  query,
                  names,
                },
              )
            : say(
                "Query `{{query}}` has blanks inside the quotes of {{names}}: those are other names.",
                {
                  query,
                  names,
                },
              ),
        help: say("Write {{names}}.", { names: and(blank.map(({ right }) => `\`${right}\``)) }),
        fix: { edits: [{ kind: "set", at, value }] },
      };
    }
  },
};
