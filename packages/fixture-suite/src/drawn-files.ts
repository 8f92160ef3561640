import { accessPictures, picturesOf, toMermaid, viewNames } from "@cloister/diagram";
import type { GeneratedFile, Plan } from "@cloister/model";
import { worldOfPlan, type Expected } from "@cloister/proof";
import { english } from "@cloister/texts";

/** Every view of a plan as Mermaid, and the proof of each flow that it expects. */
export function drawnFiles(plan: Plan, expected: readonly Expected[]): readonly GeneratedFile[] {
  const world = worldOfPlan(plan);
  const pictures = [
    ...viewNames.flatMap((view) => picturesOf(world, view, english)),
    ...accessPictures(world, expected, english).values(),
  ];
  return pictures.map((picture) => ({
    path: `diagrams/${picture.name}.mmd`,
    text: toMermaid(picture),
  }));
}
