import { visible } from "./visible.ts";

/** A text between tags. What XML forbids, and what could reorder the line, is shown as `\u{202e}`. */
export function xmlText(text: string): string {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A number of pixels, to hundredths. */
export function pixels(length: number): string {
  return String(Math.round(length * 100) / 100);
}

/** A name that is fit to begin an id: other characters than letters, digits and hyphens give their code, `_2f_`. */
export function idOf(name: string): string {
  const fit = name.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `p-${fit}`;
}
