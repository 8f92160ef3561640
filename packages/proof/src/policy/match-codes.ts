import { anyCharacter, anyText } from "./text-tokens.ts";

/**
 * Whether a pattern of characters, `anyText` and `anyCharacter` matches a text without made ids. It allocates nothing:
 * on a mismatch only the last `anyText` takes one character more, because an earlier one could not do better.
 */
export function matchCodes(pattern: readonly number[], text: string): boolean {
  let at = 0;
  let next = 0;
  let lastStar = -1;
  let retryAt = 0;
  while (at < text.length) {
    const code = pattern[next];
    if (code === anyText) {
      lastStar = next++;
      retryAt = at;
    } else if (code === anyCharacter || code === text.charCodeAt(at)) {
      next++;
      at++;
    } else if (lastStar === -1) {
      return false;
    } else {
      next = lastStar + 1;
      at = ++retryAt;
    }
  }
  while (pattern[next] === anyText) next++;
  return next === pattern.length;
}
