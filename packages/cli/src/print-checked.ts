import { toJson, type Severity, type Sources } from "@cloister/model";
import { expectationsSummary, expectedJson } from "@cloister/proof";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";
import { count, type Examined } from "./examine.ts";
import type { Io } from "./io.ts";
import { placesIn } from "./places.ts";
import { printDiagnostics } from "./report.ts";
import type { CheckRequest } from "./request.ts";
import { unreadExpectations } from "./written-expectations.ts";

interface Printing {
  readonly request: CheckRequest;
  /** What makes the check fail. */
  readonly failing: readonly Severity[];
  readonly language: Language;
  readonly io: Io;
}

/** Prints what was found in the format that is asked for. The formats for machines are loaded when they are. */
export async function printChecked(
  examined: Examined,
  sources: Sources,
  { request, failing, language, io }: Printing,
): Promise<void> {
  const { out } = io;
  switch (request.format) {
    case "json":
      out.write(`${JSON.stringify(report(examined, language), null, 2)}\n`);
      break;
    case "junit": {
      const { junitReport } = await import("./junit.ts");
      out.write(junitReport(examined, failing, language));
      break;
    }
    case "sarif": {
      const { sarifReport } = await import("./sarif.ts");
      out.write(`${JSON.stringify(sarifReport(examined, sources, { io, language }), null, 2)}\n`);
      break;
    }
    case "github": {
      const { githubCommands } = await import("./github.ts");
      out.write(githubCommands(examined.diagnostics, language));
      break;
    }
    case "text":
      printText(examined, { io, language });
      break;
  }
}

function printText(
  examined: Examined,
  { io, language }: { readonly io: Io; readonly language: Language },
): void {
  const { out, environment } = io;
  const { diagnostics, silenced } = examined;
  if (diagnostics.length === 0) out.write(`${inLanguage(say("No problems found."), language)}\n`);
  printDiagnostics(diagnostics, out, { environment, language });
  if (silenced.length > 0) out.write(`${inLanguage(silencedText(silenced.length), language)}\n`);
  if (hasSummary(examined)) out.write(`${summary(examined, language)}\n`);
}

function silencedText(count: number): Text {
  return count === 1
    ? say("1 warning is silenced in the topology, with a reason.")
    : say("{{count}} warnings are silenced in the topology, each with a reason.", { count });
}

function hasSummary(examined: Examined): boolean {
  const { expected, isComplete } = examined;
  return expected.length > 0 || (isComplete && unreadExpectations(examined) > 0);
}

function summary(examined: Examined, language: Language): string {
  const { expected, isComplete } = examined;
  const unread = unreadExpectations(examined);
  if (isComplete) {
    return expectationsSummary(
      expected.map(({ outcome }) => outcome),
      { unread, language },
    );
  }
  const all = expected.length + unread;
  const text =
    all === 1
      ? say("1 expectation: none is judged before the errors in the topology are mended.")
      : say(
          "{{count}} expectations: none is judged before the errors in the topology are mended.",
          { count: all },
        );
  return inLanguage(text, language);
}

/** These names are a promise to the scripts of others. */
function report({ document, diagnostics, silenced, expected }: Examined, language: Language) {
  const accepted = toJson(
    silenced.map(({ diagnostic }) => diagnostic),
    language,
  );
  return {
    diagnostics: toJson(diagnostics, language),
    silenced: silenced.map(({ reason }, index) => ({ ...accepted[index], reason })),
    expectations: expectedJson(expected, { locate: placesIn(document), language }),
    summary: { errors: count(diagnostics, "error"), warnings: count(diagnostics, "warning") },
  };
}
