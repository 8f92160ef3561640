import { hiveFormatOf, hiveFormats } from "@cloister/model";
import type { Column, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import type { Properties } from "@cloister/program";
import { identifier, member, object, record } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { glue } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Table = ResourceOf<"table">;

const EXTERNAL = "EXTERNAL_TABLE";
// Every SerDe library takes it, and Athena writes it for each table that it makes.
const SERIALIZATION = { name: "serialization.format", value: "1" };

export const tableForm: Form = {
  kind: "table",
  scope: "Tables",
  noun: "Table",
  construct: member(glue, "CfnTable"),
  types: ["AWS::Glue::Table"],
  level: "L1",
  values: { name: { property: "ref", template: ["Ref"] } },
};

export function emitTable(table: Table, references: References): EmittedConstruct {
  const { inputFormat, outputFormat, serializationLibrary } = hiveFormats[table.format];
  return {
    construct: tableForm.construct,
    props: {
      catalogId: member(identifier("this"), "account"),
      databaseName: references.value(table.database, "name"),
      tableInput: object({
        name: table.name,
        description: table.tableDescription,
        tableType: EXTERNAL,
        // Athena cannot read a table without the list, even an empty one.
        partitionKeys: columnList(table.partitionKeys),
        storageDescriptor: object({
          location: table.location,
          columns: columnList(table.columns),
          inputFormat,
          outputFormat,
          serdeInfo: object({
            serializationLibrary,
            parameters: record({ [SERIALIZATION.name]: SERIALIZATION.value }),
          }),
        }),
        parameters: object({ classification: table.format, ...table.parameters }),
      }),
    },
  };
}

function columnList(columns: readonly Column[]): Code {
  return columns.map(({ name, type }) => record({ name, type }));
}

export function readTable(claims: Claims): Table {
  claims.choice("CatalogId", [claims.stack.account]);
  const declared = claims.declared("table");
  const database = claims.reference("DatabaseName", "database", "name");
  const input = claims.object("TableInput");
  if (input === undefined) claims.report("TableInput", "It is missing.");
  input?.choice("TableType", [EXTERNAL]);
  const storage = input?.object("StorageDescriptor");
  const { classification, ...parameters } = input?.map("Parameters") ?? {};
  const format = storage === undefined ? undefined : readFormat(storage);
  if (classification !== format) input?.report("Parameters", "The classification is another one.");
  return {
    ...declared,
    database,
    name: input?.text("Name") ?? "",
    ...present({ tableDescription: input?.optionalText("Description") }),
    location: storage?.text("Location") ?? "",
    format: format ?? "parquet",
    columns: readColumns(storage, "Columns"),
    partitionKeys: readColumns(input, "PartitionKeys"),
    parameters,
  };
}

function readFormat(storage: Properties): Table["format"] | undefined {
  const serde = storage.object("SerdeInfo");
  const parameters = serde?.object("Parameters");
  if (parameters === undefined) storage.report("SerdeInfo.Parameters", "They are missing.");
  parameters?.choice(SERIALIZATION.name, [SERIALIZATION.value]);
  const format = hiveFormatOf({
    inputFormat: storage.text("InputFormat"),
    outputFormat: storage.text("OutputFormat"),
    serializationLibrary: serde?.text("SerializationLibrary") ?? "",
  });
  if (format === undefined) storage.report("", "Its classes are those of no format of a plan.");
  return format;
}

function readColumns(owner: Properties | undefined, property: string): readonly Column[] {
  const columns = owner?.objects(property) ?? [];
  return columns.map((column) => ({ name: column.text("Name"), type: column.text("Type") }));
}
