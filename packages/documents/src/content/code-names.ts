import type { Text, Value } from "@cloister/texts";

/** A sentence of which the holes are filled with names: each of them as code. */
export function codeNames(text: Text): Text {
  if ("verbatim" in text) return text;
  if ("opening" in text) return { opening: codeNames(text.opening) };
  if ("sentences" in text) return { sentences: text.sentences.map(codeNames) };
  const values = Object.entries(text.values).map(([name, value]): [string, Value] => [
    name,
    text.template.includes(`\`{{${name}}}\``) ? value : codeValue(value),
  ]);
  return { template: text.template, values: Object.fromEntries(values) };
}

function codeValue(value: Value): Value {
  if (typeof value === "number") return value;
  if (typeof value === "string") return asCode(value);
  if (!("items" in value)) return codeNames(value);
  const items = value.items.map((item) =>
    typeof item === "string" ? asCode(item) : codeNames(item),
  );
  return { items, by: value.by };
}

function asCode(name: string): string {
  return /^`.*`$/.test(name) ? name : `\`${name}\``;
}
