import type { Compilation } from "./compile.ts";
import { eachOnce } from "./diagnostics/each-once.ts";
import { assemble } from "./document/assemble.ts";
import { toValue, type Document } from "./document/document.ts";
import { readFast } from "./document/read-fast.ts";
import type { ReadResult } from "./document/read-result.ts";
import { resolveFinding } from "./document/to-diagnostic.ts";
import { resolvePlan } from "./plan/resolve/resolve.ts";
import type { SourceFile } from "./source/source-file.ts";
import type { Sources } from "./source/sources.ts";
import { acceptTopology } from "./topology/accept-topology.ts";

/**
 * As `compile`, for topologies whose notation is plainly right: there it gives the same, and otherwise
 * undefined. Neither the schema library nor the full YAML reader is loaded for it, which together take
 * several times as long as all the rest. `read` may be one that reads more than plain YAML.
 */
export function quickCompile(
  { files, overlays = [] }: Sources,
  read: (file: SourceFile) => ReadResult = readPlain,
): Compilation | undefined {
  const parts = files.map(read);
  const layers = overlays.map(read);
  if ([...parts, ...layers].some(isDoubtful)) return undefined;
  const { root, diagnostics: contradictions } = assemble(parts, layers);
  if (root === undefined || contradictions.length > 0) return undefined;
  const topology = acceptTopology(toValue(root));
  if (topology === undefined) return undefined;
  const document: Document = { root };
  const { plan, findings } = resolvePlan(topology);
  const diagnostics = eachOnce(findings.map((finding) => resolveFinding(document, finding)));
  return { document, dropped: [], topology, plan, diagnostics };
}

function readPlain(file: SourceFile): ReadResult {
  return { root: readFast(file), diagnostics: [] };
}

function isDoubtful({ root, diagnostics }: ReadResult): boolean {
  return root === undefined || diagnostics.length > 0;
}
