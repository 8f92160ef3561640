import { inEnglish } from "@cloister/texts";
import type { Diagnostic, Path } from "@cloister/model";
import type { FindingChange } from "./difference.ts";
import type { Side } from "./sides/side.ts";

/**
 * Findings that come or go, what comes first. A finding is the same by its code and place; indexes of lists and the
 * names of accounts do not make it another one. Expectations have a part of their own.
 */
export function findingChanges(
  before: Side,
  after: Side,
  /** From the older names of accounts to the newer ones. */
  names: ReadonlyMap<string, string>,
): readonly FindingChange[] {
  const none = new Map<string, string>();
  const old = findingsOf(before.diagnostics, names);
  const now = findingsOf(after.diagnostics, none);
  const appearing = unmatched(now, old);
  const gone = unmatched(old, now);
  const disappearing = new Set(unmatched(gone, findingsOf(after.silenced, none)));
  return [
    ...appearing.map((one) => findingChange(one, "appears")),
    ...gone.map((one) => findingChange(one, disappearing.has(one) ? "disappears" : "silenced")),
  ];
}

interface Found {
  readonly diagnostic: Diagnostic;
  readonly keys: readonly [string, string];
}

function findingsOf(
  diagnostics: readonly Diagnostic[],
  names: ReadonlyMap<string, string>,
): readonly Found[] {
  return diagnostics
    .filter(({ code }) => !code.startsWith("expect/"))
    .map((diagnostic): Found => {
      const { code, path, message } = diagnostic;
      const place = path === undefined ? "" : placeKey(path, names);
      // A silence that another word was said to, or a name that was corrected, is still the same finding.
      return {
        diagnostic,
        keys: [JSON.stringify([code, place, inEnglish(message)]), JSON.stringify([code, place])],
      };
    });
}

function placeKey(path: Path, names: ReadonlyMap<string, string>): string {
  const steps = path.map((step, index) => {
    if (typeof step === "number") return "#";
    return index === 1 && path[0] === "accounts" ? (names.get(step) ?? step) : step;
  });
  return JSON.stringify(steps);
}

/** The findings of the first list without as many of the second as are the same. */
function unmatched(these: readonly Found[], those: readonly Found[]): readonly Found[] {
  let left = these;
  let others = those;
  for (const level of [0, 1] as const) {
    const counts = countsOf(others, level);
    const back = countsOf(left, level);
    left = left.filter((one) => !taken(counts, one.keys[level]));
    others = others.filter((one) => !taken(back, one.keys[level]));
  }
  return left;
}

function countsOf(found: readonly Found[], level: 0 | 1): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keys } of found) counts.set(keys[level], (counts.get(keys[level]) ?? 0) + 1);
  return counts;
}

function taken(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function findingChange(
  { diagnostic: { code, rule, severity, message, path } }: Found,
  change: FindingChange["change"],
): FindingChange {
  return {
    change,
    code,
    ...(rule === undefined ? {} : { rule }),
    severity,
    message,
    ...(path === undefined ? {} : { at: path }),
  };
}
