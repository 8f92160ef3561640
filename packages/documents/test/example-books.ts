import { readFileSync } from "node:fs";
import { accessPictures, layOut, picturesOf, toSvg, type Picture } from "@cloister/diagram";
import type { Language } from "@cloister/texts";
import { verificationKit } from "@cloister/verification";
import type { Book } from "../src/book/book.ts";
import { placesOf } from "../src/book/walk.ts";
import { designDocument, handoverSheet } from "../src/content/design-document.ts";
import type { DocumentInput } from "../src/content/input.ts";
import { inputOfText } from "./inputs.ts";

/** Topologies whose documents are opened in a browser: both examples, and names that try to leave their places. */
export const exampleTopologies = [
  "examples/closed-sagemaker",
  "examples/closed-sagemaker-as-published",
  "fixtures/language/hostile-names",
] as const;

/** The design document of a topology of this repository, with all its pictures, and its hand-over sheets. */
export function exampleBooks(topology: string, language: Language): readonly Book[] {
  const path = new URL(`../../../${topology}/topology.yaml`, import.meta.url);
  const input = inputOfText(readFileSync(path, "utf8"));
  const { plan, world, diagnosis } = input;
  const { expected } = diagnosis;
  const whole: DocumentInput = {
    ...input,
    pictures: {
      overview: picturesOf(world, "overview", language),
      network: picturesOf(world, "network", language),
      data: picturesOf(world, "data", language),
      access: accessPictures(world, expected, language),
    },
    checks: verificationKit(plan, { language, expected }).checks,
  };
  return [designDocument(whole), ...plan.accounts.map(({ name }) => handoverSheet(input, name))];
}

/** Draws the pictures of a book. */
export async function drawn(book: Book): Promise<(picture: Picture) => string> {
  const svgs = new Map<Picture, string>();
  for (const { section } of placesOf(book)) {
    for (const block of section.blocks) {
      if (block.is === "picture") svgs.set(block.picture, toSvg(await layOut(block.picture)));
    }
  }
  return (picture) => svgs.get(picture) ?? "";
}
