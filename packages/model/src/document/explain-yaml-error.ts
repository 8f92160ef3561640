import type { YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import {
  afterMarker,
  afterValue,
  closesNothing,
  listOnLineOfName,
  misaligned,
  nestedMap,
  noDash,
  unexpected,
} from "./explain-structure.ts";
import {
  badBlockHeader,
  badEscape,
  blockTextIndent,
  commentWithoutSpace,
  missingComma,
  plainStart,
  tab,
  twoCommas,
} from "./explain-values.ts";
import type { Explanation } from "./explanation.ts";
import { explainMissingColon } from "./missing-colon.ts";

/**
 * Says in our words what the YAML library found. Only the first mistake in the structure is kept,
 * since those after it are mostly its consequences; mistakes within one value are all kept.
 */
export function explainYamlErrors(file: SourceFile, errors: readonly YAMLError[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let isStructureKnown = false;
  for (const error of errors.toSorted((one, other) => one.pos[0] - other.pos[0])) {
    if (diagnostics.length === mostSyntaxErrors) break;
    const known = explanations.find((one) => isAbout(one, error.message)) ?? unknown;
    if (!known.isLocal && isStructureKnown) continue;
    isStructureKnown ||= !known.isLocal;
    diagnostics.push({ ...known.say(file, error.pos[0]), severity: "error", related: [] });
  }
  return diagnostics;
}

const mostSyntaxErrors = 20;

interface Known {
  readonly begins: string;
  /** Somewhere later in the message. */
  readonly includes?: string;
  readonly say: (file: SourceFile, start: number) => Explanation;
  /** It spoils one value only, so what follows it was read rightly. */
  readonly isLocal?: true;
}

// Keyed by how the library's message begins, since one of its codes covers many mistakes.
const explanations: readonly Known[] = [
  { begins: "Tabs are not allowed", say: tab, isLocal: true },
  { begins: "Implicit map keys need", say: explainMissingColon },
  { begins: "Implicit keys need", say: explainMissingColon },
  { begins: "Implicit keys of flow", say: explainMissingColon },
  { begins: "Nested mappings are not allowed", say: nestedMap },
  { begins: "Unexpected block-seq-ind on same line", say: listOnLineOfName },
  { begins: "All mapping items must start", say: misaligned },
  { begins: "All sequence items must start", say: misaligned },
  { begins: "Sequence item without -", say: noDash },
  { begins: "A block sequence may not be", say: misaligned },
  { begins: "Plain value cannot start", say: plainStart, isLocal: true },
  { begins: "Invalid escape sequence", say: badEscape, isLocal: true },
  { begins: "Comments must be separated", say: commentWithoutSpace, isLocal: true },
  { begins: "Missing , ", say: missingComma },
  { begins: "Missing space after :", say: explainMissingColon },
  { begins: "Block collections are not allowed", say: missingComma },
  { begins: "Unexpected , in", say: twoCommas, isLocal: true },
  { begins: "Unexpected empty item", say: twoCommas, isLocal: true },
  { begins: "Unexpected flow-seq-end", say: closesNothing },
  { begins: "Unexpected flow-map-end", say: closesNothing },
  { begins: "Block scalar header includes", say: badBlockHeader, isLocal: true },
  { begins: "Block scalar", say: blockTextIndent },
  { begins: "Block collection cannot start", say: afterMarker },
  { begins: "Unexpected ", includes: " at node end", say: afterValue },
  { begins: "Unexpected ", includes: " token", say: afterValue },
];

function isAbout({ begins, includes = "" }: Known, message: string): boolean {
  return message.startsWith(begins) && message.includes(includes);
}

const unknown: Known = { begins: "", say: unexpected };
