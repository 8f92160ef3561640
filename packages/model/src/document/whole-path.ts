import type { Path } from "../diagnostics/diagnostic.ts";
import type { Document } from "./document.ts";
import type { Node } from "./node.ts";

/** A path into what survived of a document, as it is in the whole document: there lists may be longer. */
export function wholePath({ root, whole }: Document, path: Path): Path {
  if (whole === undefined || whole === root) return path;
  let survived: Node | undefined = root;
  let written: Node | undefined = whole;
  return path.map((step) => {
    const index: string | number = placeIn(survived, written, step);
    survived = child(survived, step);
    written = child(written, index);
    return index;
  });
}

function placeIn(
  survived: Node | undefined,
  written: Node | undefined,
  step: string | number,
): string | number {
  if (typeof step !== "number" || survived?.type !== "sequence") return step;
  const item = survived.items[step];
  if (written?.type !== "sequence" || item === undefined) return step;
  const index = written.items.findIndex(
    ({ file, start, end }) => file === item.file && start === item.start && end === item.end,
  );
  return index === -1 ? step : index;
}

function child(node: Node | undefined, step: string | number): Node | undefined {
  if (node?.type === "map") return node.entries.get(String(step))?.value;
  return node?.type === "sequence" && typeof step === "number" ? node.items[step] : undefined;
}
