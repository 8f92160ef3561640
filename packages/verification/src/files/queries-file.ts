import type { ResourceOf } from "@cloister/model";
import { allOfKind, find, type Placed, type World } from "@cloister/proof";
import { commas, say, type Text } from "@cloister/texts";
import type { Samples } from "../checks/action.ts";
import type { Check } from "../checks/check.ts";
import { ddlName, partitionLiteral, selectRows } from "../checks/select.ts";
import { folderOf, isProjected, type Partition } from "../samples/partition.ts";
import { oneLine, type Words } from "./words.ts";

type Table = ResourceOf<"table">;

/** `queries.sql`: the first rows of each table, and what the topology saves as queries; undefined without any. */
export function queriesFile(
  world: World,
  {
    checks,
    samples,
    account,
    words,
  }: {
    readonly checks: readonly Check[];
    readonly samples: Samples;
    /** Only the tables and queries of this account. */
    readonly account: string | undefined;
    readonly words: Words;
  },
): string | undefined {
  const isOurs = ({ accountName }: Placed): boolean =>
    account === undefined || accountName === account;
  const comment = (text: Text): string => `-- ${oneLine(words(text))}`;
  const tables = allOfKind(world, "table").filter(isOurs);
  const saved = allOfKind(world, "named-query").filter(isOurs);
  if (tables.length === 0 && saved.length === 0) return undefined;
  const blocks = [
    [
      comment(say("What the Athena console runs to verify what was deployed.")),
      comment(
        say(
          "It runs one statement at a time: mark one, and choose its workgroup above the editor.",
        ),
      ),
    ],
    ...tables.flatMap((placed) => tableBlocks(placed)),
    ...saved.map((placed) => savedBlock(placed)),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;

  function tableBlocks(placed: Placed<Table>): readonly (readonly string[])[] {
    const { resource: table, accountName, region } = placed;
    const database = find(world, "database", table.database.id)?.resource.name ?? "";
    const partition = samples.get(table.id)?.partition;
    const asking = checks.filter(
      ({ action }) =>
        action.does === "query" && action.table === table.name && action.database === database,
    );
    const workgroups = [
      ...new Set(
        asking.flatMap(({ action }) => (action.does === "query" ? [action.workgroup] : [])),
      ),
    ];
    const about = say(
      "Table `{{table}}` of database `{{database}}`, account `{{account}}`, {{region}}.",
      { table: table.name, database, account: accountName, region },
    );
    const of =
      workgroups.length === 0
        ? []
        : [
            comment(
              say("For {{checks}}, in workgroup {{workgroups}}.", {
                checks: commas(asking.map(({ id }) => id)),
                workgroups: commas(workgroups.map((name) => `\`${name}\``)),
              }),
            ),
          ];
    const select = [comment(about), ...of, `${selectRows(database, table, partition)};`];
    return [...partitionBlock(database, table, partition), select];
  }

  /** Partitions that the catalog must be told of before anything is read. */
  function partitionBlock(
    database: string,
    table: Table,
    partition: Partition | undefined,
  ): readonly (readonly string[])[] {
    const folder = folderOf(table.location);
    if (table.partitionKeys.length === 0 || isProjected(table) || folder === undefined) return [];
    if (partition === undefined) return [];
    const values = partition.values.map(
      ({ column, value }) => `${ddlName(column.name)} = ${ddlLiteral(column.type, value)}`,
    );
    return [
      [
        comment(
          say(
            "The catalog knows no partition of `{{table}}` before somebody who may change it adds one.",
            { table: table.name },
          ),
        ),
        `ALTER TABLE ${ddlName(database)}.${ddlName(table.name)} ADD IF NOT EXISTS`,
        `  PARTITION (${values.join(", ")}) LOCATION '${`s3://${folder.bucket}/${partition.prefix}`.replaceAll("'", "''")}';`,
      ],
    ];
  }

  function savedBlock({ resource }: Placed<ResourceOf<"named-query">>): readonly string[] {
    const { workgroup, name, sql } = resource;
    const used = workgroup && find(world, "workgroup", workgroup.id);
    const about = say("Saved query `{{query}}`. Workgroup: {{workgroups}}.", {
      query: name,
      workgroups: `\`${used?.resource.name ?? "primary"}\``,
    });
    return [comment(about), ended(sql.trim())];
  }
}

/** With a semicolon, which must not become part of a comment. */
function ended(sql: string): string {
  if (sql.endsWith(";")) return sql;
  return /--[^\n]*$/.test(sql) ? `${sql}\n;` : `${sql};`;
}

/** DDL takes dates as texts. */
function ddlLiteral(type: string, value: string): string {
  return partitionLiteral(type, value).replace(/^DATE /, "");
}
