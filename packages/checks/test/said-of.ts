import { isComplete, type Compilation, type Diagnostic } from "@cloister/model";
import { runChecks } from "../src/index.ts";
import { judgeTopology } from "../src/judge-topology.ts";
import { silence } from "../src/silences/silence.ts";

/**
 * Everything that is said of a topology, but for the expectations whose failure something else explains: those
 * are folded under it.
 */
export function saidOf(compilation: Compilation): readonly Diagnostic[] {
  const { diagnostics: all } = silence(
    compilation,
    [
      ...compilation.diagnostics,
      ...runChecks(compilation),
      ...judgeTopology(compilation).diagnostics,
    ],
    { isWhole: isComplete(compilation) },
  );
  const explained = all.flatMap(({ explains = [] }) => explains);
  return all.filter(
    ({ code, at }) =>
      !code.startsWith("expect/") ||
      !explained.some(
        ({ file, start, end }) => file === at.file && start === at.start && end === at.end,
      ),
  );
}
