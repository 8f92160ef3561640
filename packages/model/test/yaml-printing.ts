import * as fc from "fast-check";

/** Plain data as a topology holds it. */
export type Data =
  | string
  | number
  | boolean
  | null
  | readonly Data[]
  | { readonly [key: string]: Data };

const words = [
  "a",
  "cidr",
  "private-1",
  "10.0.0.0/16",
  "y:s3bucket",
  "非公開",
  "x y",
  "s3://b/",
  "it's",
  "a#b",
  "::/0",
  "No",
];
const hostile = [
  "",
  " ",
  "- a",
  "a: b",
  "a #b",
  "[a",
  "{",
  "#",
  "'",
  '"',
  "null",
  "1",
  "~",
  "\\",
  "a\nb",
  "\t",
  "é:",
  "@",
  "012",
  "---",
  "constructor",
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);
const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

/** A map of maps, lists and scalars, some with names and texts that must be quoted. */
export const topologyData: fc.Arbitrary<{ readonly [key: string]: Data }> = fc.letrec<{
  tree: Data;
  map: { [key: string]: Data };
}>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("tree"), { maxLength: 4 }),
    tie("map"),
  ),
  map: fc.dictionary(text, tie("tree"), { maxKeys: 5, minKeys: 1, noNullPrototype: true }),
})).map;

type Random = (below: number) => number;

/** The data as YAML, in a style that `random` chooses anew at every step. */
export function printYaml(data: { readonly [key: string]: Data }, random: Random): string {
  const newline = random(4) === 0 ? "\r\n" : "\n";
  const lines = random(5) === 0 ? ["---", ...blockMap(data, random)] : blockMap(data, random);
  return (
    lines.flatMap((line) => [...noise(random), line]).join(newline) +
    (random(4) === 0 ? "" : newline)
  );
}

function noise(random: Random): string[] {
  if (random(12) > 0) return [];
  return [["", "# comment: here", "   ", "      # [deeper"][random(4)] ?? ""];
}

function blockMap(data: { readonly [key: string]: Data }, random: Random): string[] {
  return Object.entries(data).flatMap(([name, value]) =>
    entry(`${key(name, random)}:`, value, random),
  );
}

function entry(head: string, value: Data, random: Random): string[] {
  if (value === null && random(2) === 0) return [head + comment(random)];
  if (!isCollection(value) || isEmpty(value) || random(3) === 0) {
    return `${head} ${" ".repeat(random(2))}${flow(value, random)}${comment(random)}`.split("\n");
  }
  const isList = Array.isArray(value);
  const indent = " ".repeat(isList ? random(4) : 1 + random(4));
  return [head + comment(random), ...block(value, random).map((line) => indent + line)];
}

function block(value: Exclude<Data, string | number | boolean | null>, random: Random): string[] {
  return isList(value) ? value.flatMap((item) => listItem(item, random)) : blockMap(value, random);
}

function listItem(item: Data, random: Random): string[] {
  const gap = " ".repeat(1 + random(2));
  if (isCollection(item) && !isList(item) && !isEmpty(item) && random(2) === 0) {
    const [first = "", ...rest] = blockMap(item, random);
    return [`-${gap}${first}`, ...rest.map((line) => ` ${gap}${line}`)];
  }
  return `-${gap}${flow(item, random)}${comment(random)}`.split("\n");
}

function flow(value: Data, random: Random): string {
  if (!isCollection(value)) return printScalar(value, random);
  const items = isList(value)
    ? value.map((item) => flow(item, random))
    : Object.entries(value).map(([name, item]) => `${key(name, random)}: ${flow(item, random)}`);
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  const pad = [" ", "", "\n                    "][random(3)] ?? "";
  const comma = random(4) === 0 ? ",\n                      " : ", ";
  return `${open}${pad}${items.join(comma)}${items.length > 0 && random(5) === 0 ? "," : ""}${pad}${close}`;
}

function comment(random: Random): string {
  return random(8) === 0 ? "  # why, and 'how'" : "";
}

function key(name: string, random: Random): string {
  return isPlain(name) && random(5) > 0 ? name : quote(name, random);
}

function printScalar(value: string | number | boolean | null, random: Random): string {
  if (typeof value === "string")
    return isPlain(value) && random(4) > 0 ? value : quote(value, random);
  if (value === null) return ["null", "Null", "NULL"][random(3)] ?? "null";
  return Object.is(value, -0) ? "-0" : String(value).replace("Infinity", ".inf");
}

/** Safe without quotes in any place; whatever is doubtful is quoted. */
function isPlain(text: string): boolean {
  return /^[A-Za-z非é][^\s:#,[\]{}]*$/u.test(text) && !/^(?:null|true|false)$/i.test(text);
}

function quote(text: string, random: Random): string {
  const canBeSingle = !/[\n\t\\]/.test(text);
  if (canBeSingle && random(2) === 0) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

function isCollection(value: Data): value is Exclude<Data, string | number | boolean | null> {
  return typeof value === "object" && value !== null;
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function isEmpty(value: Exclude<Data, string | number | boolean | null>): boolean {
  return Object.keys(value).length === 0;
}
