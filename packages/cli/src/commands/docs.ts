import { documentFiles } from "@cloister/documents";
import { worldOfPlan } from "@cloister/proof";
import { inLanguage, say, type Language } from "@cloister/texts";
import { normalize } from "node:path";
import { svgOf } from "../draw.ts";
import { count, examine } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { sourceOf } from "../generated-tree.ts";
import type { Io } from "../io.ts";
import { languageNamed } from "../language.ts";
import { loadPictureAssets } from "../picture-assets.ts";
import { placesIn, placeText } from "../places.ts";
import { isProblem } from "../problem.ts";
import { progress } from "../progress.ts";
import { putTree } from "../put-tree.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { DocsRequest } from "../request.ts";
import { documentsName } from "../tree/open-directory.ts";
import type { TreeFile } from "../tree/tree.ts";

/** `cloister docs`: writes the design document and all that is handed over with it, a folder for each language. */
export async function docs(request: DocsRequest, io: Io, language: Language): Promise<ExitCode> {
  const examined = await examine(request, io);
  if (!("diagnostics" in examined)) return refuse(examined, io);
  const { plan, document, diagnostics, silenced, expected, isComplete } = examined;
  printDiagnostics(diagnostics, io.err, { environment: io.environment, language });
  if (plan === undefined) {
    const said = say("Nothing was written: the topology has no plan.");
    io.err.write(`${inLanguage(said, language)}\n`);
    return exitCodes.found;
  }
  const { formats, hasIcons, files: sources, overlays, out } = request;
  const assets = hasIcons ? loadPictureAssets({ withFonts: false }) : undefined;
  if (assets !== undefined && isProblem(assets)) return refuse([assets], io);
  const { step, end } = progress(io, { isLong: false });
  step("Writing the document");
  const locate = placesIn(document);
  const text = placeText(request);
  const source = {
    plan,
    world: worldOfPlan(plan),
    diagnosis: { diagnostics, silenced, expected },
    isComplete,
    sources,
    overlays,
    placeOf(path: Parameters<typeof locate>[0]) {
      const place = locate(path);
      return place && text(place);
    },
  };
  const files: TreeFile[] = [];
  for (const one of await languagesOf(request, language)) {
    const made = await documentFiles(source, {
      language: one,
      formats,
      svgOf: (picture) => svgOf(picture, { assets, hasIcons }),
    });
    files.push(...made.map((file) => ({ ...file, path: `${one.name}/${file.path}` })));
  }
  end();
  const [entry] = files;
  if (entry === undefined) throw new Error("bug: the document has no file.");
  const tree = {
    directory: normalize(out).replace(/(?<=.)[/\\]+$/, ""),
    files,
    source: sourceOf({ files: sources, overlays }),
    backend: documentsName,
    entry: entry.path,
  };
  const put = putTree(tree, request, { io, language });
  return put === exitCodes.fine && count(diagnostics, "error") > 0 ? exitCodes.found : put;
}

async function languagesOf(
  { languages }: DocsRequest,
  language: Language,
): Promise<readonly Language[]> {
  return languages.length === 0 ? [language] : Promise.all(languages.map(languageNamed));
}
