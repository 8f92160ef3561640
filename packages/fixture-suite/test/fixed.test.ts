import { applyFixes, whyLeft, type Diagnostic, type Edit, type Sources } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import {
  allFiles,
  checkSources,
  findFixtures,
  mendFixture,
  sourcesOf,
  type Fixture,
} from "../src/index.ts";
import { fixableCodes } from "./fixable-codes.ts";
import { changedLines, commentsIn, isWithin, type Comment } from "./fixed-text.ts";
import { touchedLines } from "./touched-lines.ts";

const fixable = findFixtures()
  .map((fixture) => ({ fixture, examined: checkSources(sourcesOf(fixture)) }))
  .filter(({ examined }) => examined.diagnostics.some(({ fix }) => fix !== undefined));
const mended = await Promise.all(
  fixable.map(async ({ fixture }) => ({ fixture, result: await mendFixture(fixture) })),
);

it("applies the fix of every code that can have one", () => {
  const made = new Set(mended.flatMap(({ result }) => result.mended.map(({ code }) => code)));
  expect([...made].toSorted()).toEqual([...fixableCodes()].toSorted());
});

it.for(mended.map((one) => [one.fixture.name, one] as const))(
  "leaves nothing of %s that a machine could mend, and makes it no worse",
  ([, { fixture, result }]) => {
    const { diagnostics } = result.examined;
    const open = diagnostics.filter((one) => one.fix !== undefined && !whyLeft(result, one));
    expect(open.map(told)).toEqual([]);
    const before = checkSources(sourcesOf(fixture));
    // What was left out because of an error only comes to light when that is mended.
    if (before.compiled.some(isError)) return;
    const errors = diagnostics.filter(isError).map(({ code }) => code);
    const old = before.diagnostics.filter(isError).map(({ code }) => code);
    expect(isWithin(errors.toSorted(), old.toSorted()), errors.join(", ")).toBe(true);
  },
);

it("leaves of the published design only errors that somebody has to decide about", () => {
  const published = mended.find(({ fixture }) => fixture.name.endsWith("-as-published"));
  const { diagnostics } = published?.result.examined ?? { diagnostics: [] };
  expect(diagnostics.filter(({ fix }) => fix !== undefined).map(told)).toEqual([]);
  expect(new Set(diagnostics.filter(isError).map(({ code }) => code))).toEqual(
    new Set([
      "flows/queries-not-allowed",
      "flows/results-not-writable",
      "flows/no-result-location",
      "expect/fails",
    ]),
  );
});

it.for(fixable.map(({ fixture }) => [fixture.name, fixture] as const))(
  "changes in %s what edits name, and keeps all other lines and the comments",
  ([, fixture]) => {
    for (const { before, after, edits } of stepsOf(fixture)) {
      for (const [index, file] of allFiles(before).entries()) {
        expectOnlyEdits(file.text, allFiles(after)[index]?.text ?? "", {
          changed: touchedLines(edits, file),
          gone: touchedLines(
            edits.filter(({ kind }) => kind === "remove"),
            file,
          ),
        });
      }
    }
  },
);

/** `changed` and `gone`: the lines that may be another way, and those that may be there no more. */
function expectOnlyEdits(
  before: string,
  after: string,
  { changed, gone }: Readonly<Record<"changed" | "gone", ReadonlySet<number>>>,
): void {
  const lines = changedLines(before, after);
  expect(lines.filter((line) => !changed.has(line))).toEqual([]);
  const comments = commentsIn(before);
  const texts = commentsIn(after).map(({ text }) => text);
  const staying = comments.filter(({ line }) => !lines.includes(line) || !gone.has(line));
  expect(isWithin(textsOf(staying), texts)).toBe(true);
  expect(isWithin(texts, textsOf(comments))).toBe(true);
  const ends = new Set(after.match(/\r?\n/g));
  expect(ends.size).toBeLessThanOrEqual(1);
}

function textsOf(comments: readonly Comment[]): readonly string[] {
  return comments.map(({ text }) => text);
}

interface Step {
  readonly before: Sources;
  readonly after: Sources;
  readonly edits: readonly Edit[];
}

/** What is mended together, until nothing new is. */
function* stepsOf(fixture: Fixture): Iterable<Step> {
  const tried = new Set<string>();
  let before = sourcesOf(fixture);
  for (;;) {
    const fixes = checkSources(before).diagnostics.flatMap((one) => {
      const key = JSON.stringify([one.code, one.fix]);
      if (one.fix === undefined || tried.has(key)) return [];
      return [{ fix: one.fix, key }];
    });
    const { sources: after, made } = applyFixes(
      before,
      fixes.map(({ fix }) => fix),
    );
    if (made.length === 0) return;
    for (const { fix, key } of fixes) if (made.includes(fix)) tried.add(key);
    yield { before, after, edits: made.flatMap(({ edits }) => edits) };
    before = after;
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function told({ code, path, message }: Diagnostic): string {
  return `${code} ${path?.join(".")}: ${inEnglish(message)}`;
}
