import { didYouMean, type ResourceOf } from "@cloister/model";
import { say, sentences, type Text } from "@cloister/texts";
import type { Check, Said, Subject } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { queriesOf, type Query } from "./queries-of.ts";
import { isWord, sqlTokens } from "./sql-tokens.ts";

type Database = ResourceOf<"database">;

export const undeclaredTable: Check = {
  code: "queries/undeclared-table",
  rules: [],
  severity: "warning",
  summary: "What a query names with its database is declared.",

  *run(subject) {
    const queries = queriesOf(subject);
    if (queries.length === 0) return;
    const catalog = catalogOf(subject, queries);
    for (const query of queries) {
      for (const { parts, isWhole } of query.tables) {
        const names = isWhole ? parts.map(({ says }) => says) : [];
        // What has a blank at its end, or a hyphen and no quotes, is another mistake.
        if (names.some((name) => name !== name.trim())) continue;
        const [table, database, source = OWN] = names.toReversed();
        if (table === undefined || database === undefined || folded(source) !== OWN) continue;
        const finding = catalog.judge(query, database, table);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** The account's own catalog, as queries call it. */
const OWN = "awsdatacatalog";

/** Databases that no topology declares: Athena answers for the one, and has the other from the beginning. */
const always = new Set(["information_schema", "default"]);

interface Catalog {
  readonly judge: (query: Query, database: string, table: string) => Said | undefined;
}

function catalogOf({ plan }: Subject, queries: readonly Query[]): Catalog {
  const databases = new Map<string, Map<string, Database>>();
  for (const database of resourcesOf(plan, "database")) {
    const account = accountOf(database);
    const own = databases.get(account) ?? new Map<string, Database>();
    databases.set(account, own.set(folded(database.name), database));
  }
  const tables = new Map<string, Set<string>>();
  for (const table of resourcesOf(plan, "table")) {
    const own = tables.get(table.database.id) ?? new Set<string>();
    tables.set(table.database.id, own.add(folded(table.name)));
  }
  const made = new Set(queries.flatMap(({ sql }) => madeBy(sql)));

  return {
    judge({ resource, name, at }, database, table) {
      const account = accountOf(resource);
      const own = databases.get(account) ?? new Map<string, Database>();
      const found = own.get(folded(database));
      if (found === undefined) {
        if (always.has(folded(database))) return undefined;
        return {
          at,
          message: sentences(
            say(
              "Query `{{query}}` names database `{{database}}`, which account `{{account}}` does not declare.",
              {
                query: name,
                database,
                account,
              },
            ),
            meant(database, own.keys()),
          ),
          help: say(
            "Correct the name, or declare the database: with `existing: true` if it is there already.",
          ),
        };
      }
      // Of a database that exists only what matters need be stated, and a `$` asks for what is known of a table.
      if (found.existing !== undefined || table.includes("$")) return undefined;
      const known = tables.get(found.id) ?? new Set<string>();
      if (known.has(folded(table)) || made.has(folded(table))) return undefined;
      return {
        at,
        message: sentences(
          say(
            "Query `{{query}}` names table `{{table}}`, which database `{{database}}` does not declare.",
            {
              query: name,
              table,
              database: nameOf(found),
            },
          ),
          meant(table, known),
        ),
        help: say("Correct the name, or declare the table."),
        related: [{ at: found.at, message: say("The database.") }],
      };
    },
  };
}

function meant(name: string, candidates: Iterable<string>): Text | undefined {
  const candidate = didYouMean(folded(name), candidates);
  return candidate === undefined ? undefined : say("Did you mean `{{candidate}}`?", { candidate });
}

/** The table or view that a statement makes. */
function madeBy(sql: string): readonly string[] {
  const tokens = sqlTokens(sql);
  if (!isWord(tokens[0], "CREATE")) return [];
  const end = tokens.findIndex(
    ({ kind, says }) =>
      (kind === "mark" && says !== ".") || (kind === "word" && says.toUpperCase() === "AS"),
  );
  const last = tokens.slice(0, end < 0 ? undefined : end).at(-1);
  return last === undefined ? [] : [folded(last.says)];
}

/** Glue keeps names in lower case, and Athena asks for them so. */
function folded(name: string): string {
  return name.toLowerCase();
}

function accountOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf(":"));
}
