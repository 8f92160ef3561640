import { toJson, type Severity } from "@cloister/model";
import { expectationsSummary, expectedJson } from "@cloister/proof";
import { count, examine, type Examined } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { placesIn } from "../places.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { CheckRequest } from "../request.ts";
import { unreadExpectations } from "../written-expectations.ts";

/** `cloister check`: diagnostics and expectations on standard output, and whether any of them counts. */
export async function check(request: CheckRequest, io: Io): Promise<ExitCode> {
  const examined = await examine(request, io);
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { diagnostics } = examined;
  const failing: readonly Severity[] = request.denyWarnings ? ["error", "warning"] : ["error"];
  switch (request.format) {
    case "json":
      io.out.write(`${JSON.stringify(report(examined), null, 2)}\n`);
      break;
    case "junit": {
      const { junitReport } = await import("../junit.ts");
      io.out.write(junitReport(examined, failing));
      break;
    }
    case "text":
      if (diagnostics.length === 0) io.out.write("No problems found.\n");
      printDiagnostics(diagnostics, io.out, io.environment);
      if (hasSummary(examined)) io.out.write(`${summary(examined)}\n`);
      break;
  }
  return diagnostics.some(({ severity }) => failing.includes(severity))
    ? exitCodes.found
    : exitCodes.fine;
}

function hasSummary(examined: Examined): boolean {
  const { expected, isComplete } = examined;
  return expected.length > 0 || (isComplete && unreadExpectations(examined) > 0);
}

function summary(examined: Examined): string {
  const { expected, isComplete } = examined;
  const unread = unreadExpectations(examined);
  if (isComplete) {
    return expectationsSummary(
      expected.map(({ outcome }) => outcome),
      { unread },
    );
  }
  const all = expected.length + unread;
  const many = all === 1 ? "1 expectation" : `${all} expectations`;
  return `${many}: none is judged before the errors in the topology are mended.`;
}

/** These names are a promise to the scripts of others. */
function report({ document, diagnostics, expected }: Examined) {
  return {
    diagnostics: toJson(diagnostics),
    expectations: expectedJson(expected, placesIn(document)),
    summary: { errors: count(diagnostics, "error"), warnings: count(diagnostics, "warning") },
  };
}
