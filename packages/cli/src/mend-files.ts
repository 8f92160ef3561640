import {
  escapeUnprintable,
  mend,
  toJson,
  whyLeft,
  type Diagnostic,
  type Examination,
  type Mended,
  type Sources,
} from "@cloister/model";
import { inLanguage, say, sentences, type Language } from "@cloister/texts";
import type { Examined } from "./examine.ts";
import type { Io, Output } from "./io.ts";
import { patchOf } from "./patch.ts";
import type { Problem } from "./problem.ts";
import type { CheckRequest } from "./request.ts";
import { rewriteSources } from "./rewrite-sources.ts";

/** What `--fix` needs to know, beside the files. */
interface Mending {
  readonly request: CheckRequest;
  readonly io: Io;
  readonly language: Language;
}

/**
 * Mends what has one remedy, in the files or as a patch on standard output, and says what was mended. What
 * is left tells why, where its fix was not made.
 */
export async function mendFiles(
  start: Examination<Examined>,
  examineAgain: (sources: Sources) => Promise<Examined>,
  { request, io, language }: Mending,
): Promise<Examination<Examined> | Problem> {
  const isShown = request.fix === "show";
  const result = await mend(start, examineAgain);
  if (isShown) io.out.write(patchOf(start.sources, result.sources));
  else {
    const problem = rewriteSources(start.sources, result.sources, io);
    if (problem !== undefined) return problem;
  }
  // Standard output belongs to the patch or the report, where it is one for machines.
  const output: Output = isShown || request.format !== "text" ? io.err : io.out;
  const lines = result.mended.map((one) => mendedLine(one, { isShown, language }));
  if (lines.length > 0) output.write(`${lines.join("\n")}\n\n`);
  return { sources: result.sources, examined: explained(result) };
}

function mendedLine(
  diagnostic: Diagnostic,
  { isShown, language }: { readonly isShown: boolean; readonly language: Language },
): string {
  const [said] = toJson([diagnostic], language);
  if (said === undefined) throw new Error("bug: one diagnostic gives one entry.");
  const { file, line, column, code, message } = said;
  const values = { place: `${file}:${line}:${column}`, code, message };
  const text = isShown
    ? say("would mend {{place}} [{{code}}]: {{message}}", values)
    : say("mended {{place}} [{{code}}]: {{message}}", values);
  return escapeUnprintable(inLanguage(text, language));
}

/** With the reason of each fix that was not made, which then is no offer any more. */
function explained(mended: Mended<Examined>): Examined {
  const { examined } = mended;
  const diagnostics = examined.diagnostics.map((diagnostic): Diagnostic => {
    const reason = whyLeft(mended, diagnostic);
    if (reason === undefined) return diagnostic;
    const { fix: _fix, help, ...said } = diagnostic;
    return { ...said, help: sentences(help, reason) };
  });
  return { ...examined, diagnostics };
}
