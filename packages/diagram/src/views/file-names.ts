/**
 * Gives names that are fit for files on every system, each once: what it gave before is not given again, whatever
 * the case of its letters. `said` is any text; letters and digits of every script stay.
 */
export function fileNames(): (view: string, ...said: readonly string[]) => string {
  const given = new Set<string>();
  return (view, ...said) => {
    const name = [view, ...said.map(fileName)].join("-");
    let unique = name;
    for (let count = 2; given.has(unique.toLowerCase()); count += 1) unique = `${name}_${count}`;
    given.add(unique.toLowerCase());
    return unique;
  };
}

/** So that several together are still a name that every file system takes. */
const longest = 24;

function fileName(said: string): string {
  const plain = said
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const short = [...plain].slice(0, longest).join("");
  return short === "" ? "x" : short;
}
