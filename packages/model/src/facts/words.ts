/** The words of a text that is laid out in lines, as the generated tables are. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
