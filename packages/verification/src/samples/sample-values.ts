import type { HiveType, PlainType } from "./hive-type.ts";

/** A value of a sample object, whatever its format. A decimal is its digits without the point. */
export type SampleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Date
  | { readonly unscaled: bigint; readonly scale: number }
  | readonly SampleValue[]
  | { readonly pairs: readonly (readonly [SampleValue, SampleValue])[] }
  | { readonly record: Readonly<Record<string, SampleValue>> };

/** How many rows each sample object has. */
export const rowsPerObject = 5;

const words = ["東京", "大阪", "Yokohama", "O'Brien", "札幌"] as const;
const firstDay = Date.UTC(2025, 1, 1, 9);
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The value of a column in a row, always the same. Rows are counted from 0 through all objects of a table. The
 * fourth row of each object holds no value, but for the first column, which tells rows apart.
 */
export function sampleValue(
  type: HiveType,
  { row, isKey = false }: { readonly row: number; readonly isKey?: boolean },
): SampleValue {
  const isNull = row % rowsPerObject === 3;
  return isNull && !isKey ? null : present(type, row);
}

function present(type: HiveType, row: number): SampleValue {
  switch (type.is) {
    case "plain":
      return plainValue(type.name, row);
    case "decimal":
      return { unscaled: decimalDigits(type.precision, row), scale: type.scale };
    case "text":
      return [...wordOf(row)].slice(0, type.length).join("");
    case "array":
      return [present(type.item, row), present(type.item, row + 1)];
    case "map":
      return { pairs: [[present(type.key, row), present(type.value, row)]] };
    case "struct":
      return {
        record: Object.fromEntries(
          type.fields.map(({ name, type: field }, index) => [name, present(field, row + index)]),
        ),
      };
  }
}

function plainValue(name: PlainType, row: number): SampleValue {
  switch (name) {
    case "boolean":
      return row % 2 === 0;
    case "tinyint":
      return (row % 100) + 1;
    case "smallint":
    case "int":
      return row + 1;
    case "bigint":
      return BigInt(row + 1);
    case "float":
    case "double":
      return (row + 1) * 1000.5;
    case "string":
      return wordOf(row);
    case "binary":
      return Uint8Array.from([row % 256, 0, 255]);
    case "date":
    case "timestamp":
      return new Date(firstDay + row * dayMilliseconds);
  }
}

function wordOf(row: number): string {
  return words[row % words.length] ?? "";
}

/** Fits into so many digits. */
function decimalDigits(precision: number, row: number): bigint {
  return BigInt((row + 1) * 1234) % 10n ** BigInt(precision);
}
