import { say, type Text } from "@cloister/texts";

/** What a column's type is, or why Athena cannot read it, as a clause. */
export type HiveType =
  | { readonly form: "primitive" | "complex" }
  | { readonly form: "unknown"; readonly problem: Text };

/**
 * Reads a type of Hive as Athena does, as of 2026: <https://docs.aws.amazon.com/athena/latest/ug/data-types.html>.
 * Blanks between its parts are let pass.
 */
export function readHiveType(text: string): HiveType {
  const reader: Reader = { tokens: tokensOf(text), next: 0 };
  const type = typeAt(reader, 0);
  if (type.form !== "unknown" && reader.next < reader.tokens.length) return unknown(brackets());
  return type;
}

interface Reader {
  readonly tokens: readonly string[];
  next: number;
}

const deepest = 200;
const plain: ReadonlySet<string> = new Set([
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
]);

function tokensOf(text: string): readonly string[] {
  return text.match(/[<>(),:]|[^<>(),:\s]+(?:\s+[^<>(),:\s]+)*/g) ?? [];
}

function typeAt(reader: Reader, depth: number): HiveType {
  const name = word(reader);
  if (name === undefined) return unknown(say("a type is missing"));
  if (depth > deepest) return unknown(say("it is nested too deep"));
  switch (name.toLowerCase()) {
    case "array":
      return arrayAt(reader, depth);
    case "map":
      return mapAt(reader, depth);
    case "struct":
      return structAt(reader, depth);
    case "decimal":
      return decimalOf(numbers(reader));
    case "char":
      return textOf(
        numbers(reader),
        255,
        say("`char` needs a length of 1 to 255, as in `char(10)`"),
      );
    case "varchar":
      return textOf(
        numbers(reader),
        65_535,
        say("`varchar` needs a length of 1 to 65535, as in `varchar(100)`"),
      );
    default:
      if (!plain.has(name.toLowerCase()))
        return unknown(say("Athena does not know the type `{{type}}`", { type: name }));
      return numbers(reader) === undefined
        ? { form: "primitive" }
        : unknown(say("`{{type}}` takes no length", { type: name }));
  }
}

function arrayAt(reader: Reader, depth: number): HiveType {
  if (!take(reader, "<")) return unknown(arrayForm());
  const item = typeAt(reader, depth + 1);
  if (item.form === "unknown") return item;
  return take(reader, ">") ? { form: "complex" } : unknown(arrayForm());
}

function mapAt(reader: Reader, depth: number): HiveType {
  if (!take(reader, "<")) return unknown(mapForm());
  const key = typeAt(reader, depth + 1);
  if (key.form === "unknown") return key;
  if (key.form === "complex" || !take(reader, ",")) return unknown(mapForm());
  const value = typeAt(reader, depth + 1);
  if (value.form === "unknown") return value;
  return take(reader, ">") ? { form: "complex" } : unknown(mapForm());
}

function structAt(reader: Reader, depth: number): HiveType {
  if (!take(reader, "<")) return unknown(structForm());
  do {
    if (word(reader) === undefined || !take(reader, ":")) return unknown(structForm());
    const field = typeAt(reader, depth + 1);
    if (field.form === "unknown") return field;
  } while (take(reader, ","));
  return take(reader, ">") ? { form: "complex" } : unknown(brackets());
}

function decimalOf(given: readonly number[] | undefined): HiveType {
  const [precision = 10, scale = 0] = given ?? [];
  const isRight =
    (given === undefined || given.length === 1 || given.length === 2) &&
    precision >= 1 &&
    precision <= 38 &&
    scale >= 0 &&
    scale <= precision;
  return isRight
    ? { form: "primitive" }
    : unknown(
        say(
          "`decimal` has 1 to 38 digits, and at most as many after the point, as in `decimal(12,2)`",
        ),
      );
}

function textOf(given: readonly number[] | undefined, most: number, form: Text): HiveType {
  const [length = 0, ...more] = given ?? [];
  return length >= 1 && length <= most && more.length === 0 ? { form: "primitive" } : unknown(form);
}

/** What stands in parentheses, if something does; what is no number is NaN, which fits nowhere. */
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

function unknown(problem: Text): HiveType {
  return { form: "unknown", problem };
}

function arrayForm(): Text {
  return say("`array` takes one type, as in `array<string>`");
}

function mapForm(): Text {
  return say("`map` takes a primitive type and another type, as in `map<string,int>`");
}

function structForm(): Text {
  return say("`struct` takes names with types, as in `struct<id:bigint,name:string>`");
}

function brackets(): Text {
  return say("its brackets do not match");
}
