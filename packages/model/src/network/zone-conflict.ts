/**
 * A smallest part of `elements` for which `isImpossible` still holds: taking any one away makes it
 * possible. Earlier elements are kept in preference to later ones, and their order is kept. What
 * is impossible must stay so when elements are added, and all of them together must be.
 * The method is Junker's QuickXplain: about `k * log(n / k)` questions for `k` left of `n`.
 */
export function minimalConflict<Element>(
  elements: readonly Element[],
  isImpossible: (part: readonly Element[]) => boolean,
): readonly Element[] {
  const shrink = (
    background: readonly Element[],
    isNew: boolean,
    rest: readonly Element[],
  ): readonly Element[] => {
    if (isNew && isImpossible(background)) return [];
    if (rest.length === 1) return rest;
    const middle = rest.length >> 1;
    const head = rest.slice(0, middle);
    const tail = rest.slice(middle);
    const fromTail = shrink([...background, ...head], true, tail);
    const fromHead = shrink([...background, ...fromTail], fromTail.length > 0, head);
    return [...fromHead, ...fromTail];
  };
  return elements.length === 0 ? [] : shrink([], true, elements);
}
