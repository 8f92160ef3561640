import type { Edit, Path, Written } from "../diagnostics/diagnostic.ts";

/** What is to become of one place of a document and of what is inside it; all places are named as they are before. */
export interface Change {
  readonly value?: { readonly is: Written };
  readonly removed?: true;
  /** What is left empty without it goes too. */
  readonly andEmpty?: true;
  readonly renamed?: string;
  readonly appended?: readonly Appended[];
  readonly inside?: ReadonlyMap<string | number, Change>;
}

interface Appended {
  readonly value: Written;
  /** The number of the fix that wants it. */
  readonly by: number;
}

/** The edits of several fixes as one change; undefined where they contradict each other. */
export function combine(fixes: readonly (readonly Edit[])[]): Change | undefined {
  let change: Change | undefined = {};
  for (const [by, edits] of fixes.entries()) {
    for (const edit of edits) {
      if (change === undefined) return undefined;
      change = withEdit(change, edit.at, { edit, by });
    }
  }
  return change;
}

interface NumberedEdit {
  readonly edit: Edit;
  readonly by: number;
}

function withEdit(change: Change, path: Path, numbered: NumberedEdit): Change | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return atPlace(change, numbered);
  // What gets another value, or goes, is not edited inside as well.
  if (change.value !== undefined || change.removed === true) return undefined;
  const inner = withEdit(change.inside?.get(step) ?? {}, rest, numbered);
  if (inner === undefined) return undefined;
  return { ...change, inside: new Map([...(change.inside ?? []), [step, inner]]) };
}

function atPlace(change: Change, { edit, by }: NumberedEdit): Change | undefined {
  const isEditedInside = change.inside !== undefined || change.appended !== undefined;
  switch (edit.kind) {
    case "set":
      if (change.value !== undefined) {
        return isSame(change.value.is, edit.value) ? change : undefined;
      }
      if (change.removed === true || isEditedInside) return undefined;
      return { ...change, value: { is: edit.value } };
    case "append": {
      if (change.removed === true || change.value !== undefined) return undefined;
      const { appended = [] } = change;
      // Two findings may want the same remedy, which is made once.
      if (appended.some((one) => one.by !== by && isSame(one.value, edit.value))) return change;
      return { ...change, appended: [...appended, { value: edit.value, by }] };
    }
    case "remove":
      if (change.renamed !== undefined || change.value !== undefined || isEditedInside) {
        return undefined;
      }
      return { ...change, removed: true, ...(edit.andEmpty ? { andEmpty: true } : {}) };
    case "rename":
      if (change.removed === true) return undefined;
      if (change.renamed !== undefined && change.renamed !== edit.key) return undefined;
      return { ...change, renamed: edit.key };
  }
}

export function isSame(one: Written, other: Written): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The value of a place where nothing is written yet; undefined where nothing comes of the change. */
export function newValue(change: Change): Written | undefined {
  const { value, appended, inside, removed } = change;
  if (value !== undefined) return value.is;
  if (removed === true) return undefined;
  if (appended !== undefined) return appended.map((one) => one.value);
  const entries = [...(inside ?? [])].flatMap(([name, inner]) => {
    const written = newValue(inner);
    return written === undefined ? [] : [[String(name), written] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
