import type { ResourceOf } from "@cloister/model";
import { allOfKind, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Section, Table } from "../book/book.ts";
import { code, codes, columns, tableOf, tagLines } from "./cells.ts";
import type { DocumentInput } from "./input.ts";
import { nameCell, awsName } from "./names.ts";
import { encryptionInline } from "./storage.ts";

/** Databases, tables, workgroups and saved queries; undefined where there are none. */
export function catalog({ world, pictures }: DocumentInput): Section | undefined {
  const tables = [
    ...databaseTable(world),
    ...tableTable(world),
    ...workgroupTable(world),
    ...queryTable(world),
  ];
  const drawn = pictures?.data ?? [];
  if (tables.length + drawn.length === 0) return undefined;
  return {
    id: "catalog",
    title: say("Athena and Glue Data Catalog"),
    blocks: [...drawn.map((picture) => ({ is: "picture", picture }) as const), ...tables],
    sections: [],
  };
}

function databaseTable(world: World): readonly Table[] {
  return tableOf({
    name: "databases",
    title: say("Databases"),
    columns: columns(say("Account"), say("Region"), say("Database"), say("Description")),
    rows: allOfKind(world, "database").map(({ accountName, region, resource }) => [
      code(accountName),
      code(region),
      nameCell(resource),
      resource.databaseDescription === undefined ? [] : [verbatim(resource.databaseDescription)],
    ]),
  });
}

function tableTable(world: World): readonly Table[] {
  return tableOf({
    name: "tables",
    title: say("Tables"),
    columns: columns(
      say("Database"),
      say("Glue table"),
      say("Location"),
      say("Format"),
      say("Columns"),
      say("Partition keys"),
      say("Table parameters"),
    ),
    rows: allOfKind(world, "table").map(({ resource }) => [
      code(awsName(world, resource.database.id)),
      [
        ...nameCell(resource),
        ...(resource.tableDescription === undefined ? [] : [verbatim(resource.tableDescription)]),
      ],
      code(resource.location),
      code(resource.format),
      columnLines(resource.columns),
      resource.partitionKeys.length === 0 ? [say("none")] : columnLines(resource.partitionKeys),
      tagLines(resource.parameters),
    ]),
  });
}

function columnLines(all: ResourceOf<"table">["columns"]): Cell {
  return codes(all.map(({ name, type }) => `${name} ${type}`));
}

function workgroupTable(world: World): readonly Table[] {
  return tableOf({
    name: "workgroups",
    title: say("Athena workgroups"),
    columns: columns(
      say("Account"),
      say("Workgroup"),
      say("Result location"),
      say("Encryption of results"),
      say("Client-side settings"),
      say("Limit of data scanned"),
    ),
    rows: allOfKind(world, "workgroup").map(({ accountName, resource }) => {
      const { resultLocation, encryption, enforce, bytesScannedCutoff } = resource;
      return [
        code(accountName),
        [
          ...nameCell(resource),
          ...(resource.workgroupDescription === undefined
            ? []
            : [verbatim(resource.workgroupDescription)]),
        ],
        resultLocation === undefined ? [say("none: clients give one")] : code(resultLocation),
        encryption === undefined ? [say("none")] : [encryptionInline(world, encryption)],
        [enforce ? say("overridden by the workgroup") : say("override the workgroup")],
        [bytesScannedCutoff === undefined ? say("none") : bytesText(bytesScannedCutoff)],
      ];
    }),
  });
}

function bytesText(bytes: number): Text {
  return say("{{count}} bytes", { count: bytes });
}

function queryTable(world: World): readonly Table[] {
  return tableOf({
    name: "queries",
    title: say("Saved queries"),
    columns: columns(
      say("Query"),
      say("Database"),
      say("Workgroup"),
      say("SQL"),
      say("Description"),
    ),
    rows: allOfKind(world, "named-query").map(({ resource }) => [
      nameCell(resource),
      code(awsName(world, resource.database.id)),
      code(resource.workgroup === undefined ? "primary" : awsName(world, resource.workgroup.id)),
      resource.sql
        .trimEnd()
        .split("\n")
        .map((line) => ({ code: line })),
      resource.queryDescription === undefined ? [] : [verbatim(resource.queryDescription)],
    ]),
  });
}
