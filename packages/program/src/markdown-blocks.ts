import { markdownText } from "./markdown.ts";

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Lines for a shell, as a block of code. */
export function shellCommands(lines: readonly string[]): string {
  return ["```sh", ...lines, "```"].join("\n");
}

/** A table, its columns as wide as what is in them. The cells are texts of users. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(markdownText));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], filler: string) => {
    const padded = row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler));
    return `| ${padded.join(" | ")} |`;
  };
  const [first = [], ...others] = cells.map((row) => line(row, " "));
  const rule = line(
    head.map(() => "---"),
    "-",
  );
  return [first, rule, ...others].join("\n");
}
