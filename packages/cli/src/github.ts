import { escapeUnprintable, toJson, type Diagnostic, type JsonDiagnostic } from "@cloister/model";
import type { Language } from "@cloister/texts";
import { summaryText } from "./report.ts";

const command: Record<Diagnostic["severity"], string> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request, and the counts for its log. */
export function githubCommands(diagnostics: readonly Diagnostic[], language: Language): string {
  const lines = toJson(diagnostics, language).map((one) => `${commandOf(one)}\n`);
  return `${lines.join("")}${summaryText(diagnostics, language)}`;
}

function commandOf({ severity, code, message, help, ...place }: JsonDiagnostic): string {
  const { file, line, column, endLine, endColumn } = place;
  const properties = [
    ["file", file],
    ["line", line],
    ["endLine", endLine],
    // Columns are for what is on one line.
    ...(line === endLine
      ? ([
          ["col", column],
          ["endColumn", endColumn],
        ] as const)
      : []),
    ["title", code],
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`);
  const text = help === null ? message : `${message}\n${help}`;
  return `::${command[severity]} ${written.join(",")}::${data(text)}`;
}

/** A line end would end the command, and what follows could be another one. */
function data(text: string): string {
  const lines = text.split("\n").map(escapeUnprintable);
  return lines.join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
