import { padded, textWidth } from "./text-width.ts";

/** Rows of cells with each column as wide as its widest cell; the first row is the head. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(...rows.map((cells) => textWidth(cells[column] ?? ""))),
  );
  const rule = widths.map((width) => "-".repeat(width));
  const [first = [], ...rest] = rows;
  return [first, rule, ...rest].map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** The same rows as a table in Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)];
}
