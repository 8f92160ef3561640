import { inJapanese } from "@cloister/texts";
import { expect, it } from "vitest";
import { judgeExpectations } from "../../src/answer/judge-expectations.ts";
import { changeWithout } from "../../src/answer/change-without.ts";
import { excessOf } from "../../src/answer/excess-of.ts";
import { matrixOf } from "../../src/answer/matrix-of.ts";
import { prove } from "../../src/flow/prove.ts";
import { waysOut } from "../../src/network/ways-out.ts";
import { changeText } from "../../src/render/change-text.ts";
import { excessText } from "../../src/render/excess-text.ts";
import { expectationsSummary } from "../../src/render/expectations-text.ts";
import { flowTitle } from "../../src/render/flow-text.ts";
import { matrixText } from "../../src/render/matrix-text.ts";
import { proofStyle } from "../../src/render/proof-style.ts";
import { textWidth } from "../../src/render/text-width.ts";
import { traceText } from "../../src/render/trace-text.ts";
import { waysOutText } from "../../src/render/ways-out-text.ts";
import { wrap } from "../../src/render/wrap.ts";
import { worldOfPlan } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";

const plan = planOfExample("closed-sagemaker-as-published");
const world = worldOfPlan(plan);
const rendering = {
  style: proofStyle(false),
  placeOf: () => "topology.yaml:1",
  width: 60,
  language: inJapanese,
};

const answers: readonly (readonly [string, readonly string[]])[] = [
  ...(plan.expectations ?? []).flatMap((expectation) => {
    if (expectation.kind !== "can") return [];
    const proven = prove(world, expectation.flow);
    const title = flowTitle(expectation.flow, proven.verdict);
    const lines = traceText(proven, { ...rendering, title, isFull: true });
    return [[expectation.text, lines] as const];
  }),
  ["a change", changeText(changeWithout(plan, "x:nat-gateway/main/egress"), rendering)],
  ["the ways out", waysOutText(waysOut(world, "x:subnet/main/private-1"), rendering)],
  ["excess", excessText(excessOf(plan), rendering)],
  ["the matrix", matrixText(matrixOf(world), rendering)],
];

/** Names, code and what other programs say are the same in every language. */
const english = /(?<![\w.:/-])(?:the|and|is|are|of|which|allows|lets|leads|more|at)(?![\w.:/-])/;

it.for(answers)("says in Japanese what it says of %s", ([, lines]) => {
  const words = lines.join(" ").replaceAll(/`[^`]*`|"[^"]*"/g, "");
  expect(words).toMatch(/\p{Script=Hiragana}/u);
  // What is expected is shown as it is written.
  const own = (plan.expectations ?? []).map(({ text }) => text);
  const rest = own.reduce((all, text) => all.replaceAll(text, ""), words.replaceAll(/ +/g, " "));
  expect(rest).not.toMatch(english);
});

it("counts the columns that a terminal gives to Japanese", () => {
  expect(textWidth("ルート・ネットワーク")).toBe(20);
  expect(textWidth("ID ポリシー (\uff76\uff85)")).toBe(16);
});

it("counts expectations in Japanese", () => {
  const outcomes = judgeExpectations(plan).map(({ outcome }) => outcome);
  expect(expectationsSummary(outcomes, { unread: 2, language: inJapanese })).toBe(
    "期待 8 件: 成立 3 件、不成立 5 件。ほかに 2 件は読み取れませんでした。",
  );
});

it("breaks lines between letters, but within no code, and begins none with what closes", () => {
  const text = "サブネット `main/private-1` のルートテーブルには、ルートがありません。";
  expect(wrap(text, { width: 20, language: inJapanese })).toEqual([
    "サブネット",
    "`main/private-1` の",
    "ルートテーブルには、",
    "ルートがありません。",
  ]);
  const { width } = rendering;
  const long = wrap("あいう、".repeat(30), { width, language: inJapanese });
  for (const line of long) {
    expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/^、/);
  }
});
