import { compare, renderDifference, type Difference } from "@cloister/mirror";
import { escapeUnprintable } from "@cloister/model";
import { inLanguage, say, type Language, type Text } from "@cloister/texts";
import { readableDifferences } from "../differences.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { sourceOf } from "../generated-tree.ts";
import type { Io } from "../io.ts";
import { prepareProgram, type Prepared } from "../prepare-program.ts";
import { isProblem } from "../problem.ts";
import { progress } from "../progress.ts";
import { refuse } from "../refuse.ts";
import type { VerifyRequest } from "../request.ts";
import { runProgram } from "../run-program.ts";
import { sha256 } from "../sha256.ts";

/** `cloister verify`: runs a program, and says on standard output where what it makes is not the plan. */
export async function verify(
  request: VerifyRequest,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const wording = {
    withoutPlan: say("Nothing was compared: the topology has no plan."),
    withErrors: say("Nothing was compared. `--allow-errors` compares all the same."),
  };
  const prepared = await prepareProgram(request, io, { wording, language });
  if ("ends" in prepared) return prepared.ends;
  const { plan, localSources, samples } = prepared;
  const { backend, format } = request;
  const { step, end } = progress(io, { isLong: true });
  step("Running the program");
  const cloud = await runProgram(request, io.files);
  end();
  if (isProblem(cloud)) return refuse([cloud], io);
  const hashes = contentHashes({ localSources, samples }, io);
  const comparison = compare(plan, cloud, hashes);
  const differences = readableDifferences(comparison, { plan, cloud });
  const { compared } = comparison;
  switch (format) {
    case "json":
      // These names are a promise to the scripts of others.
      io.out.write(`${JSON.stringify({ backend, compared, differences }, null, 2)}\n`);
      break;
    case "text":
      for (const difference of differences) {
        io.out.write(`${escapeUnprintable(renderDifference(backend, difference))}\n`);
      }
      io.out.write(`${summary(compared, differences, { request, language })}\n`);
      break;
  }
  return differences.length === 0 ? exitCodes.fine : exitCodes.found;
}

/** SHA-256 of what objects are made from, by the source that the plan gives them. */
function contentHashes(
  { localSources, samples }: Pick<Prepared, "localSources" | "samples">,
  { files }: Io,
): Map<string, string> {
  return new Map([
    ...[...localSources].map(([source, path]) => [source, files.hash(path)] as const),
    ...[...samples].map(([source, bytes]) => [source, sha256(bytes)] as const),
  ]);
}

function summary(
  compared: number,
  differences: readonly Difference[],
  { request, language }: { readonly request: VerifyRequest; readonly language: Language },
): string {
  const values = {
    resources: compared === 1 ? say("1 resource") : say("{{count}} resources", { count: compared }),
    directory: request.directory,
    source: sourceOf(request),
  };
  const text =
    differences.length === 0
      ? say(
          "{{resources}} compared: the program in {{directory}} makes exactly what {{source}} says.",
          values,
        )
      : say(
          "{{resources}} compared, {{differences}}: the program in {{directory}} does not make what {{source}} says.",
          { ...values, differences: countOf(differences) },
        );
  return escapeUnprintable(inLanguage(text, language));
}

function countOf({ length: count }: readonly Difference[]): Text {
  return count === 1 ? say("1 difference") : say("{{count}} differences", { count });
}
