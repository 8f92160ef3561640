/** A text as a literal of Python. */
export function pythonText(text: string): string {
  const escaped = JSON.stringify(text);
  // SQL is full of double quotes.
  return text.includes('"') && !text.includes("'")
    ? `'${escaped.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`
    : escaped;
}

/** Texts as a list of Python. */
export function pythonList(texts: readonly string[]): string {
  return `[${texts.map(pythonText).join(", ")}]`;
}

/** Lines, one step further in. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}
