import type { Compilation } from "./compile.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";

/**
 * Whether nothing was left out of the plan: every error of the compilation leaves something out, but for those
 * inside an expectation, which leave out that expectation alone.
 */
export function isComplete({ document, diagnostics }: Compilation): boolean {
  const expect = document.root?.entries.get("expect")?.value;
  const items = expect?.type === "sequence" ? expect.items : [];
  const isInExpectation = ({ at }: Diagnostic): boolean =>
    items.some(({ file, start, end }) => at.file === file && at.start >= start && at.end <= end);
  return diagnostics.every((one) => one.severity !== "error" || isInExpectation(one));
}
