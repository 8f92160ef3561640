import type { MapEntry, Node } from "../document/node.ts";
import type { Change } from "./change.ts";

/** The same change, in which what is left empty goes too where that is wanted. A comment in it keeps it. */
export function removeEmptied(node: Node, change: Change): Change {
  if (node.type === "scalar" || change.inside === undefined) return change;
  const inside = [...change.inside].map(([step, inner]): readonly [string | number, Change] => {
    const entry = node.type === "map" ? node.entries.get(String(step)) : undefined;
    const child = node.type === "map" ? entry?.value : node.items[Number(step)];
    if (child === undefined) return [step, inner];
    const isGone = entry !== undefined && !isCommented(entry) && isEmptied(child, inner);
    return [step, isGone ? { removed: true } : removeEmptied(child, inner)];
  });
  return { ...change, inside: new Map(inside) };
}

function isEmptied(node: Node, { inside, appended, renamed }: Change): boolean {
  if (node.type === "scalar" || inside === undefined) return false;
  if (appended !== undefined || renamed !== undefined) return false;
  const size = node.type === "map" ? node.entries.size : node.items.length;
  const changes = [...inside.values()];
  return (
    changes.length === size &&
    changes.every(({ removed }) => removed === true) &&
    changes.some(({ andEmpty }) => andEmpty === true)
  );
}

/** Whether a line between a name and the end of its value is a comment. */
function isCommented({ key, value }: MapEntry): boolean {
  return key.file !== value.file || /\n[ \t]*#/.test(key.file.text.slice(key.end, value.end));
}
