import { say, type Text } from "@cloister/texts";
import { bytesOf } from "../bytes-of.ts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { columnsOf, madeTables, namesOf, type CatalogName } from "./names-of.ts";
import type { Plan } from "@cloister/model";

/** As of 2026: <https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html>. */
const mostBytes = 255;
const controlCharacter = /[\u0000-\u0008\u000A-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;

export const invalidName: Check = {
  code: "catalog/invalid-name",
  rules: ["GLU-001"],
  severity: "error",
  summary: "Names of databases, tables and columns are ones that Glue takes.",

  *run({ plan }) {
    for (const { name, what, at, part } of everyName(plan)) {
      const problem = problemOf(name);
      if (problem === undefined) continue;
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: say("{{what}} has a name that Glue refuses: {{problem}}.", { what, problem }),
        help: say(
          "Names of databases, tables and columns are 1 to {{most}} bytes long, in one line.",
          {
            most: mostBytes,
          },
        ),
      };
    }
  },
};

function* everyName(plan: Plan): Iterable<CatalogName> {
  yield* namesOf(plan);
  for (const table of madeTables(plan)) {
    for (const { name, at } of columnsOf(table)) {
      const what = say("Column `{{column}}` of table `{{table}}`", {
        column: name,
        table: nameOf(table),
      });
      yield { name, what, at, part: "key" };
    }
  }
}

function problemOf(name: string): Text | undefined {
  if (name === "") return say("it is empty");
  const bytes = bytesOf(name);
  if (bytes > mostBytes) return say("it takes {{bytes}} bytes in UTF-8", { bytes });
  return controlCharacter.test(name) ? say("it has a control character") : undefined;
}
