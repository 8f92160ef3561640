import type { Fix, Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { readHiveType } from "./hive-type.ts";
import { columnsOf, madeTables } from "./names-of.ts";

export const unknownType: Check = {
  code: "catalog/unknown-type",
  rules: ["GLU-006"],
  severity: "error",
  summary: "Columns have types of Hive that Athena can read.",

  *run({ plan }) {
    for (const table of madeTables(plan)) {
      for (const { name, type, at } of columnsOf(table)) {
        const read = readHiveType(type);
        if (read.form !== "unknown") continue;
        const right = renamed(type);
        yield {
          at,
          message: say(
            "Column `{{column}}` of table `{{table}}` has the type `{{type}}`, with which no query works: {{problem}}.",
            { column: name, table: nameOf(table), type, problem: read.problem },
          ),
          help:
            right === undefined
              ? say(
                  "Use a type of Hive, such as `string`, `bigint`, `double`, `decimal(12,2)`, `date`, `timestamp` or `array<string>`.",
                )
              : say("Write `{{right}}`, as Hive calls it.", { right }),
          ...(right === undefined ? {} : { fix: settingTo(at, right) }),
        };
      }
    }
  },
};

/** What SQL and other languages call a type of Hive. */
const otherNames = new Map([
  ["integer", "int"],
  ["real", "float"],
  ["bool", "boolean"],
  ["text", "string"],
  ["long", "bigint"],
  ["varbinary", "binary"],
  ["numeric", "decimal"],
]);

/** The same type by Hive's names, if only the names are wrong. The name before a colon is one of a field. */
function renamed(type: string): string | undefined {
  const right = type.replaceAll(
    /(?<![A-Za-z0-9_])[A-Za-z]+(?![A-Za-z0-9_]|\s*:)/g,
    (word) => otherNames.get(word.toLowerCase()) ?? word,
  );
  return right !== type && readHiveType(right).form !== "unknown" ? right : undefined;
}

function settingTo(at: Path, value: string): Fix {
  return { edits: [{ kind: "set", at, value }] };
}
