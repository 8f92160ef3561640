import { inEnglish, say, type Text } from "@cloister/texts";
import type { Diagnostic, Edit, Fix, Path } from "../diagnostics/diagnostic.ts";
import type { Sources } from "../source/sources.ts";
import { applyFixes } from "./apply-fixes.ts";
import { movesOf } from "./moved-path.ts";

/** What must be known of files, whatever else is. */
interface Examined {
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that reading the files gave. An error of these leaves something out, of which nothing more is said. */
  readonly compiled: readonly Diagnostic[];
}

/** Files, and what is to be said of them. */
export interface Examination<E extends Examined> {
  readonly sources: Sources;
  readonly examined: E;
}

export interface Mended<E extends Examined> extends Examination<E> {
  /** What needs no more to be said, as it was said of the files before. */
  readonly mended: readonly Diagnostic[];
  /** Why a fix was not made, by what it belongs to. */
  readonly left: ReadonlyMap<string, Text>;
}

/** A fix may call for another one, but not without end. */
const mostRounds = 100;

/**
 * Makes the fixes of all diagnostics, and those of what is found then, until none is left. A fix whose
 * result has an error that was not there before is taken back, unless the error only comes to light by it.
 */
export async function mend<E extends Examined>(
  start: Examination<E>,
  examineAgain: (sources: Sources) => Promise<E>,
): Promise<Mended<E>> {
  let state = start;
  const mended: Diagnostic[] = [];
  const left = new Map<string, Text>();
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const candidates = state.examined.diagnostics.filter(
      (one) => one.fix !== undefined && !left.has(identityOf(one)),
    );
    // What is found again after it was mended would be mended without end.
    for (const one of candidates.filter((diagnostic) => tried.has(identityOf(diagnostic)))) {
      left.set(identityOf(one), noEffect);
    }
    const fresh = candidates.filter((one) => !left.has(identityOf(one)));
    if (fresh.length === 0) break;
    const step = await nextStep(state, mostUrgent(fresh, state.examined), examineAgain);
    for (const [identity, reason] of step.left) left.set(identity, reason);
    for (const one of step.made) tried.add(identityOf(one));
    mended.push(...step.made);
    state = step.state;
  }
  return { ...state, mended, left };
}

const noEffect = say("`--fix` was tried, and changed nothing about it.");
const notInText = say("`--fix` leaves it: its edits cannot be made in this text.");

/** What leaves something out hides the rest, and what is only advised may follow from an error. */
function mostUrgent(diagnostics: readonly Diagnostic[], examined: Examined): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  const compiled = new Set(examined.compiled);
  const hiding = errors.filter((one) => compiled.has(one));
  return [hiding, errors, diagnostics].find(({ length }) => length > 0) ?? [];
}

interface Step<E extends Examined> {
  readonly state: Examination<E>;
  readonly made: readonly Diagnostic[];
  readonly left: ReadonlyMap<string, Text>;
}

/** Makes as many fixes as can be made together without harm; of those that harm, the first is given up. */
async function nextStep<E extends Examined>(
  state: Examination<E>,
  diagnostics: readonly Diagnostic[],
  examineAgain: (sources: Sources) => Promise<E>,
): Promise<Step<E>> {
  const { sources, made, refused } = applyFixes(state.sources, fixesOf(diagnostics));
  const whose = (fixes: readonly Fix[]) =>
    diagnostics.filter(({ fix }) => fix !== undefined && fixes.includes(fix));
  const left = new Map(whose(refused).map((one) => [identityOf(one), notInText]));
  const chosen = whose(made);
  const [only, ...others] = chosen;
  if (only === undefined) return { state, made: [], left };
  const examined = await examineAgain(sources);
  const isHiding = isError(only) && state.examined.compiled.includes(only);
  const harm = isHiding
    ? undefined
    : harmOf(
        state.examined,
        examined,
        chosen.flatMap(({ fix }) => fix?.edits ?? []),
      );
  if (harm === undefined) return { state: { sources, examined }, made: chosen, left };
  if (others.length === 0) {
    const reason = say("`--fix` leaves it: the result would have the error `{{code}}`.", {
      code: harm,
    });
    return { state, made: [], left: new Map([...left, [identityOf(only), reason]]) };
  }
  const half = await nextStep(state, chosen.slice(0, chosen.length / 2), examineAgain);
  return { ...half, left: new Map([...left, ...half.left]) };
}

function fixesOf(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  return diagnostics.flatMap(({ fix }) => fix ?? []);
}

/** The code of an error that is new; of any where there are more than before. */
function harmOf(before: Examined, after: Examined, edits: readonly Edit[]): string | undefined {
  const old = before.diagnostics.filter(isError);
  const now = after.diagnostics.filter(isError);
  const moved = movesOf(edits);
  const known = new Set(old.flatMap((one) => [placeKey(one, moved), messageKey(one)]));
  const isNew = (one: Diagnostic): boolean =>
    !known.has(placeKey(one)) && !known.has(messageKey(one));
  const worst = now.find(isNew) ?? (now.length > old.length ? now.at(-1) : undefined);
  return worst?.code;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Offsets move with every edit, and paths with few. */
function placeKey({ code, path, at }: Diagnostic, moved = (before: Path) => before): string {
  // An expectation that fails before and is not proven after is no new error.
  const kind = code.startsWith("expect/") ? "expect" : code;
  return JSON.stringify([kind, path ? moved(path) : [at.file.path, at.start]]);
}

function messageKey({ code, message }: Diagnostic): string {
  return JSON.stringify([code, inEnglish(message)]);
}

/** Why the fix of a diagnostic that is still there was not made; undefined where it has none. */
export function whyLeft(
  { left }: Pick<Mended<Examined>, "left">,
  diagnostic: Diagnostic,
): Text | undefined {
  return left.get(identityOf(diagnostic));
}

function identityOf(diagnostic: Diagnostic): string {
  return JSON.stringify([messageKey(diagnostic), diagnostic.fix?.edits]);
}
