/** A text as one word of a shell: as it is where nothing in it means anything, else in single quotes. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@%+,=-]+$/.test(text) ? text : shellQuoted(text);
}

/** A text in single quotes, in which nothing is special. */
export function shellQuoted(text: string): string {
  // No program takes a NUL character as part of an argument.
  return `'${text.replaceAll("\0", "").replaceAll("'", String.raw`'\''`)}'`;
}

/** An option with its value, which may begin with a dash. */
export function shellOption(name: string, value: string): string {
  return value.startsWith("-")
    ? `--${name}=${shellQuoted(value)}`
    : `--${name} ${shellQuoted(value)}`;
}
