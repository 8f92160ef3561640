/** A type of Hive as a tree. Names are in lower case, as the catalog holds them. */
export type HiveType =
  | { readonly is: "plain"; readonly name: PlainType }
  | { readonly is: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly is: "text"; readonly name: "char" | "varchar"; readonly length: number }
  | { readonly is: "array"; readonly item: HiveType }
  | { readonly is: "map"; readonly key: HiveType; readonly value: HiveType }
  | { readonly is: "struct"; readonly fields: readonly HiveField[] };

export interface HiveField {
  readonly name: string;
  readonly type: HiveType;
}

const plainTypes = [
  "boolean",
  "tinyint",
  "smallint",
  "int",
  "bigint",
  "float",
  "double",
  "string",
  "binary",
  "date",
  "timestamp",
] as const;
export type PlainType = (typeof plainTypes)[number];

interface Reader {
  readonly tokens: readonly string[];
  next: number;
}

const deepest = 50;

/**
 * Reads a type of Hive, such as `array<struct<sku:string,count:int>>`; undefined for what Athena does not read.
 * Why it does not is said by the checks.
 */
export function readHiveType(text: string): HiveType | undefined {
  const reader: Reader = { tokens: text.match(/[<>(),:]|[^<>(),:\s]+/g) ?? [], next: 0 };
  const type = typeAt(reader, 0);
  return reader.next === reader.tokens.length ? type : undefined;
}

function typeAt(reader: Reader, depth: number): HiveType | undefined {
  const name = word(reader)?.toLowerCase();
  if (name === undefined || depth > deepest) return undefined;
  switch (name) {
    case "array":
      return arrayAt(reader, depth);
    case "map":
      return mapAt(reader, depth);
    case "struct":
      return structAt(reader, depth);
    case "decimal": {
      const [precision = 10, scale = 0, ...more] = numbers(reader) ?? [];
      const isRight = precision >= 1 && precision <= 38 && scale <= precision && more.length === 0;
      return isRight ? { is: "decimal", precision, scale } : undefined;
    }
    case "char":
    case "varchar": {
      const [length = 0] = numbers(reader) ?? [];
      return length >= 1 ? { is: "text", name, length } : undefined;
    }
  }
  const plain = plainTypes.find((one) => one === name);
  return plain && { is: "plain", name: plain };
}

function arrayAt(reader: Reader, depth: number): HiveType | undefined {
  if (!take(reader, "<")) return undefined;
  const item = typeAt(reader, depth + 1);
  return item !== undefined && take(reader, ">") ? { is: "array", item } : undefined;
}

function mapAt(reader: Reader, depth: number): HiveType | undefined {
  if (!take(reader, "<")) return undefined;
  const key = typeAt(reader, depth + 1);
  if (key === undefined || !take(reader, ",")) return undefined;
  const value = typeAt(reader, depth + 1);
  return value !== undefined && take(reader, ">") ? { is: "map", key, value } : undefined;
}

function structAt(reader: Reader, depth: number): HiveType | undefined {
  if (!take(reader, "<")) return undefined;
  const fields: HiveField[] = [];
  do {
    const name = word(reader);
    if (name === undefined || !take(reader, ":")) return undefined;
    const type = typeAt(reader, depth + 1);
    if (type === undefined) return undefined;
    fields.push({ name: name.toLowerCase(), type });
  } while (take(reader, ","));
  return take(reader, ">") ? { is: "struct", fields } : undefined;
}

/** What stands in parentheses, if something does. */
function numbers(reader: Reader): readonly number[] | undefined {
  if (!take(reader, "(")) return undefined;
  const found: number[] = [];
  do {
    const text = word(reader) ?? "";
    found.push(/^\d+$/.test(text) ? Number(text) : NaN);
  } while (take(reader, ","));
  return take(reader, ")") ? found : [NaN];
}

function word(reader: Reader): string | undefined {
  const token = reader.tokens[reader.next];
  if (token === undefined || /^[<>(),:]$/.test(token)) return undefined;
  reader.next += 1;
  return token;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.next] !== token) return false;
  reader.next += 1;
  return true;
}
