import { displayWidth } from "./display-width.ts";

const LINE_WIDTH = 100;

/**
 * The value as JSON text, as the formatter would leave it: two spaces, keys in their own order, lists
 * of scalars on one line if they fit, a newline at the end.
 */
export function jsonText(value: unknown): string {
  // What JSON cannot say is decided here, once: `undefined` fields are left out, dates are texts.
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error("bug: the value has no JSON form");
  return `${print(JSON.parse(text), "", 0)}\n`;
}

function print(value: unknown, margin: string, column: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => print(item, inner, inner.length));
    const flat = `[${items.join(", ")}]`;
    const isFlat = !items.some((item) => item.includes("\n"));
    if (isFlat && column + displayWidth(flat) < LINE_WIDTH) return flat;
    return `[\n${items.map((item) => inner + item).join(",\n")}\n${margin}]`;
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + print(field, inner, displayWidth(head));
  });
  return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n${margin}}`;
}
