const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const MARKUP = /[\\`*_[\]<>|~&#!$]/g;
// What begins a list, a heading or a rule at the start of a line.
const START = /^([-+=:]|\d+(?=[.)]))/;

/** A user's text on one line of Markdown, where it reads as it is written. */
export function markdownText(text: string): string {
  const line = text.replace(BREAKS, " ").trim().replace(MARKUP, "\\$&");
  return line.replace(START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A name as code on one line of Markdown. */
export function markdownCode(name: string): string {
  const line = name.replace(BREAKS, " ").trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}
