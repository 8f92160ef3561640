import type { SourceFile } from "../source/source-file.ts";
import { lineFrom } from "./explanation.ts";
import { startFast } from "./read-fast.ts";
import type { ReadResult } from "./read-result.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Reads one YAML file. The root is there whenever enough could be read to go on, even beside errors.
 * Plain YAML may have any size; what needs the full reader is refused above a few megabytes.
 */
export function readDocument(file: SourceFile): ReadResult {
  const fast = startFast(file);
  if (fast.root !== undefined) return { root: fast.root, diagnostics: [] };
  const { root, diagnostics } = readYaml(file);
  // Where the full reader ran out of patience says little; where the file stopped being plain helps.
  const placed = diagnostics.map((diagnostic) =>
    diagnostic.code === "yaml/too-large"
      ? { ...diagnostic, at: lineFrom(file, fast.at) }
      : diagnostic,
  );
  return { root, diagnostics: placed };
}
