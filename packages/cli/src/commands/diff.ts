import {
  differenceJson,
  differenceMarkdown,
  differenceText,
  diffOf,
  type Difference,
  type Side,
} from "@cloister/diff";
import { proofStyle, type Locate } from "@cloister/proof";
import { inLanguage, say, type Language } from "@cloister/texts";
import { wantsColor } from "../color.ts";
import { readDiffSides, type DiffSources } from "../diff-sides.ts";
import { examineSources, type Examined } from "../examine.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { placesIn } from "../places.ts";
import { refuse } from "../refuse.ts";
import { printDiagnostics } from "../report.ts";
import type { DiffRequest } from "../request.ts";

/** `cloister diff`: what a change opens and closes, proves and breaks, replaces and costs, on standard output. */
export async function diff(request: DiffRequest, io: Io, language: Language): Promise<ExitCode> {
  const sides = readDiffSides(request, io);
  const [before, after] = sides;
  if (
    before === undefined ||
    after === undefined ||
    !("sources" in before) ||
    !("sources" in after)
  ) {
    return refuse(
      sides.flatMap((one) => ("sources" in one ? [] : [one])),
      io,
    );
  }
  const old = await examineSide(before, io);
  const now = await examineSide(after, io);
  const [oldSide, newSide] = [sideOf(before, old), sideOf(after, now)];
  if (oldSide === undefined || newSide === undefined) {
    for (const { name, examined, side } of [
      { name: before.name, examined: old, side: oldSide },
      { name: after.name, examined: now, side: newSide },
    ]) {
      if (side !== undefined) continue;
      printDiagnostics(examined.diagnostics, io.err, { environment: io.environment, language });
      const text = say("Nothing was compared: `{{name}}` has no plan.", { name });
      io.err.write(`${inLanguage(text, language)}\n`);
    }
    return exitCodes.found;
  }
  const difference = diffOf(oldSide, newSide);
  const locate = { before: placesIn(old.document), after: placesIn(now.document) };
  io.out.write(printed(difference, { request, io, language, locate }));
  return request.tellsByExitCode && !difference.isSame ? exitCodes.found : exitCodes.fine;
}

/** Local files to upload are looked for beside the topology, where those of a revision are not. */
function examineSide({ sources, isRevision }: DiffSources, io: Io): Promise<Examined> {
  if (!isRevision) return examineSources(sources, io);
  const files: Io["files"] = {
    ...io.files,
    follow: () => ({ kind: "file", size: 0 }),
    read: () => new Uint8Array(),
  };
  return examineSources(sources, { ...io, files });
}

function sideOf({ name }: DiffSources, examined: Examined): Side | undefined {
  const { plan, diagnostics, silenced, isComplete } = examined;
  if (plan === undefined) return undefined;
  return {
    name,
    plan,
    diagnostics,
    silenced: silenced.map(({ diagnostic }) => diagnostic),
    isComplete,
  };
}

interface Printing {
  readonly request: DiffRequest;
  readonly io: Io;
  readonly language: Language;
  readonly locate: { readonly before: Locate; readonly after: Locate };
}

function printed(difference: Difference, { request, io, language, locate }: Printing): string {
  const { isFull } = request;
  switch (request.format) {
    case "text": {
      const style = proofStyle(wantsColor(io.out, io.environment));
      const lines = differenceText(difference, { style, width: 100, language, isFull });
      return `${lines.join("\n")}\n`;
    }
    case "markdown":
      return `${differenceMarkdown(difference, { language, isFull }).join("\n")}\n`;
    case "json":
      return `${JSON.stringify(differenceJson(difference, { locate, language }), null, 2)}\n`;
  }
}
