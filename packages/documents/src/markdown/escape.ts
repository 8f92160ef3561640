/** Prose that Markdown shows as it is, in a line of its own or within one. Addresses in it are no links. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, String.raw`\$&`)
    .replaceAll("&", "&amp;")
    .replace(/\b(https?|ftp):(?=\/\/)/gi, String.raw`$1\:`)
    .replace(/\b(www)\./gi, String.raw`$1\.`);
}

/** A line of which the first letters begin no list, heading or rule. */
export function escapeLineStart(line: string): string {
  return line.replace(/^([-+=#:])/, String.raw`\$1`).replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** A name or value as code. In a table even a bar within code ends a cell. */
export function codeSpan(code: string, { isInTable }: { readonly isInTable: boolean }): string {
  if (code === "") return "";
  // Readers of Markdown disagree about a bar after a backslash.
  if (isInTable && code.includes(String.raw`\|`)) return `<code>${inEntities(code)}</code>`;
  // A span of blanks alone keeps them all; of others one at each end is not shown.
  const isPadded = /^[`\s]|[`\s]$/.test(code) && code.trim() !== "";
  const fence = "`".repeat(longestRun(code) + 1);
  const padding = isPadded ? " " : "";
  const span = `${fence}${padding}${code}${padding}${fence}`;
  return isInTable ? span.replaceAll("|", String.raw`\|`) : span;
}

function inEntities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
}

/** Lines as a block of code. */
export function codeBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** Of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
