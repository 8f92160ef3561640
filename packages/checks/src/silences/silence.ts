import { resolveFinding, type Compilation, type Diagnostic } from "@cloister/model";
import { applySilences, type Silenced } from "./apply-silences.ts";
import { silenceCodes } from "./silence-codes.ts";

export interface Kept {
  /** What is still to be said, what is wrong with the silences included. Not sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
}

/** Takes away what the topology accepts. `isWhole`: every check ran, and nothing was left out. */
export function silence(
  { topology, document }: Compilation,
  diagnostics: readonly Diagnostic[],
  { isWhole }: { readonly isWhole: boolean },
): Kept {
  if (topology === undefined) return { diagnostics, silenced: [] };
  const after = applySilences(topology, diagnostics, { codes: silenceCodes(), isWhole });
  return {
    diagnostics: [
      ...after.diagnostics,
      ...after.findings.map((finding) => resolveFinding(document, finding)),
    ],
    silenced: after.silenced,
  };
}
