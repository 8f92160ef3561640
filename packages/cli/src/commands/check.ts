import type { Severity } from "@cloister/model";
import type { Language } from "@cloister/texts";
import { examineSources } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printChecked } from "../print-checked.ts";
import { isProblem } from "../problem.ts";
import { readSources } from "../read-sources.ts";
import { refuse } from "../refuse.ts";
import type { CheckRequest } from "../request.ts";

/**
 * `cloister check`: diagnostics and expectations on standard output, and whether any of them counts. With
 * `--fix` what has one remedy is mended before, and with `--dry-run` standard output is the patch alone.
 */
export async function check(request: CheckRequest, io: Io, language: Language): Promise<ExitCode> {
  const sources = readSources(request, io);
  if (!("files" in sources)) return refuse(sources, io);
  const failing: readonly Severity[] = request.denyWarnings ? ["error", "warning"] : ["error"];
  const printing = { request, failing, language };
  let examined = await examineSources(sources, io);
  if (request.fix === undefined) await printChecked(examined, sources, { ...printing, io });
  else {
    const { mendFiles } = await import("../mend-files.ts");
    const examineAgain = (changed: typeof sources) => examineSources(changed, io);
    const mended = await mendFiles({ sources, examined }, examineAgain, { ...printing, io });
    if (isProblem(mended)) return refuse([mended], io);
    ({ examined } = mended);
    const out = request.fix === "show" ? io.err : io.out;
    await printChecked(examined, mended.sources, { ...printing, io: { ...io, out } });
  }
  return examined.diagnostics.some(({ severity }) => failing.includes(severity))
    ? exitCodes.found
    : exitCodes.fine;
}
