import { toJson, type Diagnostic } from "@cloister/model";
import { count, examine } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { CheckRequest } from "../request.ts";

/** `cloister check`: all diagnostics on standard output, and whether there are any that count. */
export async function check(request: CheckRequest, io: Io): Promise<ExitCode> {
  const examined = await examine(request, io);
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { diagnostics } = examined;
  switch (request.format) {
    case "json":
      io.out.write(`${JSON.stringify(report(diagnostics), null, 2)}\n`);
      break;
    case "text":
      if (diagnostics.length === 0) io.out.write("No problems found.\n");
      printDiagnostics(diagnostics, io.out, io.environment);
      break;
  }
  const counted =
    count(diagnostics, "error") + (request.denyWarnings ? count(diagnostics, "warning") : 0);
  return counted === 0 ? exitCodes.fine : exitCodes.found;
}

/** These names are a promise to the scripts of others. */
function report(diagnostics: readonly Diagnostic[]) {
  return {
    diagnostics: toJson(diagnostics),
    expectations: [],
    summary: { errors: count(diagnostics, "error"), warnings: count(diagnostics, "warning") },
  };
}
