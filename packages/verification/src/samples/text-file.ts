import type { SampleColumn } from "./sample-columns.ts";
import type { SampleValue } from "./sample-values.ts";
import { utf8 } from "./utf8.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** What the OpenCSVSerDe makes a value of; all others it does not know. */
const csvTypes: ReadonlySet<string> = new Set([
  "boolean",
  "int",
  "bigint",
  "double",
  "string",
  "date",
  "timestamp",
]);

/** The columns of types that the OpenCSVSerDe does not read. Source: <https://docs.aws.amazon.com/athena/latest/ug/csv-serde.html>. */
export function unreadInCsv(columns: readonly SampleColumn[]): readonly string[] {
  return columns.flatMap(({ name, type }) => {
    const isRead = type.is === "text" || (type.is === "plain" && csvTypes.has(type.name));
    return isRead ? [] : [name];
  });
}

/**
 * A file as the OpenCSVSerDe reads it: no header, times in milliseconds, dates in days since 1970. It takes an
 * empty value for a number as an error, so that only texts are empty.
 */
export function csvFile(
  columns: readonly SampleColumn[],
  rows: readonly (readonly SampleValue[])[],
): Uint8Array {
  const lines = rows.map((row) =>
    columns.map(({ type }, index) => csvValue(type, row[index] ?? null)).join(","),
  );
  return utf8(lines.map((line) => `${line}\n`).join(""));
}

/** One JSON object on each line, as the OpenX SerDe reads it. */
export function jsonFile(
  columns: readonly SampleColumn[],
  rows: readonly (readonly SampleValue[])[],
): Uint8Array {
  const lines = rows.map((row) => {
    const members = columns.map(
      ({ name, type }, index) => `${JSON.stringify(name)}:${jsonValue(type, row[index] ?? null)}`,
    );
    return `{${members.join(",")}}\n`;
  });
  return utf8(lines.join(""));
}

function csvValue(type: SampleColumn["type"], value: SampleValue): string {
  const isDate = type.is === "plain" && type.name === "date";
  return quoted(plainText(value, isDate ? daysOf : (time) => String(time.getTime())));
}

function daysOf(time: Date): string {
  return String(Math.floor(time.getTime() / dayMilliseconds));
}

function quoted(text: string): string {
  // The escape character is `\`.
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

function plainText(value: SampleValue, timeText: (time: Date) => string): string {
  if (value === null) return "";
  if (value instanceof Date) return timeText(value);
  // What is made of parts is in no CSV.
  return typeof value === "object" ? "" : String(value);
}

function jsonValue(type: SampleColumn["type"], value: SampleValue): string {
  if (value === null) return "null";
  if (value instanceof Date) {
    const isDate = type.is === "plain" && type.name === "date";
    const text = value.toISOString().replace("T", " ").replace(/\..*$/, "");
    return JSON.stringify(isDate ? text.slice(0, 10) : text);
  }
  if (typeof value !== "object") {
    return typeof value === "bigint" ? String(value) : JSON.stringify(value);
  }
  if (value instanceof Uint8Array) return JSON.stringify(base64(value));
  if ("unscaled" in value) return decimalText(value);
  if ("pairs" in value) {
    if (type.is !== "map") return "null";
    const { key, value: item } = type;
    const members = value.pairs.map(
      ([name, one]) => `${JSON.stringify(memberName(key, name))}:${jsonValue(item, one)}`,
    );
    return `{${members.join(",")}}`;
  }
  if ("record" in value) {
    const fields = type.is === "struct" ? type.fields : [];
    const members = fields.map(
      ({ name, type: field }) =>
        `${JSON.stringify(name)}:${jsonValue(field, value.record[name] ?? null)}`,
    );
    return `{${members.join(",")}}`;
  }
  const item = type.is === "array" ? type.item : undefined;
  return `[${value.map((one) => (item === undefined ? "null" : jsonValue(item, one))).join(",")}]`;
}

/** Keys of JSON are texts. */
function memberName(type: SampleColumn["type"], value: SampleValue): string {
  const text = jsonValue(type, value);
  return text.startsWith('"') ? text.slice(1, -1) : text;
}

function decimalText({
  unscaled,
  scale,
}: {
  readonly unscaled: bigint;
  readonly scale: number;
}): string {
  const digits = String(unscaled).padStart(scale + 1, "0");
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3);
    const bits = (first << 16) | (second << 8) | third;
    const count = Math.min(3, bytes.length - start);
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((bits >> shift) & 63));
    text += four.slice(0, count + 1).join("") + "=".repeat(3 - count);
  }
  return text;
}
