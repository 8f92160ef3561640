import { isComplete, sortDiagnostics, type Compilation, type Diagnostic } from "@cloister/model";
import type { Expected } from "@cloister/proof";
import { judgeTopology } from "./judge-topology.ts";
import { runChecks } from "./run-checks.ts";
import type { Silenced } from "./silences/apply-silences.ts";
import { silence } from "./silences/silence.ts";

/** All that is to be said of a topology. */
export interface Diagnosis {
  /** In the order of reading, without what the topology accepts. */
  readonly diagnostics: readonly Diagnostic[];
  /** The warnings that it accepts. */
  readonly silenced: readonly Silenced[];
  /** What became of each expectation, in the order of the topology. */
  readonly expected: readonly Expected[];
}

/**
 * Runs every check, and judges what the topology expects unless that is not wanted. `further` is what somebody
 * else found in it.
 */
export function diagnose(
  compilation: Compilation,
  {
    judges = true,
    further = [],
  }: { readonly judges?: boolean; readonly further?: readonly Diagnostic[] } = {},
): Diagnosis {
  const { expected, diagnostics } = judgeTopology(compilation, { judges });
  const all = [...compilation.diagnostics, ...runChecks(compilation), ...diagnostics, ...further];
  const isWhole = judges && isComplete(compilation);
  const said = silence(compilation, all, { isWhole });
  return {
    diagnostics: sortDiagnostics(said.diagnostics),
    silenced: said.silenced,
    expected,
  };
}
