import type { Edit, Fix } from "../diagnostics/diagnostic.ts";
import { assemble } from "../document/assemble.ts";
import type { MapNode } from "../document/node.ts";
import { readDocument } from "../document/read-document.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Sources } from "../source/sources.ts";
import { combine, type Change } from "./change.ts";
import { editNode } from "./edit-node.ts";
import { isChanged } from "./is-same-value.ts";
import { keepColumns } from "./keep-columns.ts";
import { removeEmptied } from "./remove-emptied.ts";
import { inOrder, replaced, type Replacement } from "./replacement.ts";

/** What became of fixes that were to be made together. */
export interface Applied {
  readonly sources: Sources;
  readonly made: readonly Fix[];
  /** Contradict what was made, or touch the same text: they may be made afterwards. */
  readonly waiting: readonly Fix[];
  /** Cannot be made in this text, such as in one that aliases share with places that are not meant. */
  readonly refused: readonly Fix[];
}

/** Makes as many fixes as go together, in their order. Each is made whole, or not at all. */
export function applyFixes(sources: Sources, fixes: readonly Fix[]): Applied {
  const original = rootOf(sources);
  if (original === undefined) return { sources, made: [], waiting: [], refused: fixes };
  const all = together(sources, original, fixes);
  return all === undefined
    ? oneByOne(sources, original, fixes)
    : { sources: all, made: fixes, waiting: [], refused: [] };
}

function oneByOne(sources: Sources, original: MapNode, fixes: readonly Fix[]): Applied {
  let result = sources;
  const made: Fix[] = [];
  const waiting: Fix[] = [];
  const refused: Fix[] = [];
  for (const fix of fixes) {
    const more = together(sources, original, [...made, fix]);
    if (more !== undefined) {
      made.push(fix);
      result = more;
    } else if (together(sources, original, [fix]) === undefined) refused.push(fix);
    else waiting.push(fix);
  }
  return { sources: result, made, waiting, refused };
}

/** The files after edits that belong together; undefined where they cannot all be made. */
export function applyEdits(sources: Sources, edits: readonly Edit[]): Sources | undefined {
  const root = rootOf(sources);
  return root && together(sources, root, [{ edits }]);
}

/** The same as pieces of text; undefined where they cannot all be made. */
export function replacementsOf(
  sources: Sources,
  edits: readonly Edit[],
): readonly Replacement[] | undefined {
  const root = rootOf(sources);
  return root && editsToText(sources, root, [edits])?.replacements;
}

function together(sources: Sources, root: MapNode, fixes: readonly Fix[]): Sources | undefined {
  return editsToText(
    sources,
    root,
    fixes.map(({ edits }) => edits),
  )?.sources;
}

interface Edited {
  readonly sources: Sources;
  readonly replacements: readonly Replacement[];
}

/** Makes the edits in the text, reads it again, and gives nothing unless exactly what was asked for has changed. */
function editsToText(
  sources: Sources,
  root: MapNode,
  fixes: readonly (readonly Edit[])[],
): Edited | undefined {
  const change = combine(fixes);
  if (change === undefined) return undefined;
  const [nicest, plain] = [removeEmptied(root, change), change];
  return (
    changeToText(sources, root, nicest, keepColumns) ??
    changeToText(sources, root, nicest) ??
    changeToText(sources, root, plain)
  );
}

function changeToText(
  sources: Sources,
  root: MapNode,
  change: Change,
  arranged = (replacements: readonly Replacement[]) => replacements,
): Edited | undefined {
  const ordered = inOrder(editNode(root, undefined, change));
  if (ordered === undefined) return undefined;
  const replacements = arranged(ordered);
  const edited = (file: SourceFile): SourceFile => {
    const text = replaced(file, replacements);
    return text === file.text ? file : { ...file, text };
  };
  const { files, overlays = [] } = sources;
  const result = { files: files.map(edited), overlays: overlays.map(edited) };
  return isResult(root, change, result) ? { sources: result, replacements } : undefined;
}

function isResult(root: MapNode, change: Change, sources: Sources): boolean {
  const after = rootOf(sources);
  return after !== undefined && isChanged(root, change, after);
}

/** What the files say together; undefined where they cannot be read as they are to be. */
function rootOf({ files, overlays = [] }: Sources): MapNode | undefined {
  const parts = files.map(readDocument);
  const layers = overlays.map(readDocument);
  const isUnread = [...parts, ...layers].some(({ root }) => root === undefined);
  return isUnread ? undefined : assemble(parts, layers).root;
}
