import type { MapNode, SequenceNode } from "../document/node.ts";
import type { Replacement } from "./replacement.ts";
import { before, isBlank, lineEnd, lineStart, skipToContent } from "./text-layout.ts";
import { isFlow, type WrittenElement } from "./written-element.ts";

/** Takes elements out of a map or list in which others stay. */
export function removeElements(
  collection: MapNode | SequenceNode,
  elements: readonly WrittenElement[],
  removed: ReadonlySet<WrittenElement>,
): readonly Replacement[] {
  const isRemoved = (element: WrittenElement): boolean => removed.has(element);
  if (isFlow(collection)) {
    return elements.flatMap((element, index) =>
      isRemoved(element) ? [fromFlow(element, neighbours(elements, index, isRemoved))] : [],
    );
  }
  const kept = elements.findIndex((element) => !isRemoved(element));
  return elements.flatMap((element) => {
    if (!isRemoved(element)) return [];
    return isBlank(before(element.file, element.start))
      ? [wholeLines(element)]
      : [upTo(element, elements[kept])];
  });
}

/** All lines of an element, with the line end before them: then the line above may still get something new behind it. */
export function wholeLines({ file, start, value }: WrittenElement): Replacement {
  const first = lineStart(file, start);
  const end = lineEnd(file, value.end);
  if (first > 1) return { file, start: lineEnd(file, first - 2), end, text: "" };
  const { length } = /^\r?\n/.exec(file.text.slice(end, end + 2))?.[0] ?? "";
  return { file, start: first, end: end + length, text: "" };
}

/** The first of a map behind a dash: what comes next takes its place, unless a comment is between them. */
function upTo(element: WrittenElement, next: WrittenElement | undefined): Replacement {
  const { file, start, value } = element;
  if (next === undefined) return { file, start, end: value.end, text: "" };
  const between = file.text.slice(lineEnd(file, value.end), next.start);
  return { file, start, end: between.includes("#") ? value.end : next.start, text: "" };
}

interface Neighbours {
  /** The last one before it that stays. */
  readonly kept: WrittenElement | undefined;
  readonly next: WrittenElement | undefined;
}

function neighbours(
  elements: readonly WrittenElement[],
  index: number,
  isRemoved: (element: WrittenElement) => boolean,
): Neighbours {
  return {
    kept: elements.slice(0, index).findLast((element) => !isRemoved(element)),
    next: elements[index + 1],
  };
}

function fromFlow({ file, start, value }: WrittenElement, { kept, next }: Neighbours): Replacement {
  const { text } = file;
  const comma = skipToContent(file, value.end);
  const hasComma = text[comma] === ",";
  const behind = hasComma ? comma + 1 : value.end;
  const end = lineEnd(file, behind);
  const isAlone = /^\s*(?:#.*)?$/.test(text.slice(behind, end)) && isBlank(before(file, start));
  if (isAlone && lineStart(file, start) > 1) {
    return { file, start: lineEnd(file, lineStart(file, start) - 2), end, text: "" };
  }
  if (next !== undefined) {
    const gap = text.slice(behind, next.start);
    return {
      file,
      start,
      end: isBlank(gap) && !gap.includes("\n") ? next.start : behind,
      text: "",
    };
  }
  if (kept !== undefined && !hasComma && !text.slice(kept.value.end, start).includes("\n")) {
    return { file, start: kept.value.end, end: value.end, text: "" };
  }
  return { file, start, end: behind, text: "" };
}
