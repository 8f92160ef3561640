import { say, type Language } from "@cloister/texts";
import { backendFacts } from "../backends.ts";
import type { ExitCode } from "../exit-code.ts";
import { generatedTree, nameOf } from "../generated-tree.ts";
import type { Io } from "../io.ts";
import { languageNamed } from "../language.ts";
import { prepareProgram, type Prepared } from "../prepare-program.ts";
import { progress } from "../progress.ts";
import { putTree } from "../put-tree.ts";
import type { GenerateRequest } from "../request.ts";
import type { TreeFile } from "../tree/tree.ts";

/** `cloister generate`: writes the program, or with `--check` says how the directory differs from it. */
export async function generate(
  request: GenerateRequest,
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const wording = {
    withoutPlan: say("Nothing was written: the topology has no plan."),
    withErrors: say("Nothing was written. `--allow-errors` writes the program all the same."),
  };
  const prepared = await prepareProgram(request, io, { wording, language });
  if ("ends" in prepared) return prepared.ends;
  const { plan, backend, localSources, samples, whole, unmended } = prepared;
  const { step, end } = progress(io, { isLong: false });
  step("Generating");
  const beside = await verificationFiles(request, whole);
  const tree = generatedTree(plan, backend, { request, localSources, samples, beside, unmended });
  end();
  const commands = `npm install && ${backendFacts(request.backend).next}`;
  const next = say("Next, in {{directory}}: {{commands}}", {
    directory: tree.directory,
    commands,
  });
  return putTree(tree, request, { io, language, next });
}

/**
 * What verifies the program once it is deployed. It is in English unless `--lang` says otherwise: the same topology
 * gives the same files in every environment.
 */
async function verificationFiles(
  request: GenerateRequest,
  { plan, expected }: Prepared["whole"],
): Promise<readonly TreeFile[]> {
  const { shellWord, verificationKit } = await import("../verification.ts");
  const { files, overlays, account, lang } = request;
  const words = [...files.map(nameOf), ...overlays.flatMap((path) => ["--overlay", nameOf(path)])];
  const isJudged = expected.length === (plan.expectations ?? []).length;
  const kit = verificationKit(plan, {
    language: await languageNamed(lang ?? "en"),
    source: words.map(shellWord).join(" "),
    ...(account === undefined ? {} : { account }),
    ...(isJudged ? { expected } : {}),
  });
  return kit.files;
}
