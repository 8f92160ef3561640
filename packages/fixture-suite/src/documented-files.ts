import type { Diagnosis } from "@cloister/checks";
import { layOut, toSvg } from "@cloister/diagram";
import { documentFiles } from "@cloister/documents";
import { isComplete, resolveFinding, toJson, type Compilation } from "@cloister/model";
import { worldOfPlan } from "@cloister/proof";
import { english, inJapanese, verbatim } from "@cloister/texts";
import type { Fixture } from "./find-fixtures.ts";

/** The texts of the design document in both languages, by path, and its pictures without icons. */
export async function documentedFiles(
  { options: { files, overlays } }: Fixture,
  compilation: Compilation,
  diagnosis: Diagnosis,
): Promise<ReadonlyMap<string, string>> {
  const { plan, document } = compilation;
  const found = new Map<string, string>();
  if (plan === undefined) return found;
  for (const language of [english, inJapanese]) {
    const made = await documentFiles(
      {
        plan,
        world: worldOfPlan(plan),
        diagnosis,
        isComplete: isComplete(compilation),
        sources: files,
        overlays,
        placeOf(at) {
          const finding = { code: "", severity: "info", message: verbatim(""), at } as const;
          const [place] = toJson([resolveFinding(document, finding)]);
          return place && `${place.file}:${place.line}`;
        },
      },
      {
        language,
        formats: ["md"],
        svgOf: async (picture) => toSvg(await layOut(picture)),
      },
    );
    for (const file of made) {
      if ("text" in file) found.set(`documents/${language.name}/${file.path}`, file.text);
    }
  }
  return found;
}
