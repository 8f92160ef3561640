import type { Expected, World } from "@cloister/proof";
import type { Language } from "@cloister/texts";
import type { Picture } from "../picture/picture.ts";
import { accessPicture } from "./access.ts";

/** The proofs of all flows that a topology expects, by the index of the expectation; `access-1` is that of the first. */
export function accessPictures(
  world: World,
  expected: readonly Expected[],
  language: Language,
): ReadonlyMap<number, Picture> {
  return new Map(
    expected.flatMap(({ proof }, index): [number, Picture][] =>
      proof === undefined
        ? []
        : [[index, { ...accessPicture(world, proof, language), name: `access-${index + 1}` }]],
    ),
  );
}
