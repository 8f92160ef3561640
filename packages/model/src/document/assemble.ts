import type { Document } from "./document.ts";
import { applyOverlay, mergeParts, type Merged } from "./merge.ts";

/** What the files of one topology say together: its parts merged, and the overlays laid over them. */
export function assemble(parts: readonly Document[], layers: readonly Document[]): Merged {
  const { root, diagnostics } = mergeParts(parts);
  return {
    root: layers.reduce((base, layer) => applyOverlay(base, layer.root), root),
    diagnostics,
  };
}
