import { oneLine } from "./words.ts";

const markup = /[\\*_[\]<>|~&#!$]/g;

/** What was said as one line of Markdown: what stands between backticks is code, and nothing else is markup. */
export function markdownOf(said: string, { inTable = false } = {}): string {
  const parts = oneLine(said).split("`");
  const isOpen = parts.length % 2 === 0;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && !(isOpen && index === parts.length - 1);
      return isCode ? codeOf(part, inTable) : escaped(part, isOpen && index === parts.length - 1);
    })
    .join("");
}

function escaped(text: string, afterTick: boolean): string {
  return `${afterTick ? "\\`" : ""}${text.replaceAll(markup, String.raw`\$&`)}`;
}

function codeOf(text: string, inTable: boolean): string {
  if (text === "") return "";
  return `\`${inTable ? text.replaceAll("|", String.raw`\|`) : text}\``;
}

/** A name as code, whatever it holds. */
export function markdownCode(name: string, { inTable = false } = {}): string {
  const line = oneLine(name);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const text = inTable ? line.replaceAll("|", String.raw`\|`) : line;
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** A block of code that nothing in it ends. */
export function codeBlock(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table; the cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
