import { compare, renderDifference, type Difference } from "@cloister/mirror";
import { escapeUnprintable } from "@cloister/model";
import { readableDifferences } from "../differences.ts";
import type { Examined } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { sourceOf } from "../generated-tree.ts";
import type { Io } from "../io.ts";
import { prepareProgram } from "../prepare-program.ts";
import { isProblem } from "../problem.ts";
import { progress } from "../progress.ts";
import { refuse } from "../refuse.ts";
import type { VerifyRequest } from "../request.ts";
import { runProgram } from "../run-program.ts";

/** `cloister verify`: runs a program, and says on standard output where what it makes is not the plan. */
export async function verify(request: VerifyRequest, io: Io): Promise<ExitCode> {
  const wording = { done: "compared", does: "compares" };
  const prepared = await prepareProgram(request, io, wording);
  if ("ends" in prepared) return prepared.ends;
  const { plan, localSources } = prepared;
  const { backend, format } = request;
  const { step, end } = progress(io, { isLong: true });
  step("Running the program");
  const cloud = await runProgram(request, io.files);
  end();
  if (isProblem(cloud)) return refuse([cloud], io);
  const comparison = compare(plan, cloud, contentHashes(localSources, io));
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
      io.out.write(`${summary(compared, differences, request)}\n`);
      break;
  }
  return differences.length === 0 ? exitCodes.fine : exitCodes.found;
}

/** SHA-256 of the local files that objects are made from, by the path that the topology writes. */
function contentHashes(sources: Examined["localSources"], { files }: Io): Map<string, string> {
  return new Map([...sources].map(([source, path]) => [source, files.hash(path)]));
}

function summary(
  compared: number,
  differences: readonly Difference[],
  request: VerifyRequest,
): string {
  const { directory } = request;
  const source = sourceOf(request);
  const resources = counted(compared, "resource");
  const text =
    differences.length === 0
      ? `${resources} compared: the program in ${directory} makes exactly what ${source} says.`
      : `${resources} compared, ${counted(differences.length, "difference")}: the program in ${directory} does not make what ${source} says.`;
  return escapeUnprintable(text);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
