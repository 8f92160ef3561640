import type { Fix, Topology } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { mentionsOf } from "./mentions.ts";
import { columnsOf, madeTables, namesOf, type CatalogName, type PlacedColumn } from "./names-of.ts";

export const upperCaseName: Check = {
  code: "catalog/upper-case-name",
  rules: ["ATH-021"],
  severity: "warning",
  summary: "Names of databases, tables and columns are in lower case.",

  *run({ topology, plan }) {
    for (const found of namesOf(plan)) {
      const { name, what, at, part } = found;
      if (!hasUpperCase(name)) continue;
      const lower = name.toLowerCase();
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: say("{{what}} has upper-case letters in its name, which Glue makes `{{lower}}`.", {
          what,
          lower,
        }),
        help: say("Write `{{lower}}`, as it will be called.", { lower }),
        ...withFix(fixOfName(topology, found, lower)),
      };
    }
    for (const table of madeTables(plan)) {
      const columns = columnsOf(table).filter(({ name }) => hasUpperCase(name));
      const [first] = columns;
      if (first === undefined) continue;
      yield {
        at: first.at,
        part: "key",
        message: say(
          "Table `{{table}}` has columns with upper-case letters, {{columns}}, which Glue makes lower case.",
          { table: nameOf(table), columns: someOf(columns.map(({ name }) => name)) },
        ),
        related: firstOf(columns.slice(1)).map(({ at }) => ({
          at,
          part: "key" as const,
          message: say("this one too"),
        })),
        help: say("Write them in lower case, as they will be called."),
        ...withFix(fixOfColumns(topology, columns)),
      };
    }
  },
};

function hasUpperCase(name: string): boolean {
  return /[A-Z]/.test(name);
}

/** Nothing else may speak of it: a reference would lead nowhere then, and a policy allow nothing. */
function fixOfName(
  topology: Topology,
  { name, at, part }: CatalogName,
  lower: string,
): Fix | undefined {
  const isKey = part === "key";
  if (mentionsOf(topology, name) > (isKey ? 0 : 1)) return undefined;
  return isKey
    ? { edits: [{ kind: "rename", at, key: lower }] }
    : { edits: [{ kind: "set", at, value: lower }] };
}

function fixOfColumns(topology: Topology, columns: readonly PlacedColumn[]): Fix | undefined {
  // Projections have the names of partition keys too.
  if (columns.some(({ name, isKey }) => isKey || mentionsOf(topology, name) > 0)) return undefined;
  return {
    edits: columns.map(({ name, at }) => ({ kind: "rename", at, key: name.toLowerCase() })),
  };
}

function withFix(fix: Fix | undefined): { readonly fix?: Fix } {
  return fix === undefined ? {} : { fix };
}
