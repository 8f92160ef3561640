import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { queriesOf } from "./queries-of.ts";
import type { TableName } from "./table-names.ts";

export const nameWithoutQuotes: Check = {
  code: "queries/name-without-quotes",
  rules: [],
  severity: "error",
  summary: "Names with hyphens, or with a digit at the beginning, stand in quotes in queries.",

  *run(subject) {
    for (const { name, sql, at, tables } of queriesOf(subject)) {
      const bare = tables.filter(needsQuotes);
      if (bare.length === 0) continue;
      let value = sql;
      for (const table of bare.toReversed()) {
        const [{ start } = { start: 0 }] = table.parts;
        value =
          value.slice(0, start) + quoted(value.slice(start, table.end)) + value.slice(table.end);
      }
      for (const { parts, end } of bare) {
        const written = sql.slice(parts[0]?.start, end);
        yield {
          at,
          message: say(
            "Query `{{query}}` names `{{table}}` without quotes, so that Athena cannot read the query.",
            { query: name, table: written },
          ),
          help: say("Write `{{table}}`.", { table: quoted(written) }),
          fix: { edits: [{ kind: "set", at, value }] },
        };
      }
    }
  },
};

function needsQuotes({ parts, isWhole }: TableName): boolean {
  return !isWhole || parts.some(({ kind, says }) => kind === "word" && /^\p{N}/u.test(says));
}

/** Each part of a name in quotes, where it needs them. */
function quoted(name: string): string {
  return name
    .split(".")
    .map((part) => (/^(?:".*"|[\p{L}_][\p{L}\p{N}_]*)$/u.test(part) ? part : `"${part}"`))
    .join(".");
}
