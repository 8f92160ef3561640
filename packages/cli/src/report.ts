import { renderSummary, renderText, type Diagnostic } from "@cloister/model";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";
import { wantsColor } from "./color.ts";
import type { Io, Output } from "./io.ts";

/** Prints what was found for a person, with the counts below; nothing where nothing was found. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  output: Output,
  {
    environment,
    language,
  }: { readonly environment: Io["environment"]; readonly language: Language },
): void {
  if (diagnostics.length === 0) return;
  const text = renderText(diagnostics, { color: wantsColor(output, environment), language });
  output.write(`${text}\n\n${summaryText(diagnostics, language)}`);
}

/** The counts, and how many of them need no work of the user's, in lines. */
export function summaryText(diagnostics: readonly Diagnostic[], language: Language): string {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const lines = [renderSummary(diagnostics, language)];
  if (fixable > 0) lines.push(inLanguage(fixableText(fixable, diagnostics.length), language));
  return `${lines.join("\n")}\n`;
}

function fixableText(count: number, all: number): Text {
  if (all === 1) return say("`cloister check --fix` can mend it.");
  return count === 1
    ? say("`cloister check --fix` can mend 1 of them.")
    : say("`cloister check --fix` can mend {{count}} of them.", { count });
}
