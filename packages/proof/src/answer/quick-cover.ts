import { globCovers } from "../policy/globs.ts";

/** As `globCovers`, and at once where what stands before the first wildcard decides. */
export function coversAll(wide: string, narrow: string): boolean {
  const wild = wide.search(/[*?]/);
  if (wild < 0) return wide === narrow;
  if (!narrow.startsWith(wide.slice(0, wild))) return false;
  return wide.slice(wild) === "*" || globCovers(wide, narrow);
}
