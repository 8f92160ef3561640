import { textWidth } from "./text-width.ts";

/** A part of a text that stays in one line, and what is between it and the part before. */
export interface Segment {
  readonly gap: "" | " ";
  readonly segment: string;
}

/** The words of a text; where the language breaks within words, their parts, but for what is in backticks. */
export function segmentsOf(
  text: string,
  { breaksWithinWords }: { readonly breaksWithinWords: boolean },
): readonly Segment[] {
  const words = text.split(" ");
  if (!breaksWithinWords) return words.map((segment) => ({ gap: " ", segment }));
  let isCode = false;
  return words.flatMap((word) => {
    const parts = partsOf(word, isCode);
    isCode = parts.isCode;
    return parts.segments.map((segment, index): Segment => ({
      gap: index === 0 ? " " : "",
      segment,
    }));
  });
}

// As Japanese is set: no line begins with what closes, and none ends with what opens.
const closes =
  /[、。，．・：；？！）〕］｝〉》」』】ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ),.:;!?\]}…]/u;
const opens = /[（〔［｛〈《「『【([{]/u;

function partsOf(
  word: string,
  startsInCode: boolean,
): { readonly segments: readonly string[]; readonly isCode: boolean } {
  const segments: string[] = [];
  let isCode = startsInCode;
  let part = "";
  let last = "";
  for (const character of word) {
    const isBetween = last !== "" && !isCode;
    const isWide = textWidth(last) > 1 || textWidth(character) > 1;
    if (isBetween && isWide && !closes.test(character) && !opens.test(last)) {
      segments.push(part);
      part = "";
    }
    if (character === "`") isCode = !isCode;
    part += character;
    last = character;
  }
  return { segments: [...segments, part], isCode };
}
