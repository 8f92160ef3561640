import { parquetWriteBuffer } from "hyparquet-writer";
import type { HiveType, PlainType } from "./hive-type.ts";
import type { SampleValue } from "./sample-values.ts";
import type { SampleColumn } from "./sample-columns.ts";

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>;
type Element = Schema[number];

/** A Parquet file of these columns, always the same bytes. All values may be null. */
export function parquetFile(
  columns: readonly SampleColumn[],
  rows: readonly (readonly SampleValue[])[],
): Uint8Array {
  const schema: Schema = [
    { name: "schema", num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elementsOf(name, type)),
  ];
  return new Uint8Array(
    parquetWriteBuffer({
      schema,
      columnData: columns.map(({ name }, index) => ({
        name,
        data: rows.map((row) => parquetValue(row[index] ?? null)),
      })),
      createdBy: "cloister",
      // Readers differ in what they make of statistics; five rows need none.
      statistics: false,
    }),
  );
}

/** What stands for a type in the schema: the element, and those below it, in the order of Parquet. */
function elementsOf(
  name: string,
  type: HiveType,
  repetition: "OPTIONAL" | "REQUIRED" = "OPTIONAL",
): readonly Element[] {
  const own = { name, repetition_type: repetition };
  switch (type.is) {
    case "plain":
      return [{ ...own, ...plainElement(type.name) }];
    case "text":
      return [{ ...own, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    case "decimal": {
      const { precision, scale } = type;
      return [
        {
          ...own,
          type: "FIXED_LEN_BYTE_ARRAY",
          type_length: decimalBytes(precision),
          converted_type: "DECIMAL",
          precision,
          scale,
        },
      ];
    }
    case "array":
      return [
        { ...own, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elementsOf("element", type.item),
      ];
    case "map":
      return [
        { ...own, converted_type: "MAP", num_children: 1 },
        { name: "key_value", repetition_type: "REPEATED", num_children: 2 },
        ...elementsOf("key", type.key, "REQUIRED"),
        ...elementsOf("value", type.value),
      ];
    case "struct":
      return [
        { ...own, num_children: type.fields.length },
        ...type.fields.flatMap((field) => elementsOf(field.name, field.type)),
      ];
  }
}

function plainElement(name: PlainType): Pick<Element, "type" | "converted_type"> {
  switch (name) {
    case "boolean":
      return { type: "BOOLEAN" };
    case "tinyint":
      return { type: "INT32", converted_type: "INT_8" };
    case "smallint":
      return { type: "INT32", converted_type: "INT_16" };
    case "int":
      return { type: "INT32" };
    case "bigint":
      return { type: "INT64" };
    case "float":
      return { type: "FLOAT" };
    case "double":
      return { type: "DOUBLE" };
    case "string":
      return { type: "BYTE_ARRAY", converted_type: "UTF8" };
    case "binary":
      return { type: "BYTE_ARRAY" };
    case "date":
      return { type: "INT32", converted_type: "DATE" };
    case "timestamp":
      return { type: "INT64", converted_type: "TIMESTAMP_MILLIS" };
  }
}

/** The fewest bytes that hold so many digits and a sign. */
function decimalBytes(precision: number): number {
  const most = 10n ** BigInt(precision);
  let bytes = 1;
  while (2n ** BigInt(bytes * 8 - 1) < most) bytes += 1;
  return bytes;
}

/** What the writer takes for a value. */
function parquetValue(value: SampleValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Uint8Array || value instanceof Date) return value;
  if ("unscaled" in value) return value.unscaled;
  if ("pairs" in value) {
    return value.pairs.map(([key, one]) => ({
      key: parquetValue(key),
      value: parquetValue(one),
    }));
  }
  if ("record" in value) {
    return Object.fromEntries(
      Object.entries(value.record).map(([name, one]) => [name, parquetValue(one)]),
    );
  }
  return value.map(parquetValue);
}
