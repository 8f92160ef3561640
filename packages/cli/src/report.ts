import { renderSummary, renderText, type Diagnostic } from "@cloister/model";
import { wantsColor } from "./color.ts";
import type { Io, Output } from "./io.ts";

/** Prints what was found for a person, with the counts below; nothing where nothing was found. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  output: Output,
  environment: Io["environment"],
): void {
  if (diagnostics.length === 0) return;
  const text = renderText(diagnostics, { color: wantsColor(output, environment) });
  output.write(`${text}\n\n${renderSummary(diagnostics)}\n`);
}
