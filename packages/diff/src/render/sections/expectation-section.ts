import { commas, say, type List, type Text, verbatim } from "@cloister/texts";
import type {
  Difference,
  ExpectationChange,
  JudgedOnce,
  Outcome,
  Rephrased,
} from "../../difference.ts";
import { row, type ContentOptions, type Mark, type Row } from "../content.ts";
import { code } from "../some-of.ts";

/** What flips with the reasons, bad news first; what is new or gone; and how much is not shown. */
export function expectationRows(
  { expectations }: Difference,
  options: ContentOptions,
): readonly Row[] {
  const told = new Set<string>();
  const rows = expectations.flatMap((one): readonly Row[] => {
    switch (one.change) {
      case "kept":
        return keptRows(one, { told, options });
      case "added":
        return [addedRow(one)];
      case "removed":
        return [removedRow(one)];
    }
  });
  const shown = rows.filter(({ isDetail }) => !isDetail).toSorted(bad);
  return [
    ...shown,
    ...(options.isFull ? [] : foldRows(expectations)),
    ...rows.filter(({ isDetail }) => isDetail),
  ];
}

const ranks: Readonly<Record<Mark, number>> = {
  "✗": 0,
  "?": 1,
  "!": 2,
  "✓": 3,
  "-": 4,
  "+": 5,
  "~": 5,
};

function bad(one: Row, other: Row): number {
  return ranks[one.mark] - ranks[other.mark];
}

interface Telling {
  /** Reasons that were given already. */
  readonly told: Set<string>;
  readonly options: ContentOptions;
}

function keptRows(one: ExpectationChange, telling: Telling): readonly Row[] {
  const { flips, text, before, after, rephrased } = one;
  const mark = markOf(after);
  if (flips)
    return [row(mark, text, { was: markOf(before), notes: reasonNotes(one, telling), most: 1 })];
  if (rephrased.length === 0) return [];
  const notes = [say("asked before with {{changes}}", { changes: askedBefore(rephrased) })];
  return [row(mark, text, { notes, most: 1, isDetail: after?.outcome === "holds" })];
}

/** Why it was so, and what is in the place of that now; each sentence once, and on a screen only what denied. */
function reasonNotes(one: ExpectationChange, { told, options }: Telling): readonly Text[] {
  const { before, after, because, nowAskedBefore, rephrased, expectation } = one;
  // The ways to the internet have a section of their own.
  if (expectation.kind === "closed" && !options.isFull) return [];
  const turned = because.find((each) => each.before !== undefined && each.after !== undefined);
  const isGain = after?.outcome === "holds";
  const was = isWord(before, one) ? before?.reason : turned?.before;
  const is = isWord(after, one) ? after?.reason : turned?.after;
  const notes: Text[] = [];
  if (was !== undefined && (isGain || options.isFull)) {
    const key = JSON.stringify(was);
    const reason = told.has(key) ? say("for the same reason") : was;
    told.add(key);
    notes.push(
      rephrased.length === 0
        ? say("before: {{reason}}", { reason })
        : say("before, with {{changes}}: {{reason}}", {
            changes: askedBefore(rephrased),
            reason,
          }),
    );
  } else if (rephrased.length > 0) {
    notes.push(say("asked before with {{changes}}", { changes: askedBefore(rephrased) }));
  }
  if (is !== undefined && (!isGain || options.isFull)) {
    const key = JSON.stringify(is);
    notes.push(say("now: {{reason}}", { reason: told.has(key) ? say("for the same reason") : is }));
    told.add(key);
  }
  if (options.isFull && nowAskedBefore !== undefined) {
    notes.push(say("as it is asked now, before: {{reason}}", { reason: nowAskedBefore.reason }));
  }
  return notes;
}

/** Whether the reason says something: of a flow that works it only counts legs. */
function isWord(judged: JudgedOnce | undefined, { expectation }: ExpectationChange): boolean {
  return judged !== undefined && (judged.outcome !== "holds" || expectation.kind !== "can");
}

function addedRow({ text, before, after, missing }: ExpectationChange): Row {
  const holds = after?.outcome === "holds";
  const title = outcomeTitle(after?.outcome, text);
  const notes =
    before === undefined
      ? missing.length === 0
        ? []
        : [say("before: there was no {{things}}", { things: commas(missing.map(code)) })]
      : before.outcome === "holds"
        ? []
        : [say("before: {{reason}}", { reason: before.reason })];
  const own =
    holds || after === undefined ? [] : [say("now: {{reason}}", { reason: after.reason })];
  return row(markOf(after), title, { notes: [...notes, ...own], isDetail: holds });
}

function outcomeTitle(outcome: Outcome | undefined, text: Text): Text {
  switch (outcome) {
    case "holds":
      return say("new: {{text}}", { text });
    case "fails":
      return say("new, and fails: {{text}}", { text });
    case "unknown":
    case undefined:
      return say("new, and is not proven: {{text}}", { text });
  }
}

/** Who stops expecting something may do so because it does not hold any more. */
function removedRow(one: ExpectationChange): Row {
  const { text, after, missing } = one;
  const isBroken = after !== undefined && after.outcome !== "holds";
  const dropped = isDropped(one);
  const notes = isBroken
    ? [say("now: {{reason}}", { reason: after.reason })]
    : missing.length > 0
      ? [say("now: there is no {{things}}", { things: commas(missing.map(code)) })]
      : [];
  return dropped
    ? row("!", say("no longer expected, and would not hold: {{text}}", { text }), {
        notes,
        most: 1,
      })
    : row("-", say("no longer expected: {{text}}", { text }), { notes, isDetail: true });
}

function markOf(judged: JudgedOnce | undefined): Mark {
  switch (judged?.outcome) {
    case "holds":
      return "✓";
    case "fails":
      return "✗";
    case "unknown":
    case undefined:
      return "?";
  }
}

/** What is not shown row by row. */
function foldRows(expectations: Difference["expectations"]): readonly Row[] {
  const fresh = expectations.filter(
    ({ change, after }) => change === "added" && after?.outcome === "holds",
  );
  const gone = expectations.filter((one) => one.change === "removed" && !isDropped(one)).length;
  const same = expectations.filter(({ change, flips }) => change === "kept" && !flips);
  const holding = same.filter(({ after }) => after?.outcome === "holds").length;
  const others = same.length - holding;
  return [
    ...(fresh.length === 0 ? [] : [row("✓", freshText(fresh))]),
    ...(gone === 0
      ? []
      : [
          row(
            "-",
            gone === 1
              ? say("1 is no longer expected")
              : say("{{count}} are no longer expected", { count: gone }),
          ),
        ]),
    ...(others === 0
      ? []
      : [
          row(
            "✗",
            others === 1
              ? say("1 still does not hold")
              : say("{{count}} still do not hold", { count: others }),
            { isDetail: fresh.length + gone === 0 && expectations.every(({ flips }) => !flips) },
          ),
        ]),
  ];
}

function freshText(fresh: Difference["expectations"]): Text {
  const failing = fresh.filter(({ before }) => before?.outcome === "fails").length;
  if (failing === 0) {
    return fresh.length === 1
      ? say("1 new one holds")
      : say("{{count}} new ones hold", { count: fresh.length });
  }
  return fresh.length === 1
    ? say("1 new one holds, and would have failed before")
    : say("{{count}} new ones hold, of which {{failing}} would have failed before", {
        count: fresh.length,
        failing,
      });
}

/** Whether it is expected no more, and does not hold any more either. */
function isDropped({ before, after }: ExpectationChange): boolean {
  return after !== undefined && after.outcome !== "holds" && before?.outcome === "holds";
}

/** How it was asked before: `principal x:user/u, no workgroup`. */
function askedBefore(rephrased: readonly Rephrased[]): List {
  return commas(
    rephrased.map(({ what, before }) => {
      const label = labelOf(what);
      return before === undefined
        ? say("no {{what}}", { what: label })
        : say("{{what}} `{{before}}`", { what: label, before });
    }),
  );
}

function labelOf(what: Rephrased["what"]): Text {
  switch (what) {
    case "kind":
      return say("verb");
    case "who":
      return say("principal");
    case "place":
      return say("place");
    case "client":
      return say("client");
    case "ctas":
      return verbatim("CTAS");
    case "workgroup":
      return say("workgroup");
    case "securityGroups":
      return say("security groups");
    case "principals":
      return say("principals");
  }
}
