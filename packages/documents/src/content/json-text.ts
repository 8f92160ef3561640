/** The columns that a line of JSON may have. */
const width = 76;

/**
 * JSON as a person writes it: what fits into a line stands in one. Letters that cannot be seen are written by their
 * code, so that the text is exact and can be copied.
 */
export function jsonText(value: unknown): string {
  return written(value, 0, 0);
}

function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) =>
    Array.from({ length: letter.length }, (_, index) => unit(letter.charCodeAt(index))).join(""),
  );
}

function unit(codeUnit: number): string {
  return `\\u${codeUnit.toString(16).padStart(4, "0")}`;
}

/** `taken`: the columns that stand before it and after it in its line. */
function written(value: unknown, indent: number, taken: number): string {
  const flat = inOneLine(value);
  if (typeof value !== "object" || value === null || indent + taken + flat.length <= width) {
    return flat;
  }
  const margin = " ".repeat(indent + 2);
  const end = " ".repeat(indent);
  if (Array.isArray(value)) {
    const items = value.every((item) => typeof item === "string")
      ? filled(value.map(inOneLine), margin)
      : value.map((item) => margin + written(item, indent + 2, 1));
    return `[\n${items.join(",\n")}\n${end}]`;
  }
  const fields = Object.entries(value).map(([key, item]) => {
    const name = `${quoted(key)}: `;
    return margin + name + written(item, indent + 2, name.length + 1);
  });
  return `{\n${fields.join(",\n")}\n${end}}`;
}

/** As many in each line as there is room for. */
function filled(items: readonly string[], margin: string): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${item},`.length <= width) {
      lines[lines.length - 1] = `${last}, ${item}`;
    } else lines.push(margin + item);
  }
  return lines;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return quoted(value);
  const fields = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${inOneLine(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
