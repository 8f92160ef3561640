/** Excel's limit, in UTF-16 code units. */
const longest = 31;

/**
 * Gives each worksheet a name that Excel accepts: none of `[]:*?/\`, no apostrophe at either end, not
 * `History`, and not that of another one in any case.
 */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set<string>(["history"]);
  return (wanted) => {
    const name = cut(wanted.replace(/[[\]:*?/\\]+/g, " ").replace(/\s+/g, " "), longest);
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      unique = `${cut(name, longest - suffix.length)}${suffix}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  };
}

/** At most so long, never through the middle of a character. */
function cut(name: string, length: number): string {
  let kept = "";
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/^[\s']+|[\s']+$/g, "") || "-";
}

/** Where a link leads: `'2 Network'!A5`. */
export function placeIn(sheet: string, row: number): string {
  return `'${sheet.replaceAll("'", "''")}'!A${row}`;
}
