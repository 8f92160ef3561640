import { hiveFormatOf, hiveFormats } from "@cloister/model";
import type { Column, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import type { Properties } from "@cloister/program";
import { object, record } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { longMapCode } from "../text-map.ts";
import type { Form } from "./form.ts";

type Table = ResourceOf<"table">;

const EXTERNAL = "EXTERNAL_TABLE";
const SERIALIZATION = { name: "serialization.format", value: "1" };

export const tableForm: Form = {
  kind: "table",
  noun: "Table",
  classes: [awsClass("glue", "CatalogTable")],
  values: { name: ["name"], arn: ["arn"] },
};

export function emitTable(table: Table, references: References): Emitted {
  const { inputFormat, outputFormat, serializationLibrary } = hiveFormats[table.format];
  return emitted({
    class: tableForm.classes[0],
    args: {
      databaseName: references.value(table.database, "name"),
      name: table.name,
      description: table.tableDescription,
      tableType: EXTERNAL,
      partitionKeys: columnList(table.partitionKeys),
      storageDescriptor: object({
        location: table.location,
        columns: columnList(table.columns),
        inputFormat,
        outputFormat,
        serDeInfo: object({
          serializationLibrary,
          parameters: record({ [SERIALIZATION.name]: SERIALIZATION.value }),
        }),
      }),
      parameters: longMapCode({ classification: table.format, ...table.parameters }),
    },
  });
}

/** Undefined for none: the provider then sends the empty list that Athena wants. */
function columnList(columns: readonly Column[]): Code | undefined {
  if (columns.length === 0) return undefined;
  return columns.map(({ name, type }) => record({ name, type }));
}

export function readTable(claims: Claims): Table {
  const database = claims.reference("databaseName", "database", "name");
  claims.choice("tableType", [EXTERNAL]);
  const storage = claims.object("storageDescriptor");
  const { classification, ...parameters } = claims.map("parameters");
  const format = storage === undefined ? undefined : readFormat(storage);
  if (classification !== format) claims.report("parameters", "The classification is another one.");
  return {
    ...claims.declared("table"),
    database,
    name: claims.text("name"),
    ...present({ tableDescription: claims.optionalText("description") }),
    location: storage?.text("location") ?? "",
    format: format ?? "parquet",
    columns: readColumns(storage, "columns"),
    partitionKeys: readColumns(claims, "partitionKeys"),
    parameters,
  };
}

function readFormat(storage: Properties): Table["format"] | undefined {
  const serde = storage.object("serDeInfo");
  const parameters = serde?.object("parameters");
  if (parameters === undefined) storage.report("serDeInfo.parameters", "They are missing.");
  parameters?.choice(SERIALIZATION.name, [SERIALIZATION.value]);
  const format = hiveFormatOf({
    inputFormat: storage.text("inputFormat"),
    outputFormat: storage.text("outputFormat"),
    serializationLibrary: serde?.text("serializationLibrary") ?? "",
  });
  if (format === undefined) storage.report("", "Its classes are those of no format of a plan.");
  return format;
}

function readColumns(owner: Properties | undefined, property: string): readonly Column[] {
  const columns = owner?.objects(property) ?? [];
  return columns.map((column) => ({ name: column.text("name"), type: column.text("type") }));
}
