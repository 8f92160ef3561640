import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MapNode } from "./node.ts";

/** What could be read, and what was wrong. With errors the root may be missing or incomplete. */
export interface ReadResult {
  readonly root: MapNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
