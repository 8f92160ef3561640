import { refsIn, type Expectation } from "@cloister/model";
import { flowText, judgeExpectation, type Expected } from "@cloister/proof";
import { and, say, type Text } from "@cloister/texts";
import type { ExpectationChange, JudgedOnce } from "../difference.ts";
import type { Prepared } from "../sides/prepared.ts";
import { isSameExpectation, pairExpectations } from "./pair-expectations.ts";
import { rephrasedIn } from "./rephrased.ts";
import { turnedIn } from "./turned.ts";

/** What becomes of everything that either side expects, judged in both worlds. */
export function expectationChanges(
  before: Prepared,
  after: Prepared,
): readonly ExpectationChange[] {
  const pairs = pairExpectations(before.plan.expectations ?? [], after.plan.expectations ?? []);
  return pairs.flatMap((pair): readonly ExpectationChange[] => {
    if (pair.before !== undefined && pair.after !== undefined) {
      return [kept(before, after, { old: pair.before, now: pair.after })];
    }
    const one = pair.after ?? pair.before;
    return one === undefined ? [] : [onOneSide(before, after, one, pair.after !== undefined)];
  });
}

interface Both {
  readonly old: Expectation;
  readonly now: Expectation;
}

function kept(before: Prepared, after: Prepared, { old, now }: Both): ExpectationChange {
  const [was, is] = [judged(before, old), judged(after, now)];
  const isSame = isSameExpectation(old, now);
  const asked = isSame ? undefined : judged(before, now);
  const same = !isSame && asked !== undefined && saysOf(asked) === saysOf(was);
  return {
    change: "kept",
    flips: saysOf(was) !== saysOf(is),
    expectation: now,
    text: textOf(now),
    ...(isSame ? {} : { beforeText: textOf(old) }),
    rephrased: isSame ? [] : rephrasedIn(old, now),
    ...(was === undefined ? {} : { before: shortly(was) }),
    ...(is === undefined ? {} : { after: shortly(is) }),
    ...(asked === undefined || same ? {} : { nowAskedBefore: shortly(asked) }),
    missing: isSame ? [] : missingIn(before, now),
    because: was === undefined || is === undefined ? [] : turnedIn(was, is),
    at: { before: old.at, after: now.at },
  };
}

function onOneSide(
  before: Prepared,
  after: Prepared,
  one: Expectation,
  isNew: boolean,
): ExpectationChange {
  const [was, is] = [judged(before, one), judged(after, one)];
  return {
    change: isNew ? "added" : "removed",
    flips: false,
    expectation: one,
    text: textOf(one),
    rephrased: [],
    ...(was === undefined ? {} : { before: shortly(was) }),
    ...(is === undefined ? {} : { after: shortly(is) }),
    missing: missingIn(isNew ? before : after, one),
    because: was === undefined || is === undefined ? [] : turnedIn(was, is),
    at: isNew ? { after: one.at } : { before: one.at },
  };
}

/** Undefined where the world does not have what is spoken of. */
function judged(side: Prepared, expectation: Expectation): Expected | undefined {
  if (missingIn(side, expectation).length > 0) return undefined;
  if (!side.isComplete) return { ...unjudged, expectation };
  return judgeExpectation(side.world, expectation);
}

const unjudged = {
  outcome: "unknown",
  reason: say("Parts of the topology are left out because of its errors, so it was not judged."),
  deciding: [],
  assumptions: [],
  remedies: [],
} as const;

function missingIn({ world }: Prepared, expectation: Expectation): readonly string[] {
  const ids = refsIn({ expectation: { ...expectation, at: [] } }).map(({ id }) => id);
  return [...new Set(ids.filter((id) => !world.byId.has(id)))].toSorted();
}

function saysOf(expected: Expected | undefined): string {
  return expected?.outcome ?? "";
}

function shortly({ outcome, reason }: Expected): JudgedOnce {
  return { outcome, reason };
}

/** An expectation as one says it. */
function textOf(expectation: Expectation): Text {
  switch (expectation.kind) {
    case "can":
    case "cannot":
      return flowText(expectation.flow, expectation.kind);
    case "closed":
      return say("{{subnet}} is closed", { subnet: expectation.subnet.id });
    case "only": {
      const { principals, use, target } = expectation;
      const what = targetText(target);
      if (principals.length === 0) {
        return use === "write"
          ? say("nobody can write {{target}}", { target: what })
          : say("nobody can read {{target}}", { target: what });
      }
      const said = { principals: and(principals.map(({ id }) => id)), target: what };
      return use === "write"
        ? say("only {{principals}} can write {{target}}", said)
        : say("only {{principals}} can read {{target}}", said);
    }
  }
}

function targetText(target: Extract<Expectation, { kind: "only" }>["target"]): string {
  switch (target.kind) {
    case "objects":
      return `s3://${target.bucket}/${target.key}`;
    case "table":
      return target.table.id;
    case "workgroup":
      return target.workgroup.id;
    case "studio":
      return target.studio.id;
  }
}
