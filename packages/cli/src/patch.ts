import { createTwoFilesPatch } from "diff";
import type { SourceFile, Sources } from "@cloister/model";

/** A unified diff of the files that differ, as `git apply` and `patch -p1` take it. */
export function patchOf(before: Sources, after: Sources): string {
  const now = allFiles(after);
  return allFiles(before)
    .flatMap(({ path, text }, index) => {
      const changed = now[index];
      if (changed === undefined || changed.text === text) return [];
      return [
        createTwoFilesPatch(`a/${path}`, `b/${path}`, text, changed.text, undefined, undefined, {
          context: 3,
          headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
        }),
      ];
    })
    .join("");
}

export function allFiles({ files, overlays = [] }: Sources): readonly SourceFile[] {
  return [...files, ...overlays];
}
