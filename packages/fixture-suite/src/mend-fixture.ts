import { mend, type Mended, type SourceFile, type Sources } from "@cloister/model";
import { checkSources, sourcesOf, type CheckedFixture, type Fixture } from "./find-fixtures.ts";

/** A fixture after the rounds of `cloister check --fix`. */
export function mendFixture(fixture: Fixture): Promise<Mended<CheckedFixture>> {
  return mendSources(sourcesOf(fixture));
}

export function mendSources(sources: Sources): Promise<Mended<CheckedFixture>> {
  return mend({ sources, examined: checkSources(sources) }, async (changed) =>
    checkSources(changed),
  );
}

/** All files of a topology, its overlays included. */
export function allFiles({ files, overlays = [] }: Sources): readonly SourceFile[] {
  return [...files, ...overlays];
}
