import type { Language } from "@cloister/texts";
import { count, examine } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { planText } from "../plan-text.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { PlanRequest } from "../request.ts";

/** `cloister plan`: what resolved on standard output, the findings on standard error. */
export async function plan(request: PlanRequest, io: Io, language: Language): Promise<ExitCode> {
  const examined = await examine(request, io);
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { plan: resolved, diagnostics } = examined;
  printDiagnostics(diagnostics, io.err, { environment: io.environment, language });
  if (resolved !== undefined) {
    const isJson = request.format === "json";
    io.out.write(isJson ? `${JSON.stringify(resolved, null, 2)}\n` : planText(resolved));
  }
  return count(diagnostics, "error") === 0 ? exitCodes.fine : exitCodes.found;
}
