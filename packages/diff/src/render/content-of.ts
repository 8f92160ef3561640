import { commas, say, type Text, verbatim } from "@cloister/texts";
import type { Difference, ResourceChange } from "../difference.ts";
import type { Content, ContentOptions, Row, Section } from "./content.ts";
import { accessRows } from "./sections/access-section.ts";
import { expectationRows } from "./sections/expectation-section.ts";
import { internetRows } from "./sections/internet-section.ts";
import {
  accountRows,
  costRows,
  findingRows,
  signed,
  startRows,
} from "./sections/other-sections.ts";
import { policyRows } from "./sections/policy-section.ts";
import { resourceRows } from "./sections/resource-section.ts";

/** What a difference says, what matters most first. */
export function contentOf(difference: Difference, options: ContentOptions): Content {
  const sections: readonly Section[] = [
    { title: say("Accounts"), rows: accountRows(difference) },
    { title: say("Internet"), rows: internetRows(difference, options) },
    { title: say("Expectations and flows"), rows: expectationRows(difference, options) },
    { title: verbatim("Studio"), rows: startRows(difference) },
    { title: say("Access, by permissions alone"), rows: accessRows(difference, options) },
    { title: say("Policies"), rows: policyRows(difference, options) },
    { title: say("Resources"), rows: resourceRows(difference, options) },
    { title: say("Cost"), rows: costRows(difference, options) },
    { title: say("Findings"), rows: findingRows(difference, options) },
  ];
  return {
    headline: headlineOf(difference),
    sections: sections.filter(({ rows }) => rows.some((row) => options.isFull || isShown(row))),
  };
}

function isShown({ isDetail }: Row): boolean {
  return !isDetail;
}

/** The most important of it, bad news first. */
function headlineOf(difference: Difference): readonly Text[] {
  const { before, after, internet, expectations, resources, cost, isSame } = difference;
  const { access, admitted, becoming, starts } = difference;
  const partial = before.isComplete && after.isComplete ? [] : [partialText(difference)];
  if (isSame) {
    const noted = resources.length > 0;
    return [
      ...partial,
      noted
        ? say("Nothing changes in AWS: only what the topology says of its resources does.")
        : say("Nothing changes."),
    ];
  }
  const kept = expectations.filter(({ change, flips }) => change === "kept" && flips);
  const fresh = expectations.filter(({ change, after: now }) => {
    return change === "added" && now?.outcome !== "holds";
  });
  const items = [
    count(
      subnetsOf(internet, "opened"),
      () => say("1 subnet opens to the internet"),
      (subnets) => say("{{subnets}} subnets open to the internet", { subnets }),
    ),
    count(
      subnetsLetIn(internet),
      () => say("1 subnet lets the internet in"),
      (subnets) => say("{{subnets}} subnets let the internet in", { subnets }),
    ),
    count(
      admitted.filter(({ change }) => change === "gained").length,
      () => say("1 policy lets in somebody new from outside"),
      (policies) => say("policies let in {{policies}} new ones from outside", { policies }),
    ),
    count(
      starts.filter(({ after: now }) => now !== "allowed").length,
      () => say("1 Studio domain no longer starts"),
      (domains) => say("{{domains}} Studio domains no longer start", { domains }),
    ),
    count(
      kept.filter(({ after: now }) => now?.outcome !== "holds").length + fresh.length,
      () => say("1 expectation no longer holds"),
      (expected) => say("{{expected}} expectations no longer hold", { expected }),
    ),
    count(
      resources.filter(({ isDestructive }) => isDestructive).length,
      () => say("1 resource is lost with what it holds"),
      (lost) => say("{{lost}} resources are lost with what they hold", { lost }),
    ),
    count(
      resources.filter(isMadeAnew).length,
      () => say("1 resource is made anew"),
      (made) => say("{{resources}} resources are made anew", { resources: made }),
    ),
    count(
      subnetsOf(internet, "closed"),
      () => say("1 subnet closes to the internet"),
      (subnets) => say("{{subnets}} subnets close to the internet", { subnets }),
    ),
    count(
      kept.filter(({ after: now }) => now?.outcome === "holds").length,
      () => say("1 expectation holds now that did not"),
      (expected) => say("{{expected}} expectations hold now that did not", { expected }),
    ),
    policyText(difference),
    cost.difference === undefined || cost.difference === 0
      ? undefined
      : say("{{amount}} USD a month", { amount: signed(cost.difference) }),
  ].filter((item) => item !== undefined);
  return [
    ...partial,
    ...(items.length === 0
      ? [
          internet.length + access.length + becoming.length + admitted.length === 0
            ? say("Resources or findings change, and no way, expectation, policy or price does.")
            : say("No expectation, policy or price changes as a whole."),
        ]
      : items),
  ];
}

/** How many policies of what is on both sides say more, and how many less. */
function policyText({ policies }: Difference): Text | undefined {
  const turning = (turn: "widened" | "narrowed"): number =>
    policies.filter(
      ({ only, change }) => only === undefined && (change === turn || change === "both"),
    ).length;
  const parts = [
    count(
      turning("widened"),
      () => say("1 policy widens"),
      (policies) => say("{{policies}} policies widen", { policies }),
    ),
    count(
      turning("narrowed"),
      () => say("1 policy narrows"),
      (policies) => say("{{policies}} policies narrow", { policies }),
    ),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : say("{{items}}", { items: commas(parts) });
}

function count(
  number: number,
  one: () => Text,
  several: (count: number) => Text,
): Text | undefined {
  if (number === 0) return undefined;
  return number === 1 ? one() : several(number);
}

/** Whether another one takes its place, and nothing is lost by that. */
function isMadeAnew({ change, isDestructive }: ResourceChange): boolean {
  return (change === "replaced" || change === "renamed") && !isDestructive;
}

/** How many subnets the internet can open connections to, now and not before. */
function subnetsLetIn(internet: Difference["internet"]): number {
  const of = (change: "opened" | "closed") =>
    new Set(
      internet.filter((way) => way.change === change && way.letsIn).map(({ subnet }) => subnet),
    );
  const before = of("closed");
  return [...of("opened")].filter((subnet) => !before.has(subnet)).length;
}

/** How many subnets turn as a whole. */
function subnetsOf(internet: Difference["internet"], change: "opened" | "closed"): number {
  const turning = internet.filter((way) =>
    change === "opened"
      ? way.change === "opened" && way.closedBefore !== "denied"
      : way.change === "closed" && way.closedAfter === "allowed",
  );
  return new Set(turning.map(({ subnet }) => subnet)).size;
}

function partialText({ before, after }: Difference): Text {
  if (before.isComplete) {
    return say("Errors leave out parts of the newer topology, which look as if they were removed");
  }
  return after.isComplete
    ? say("Errors leave out parts of the older topology, which look as if they were new")
    : say("Errors leave out parts of both topologies, so that what differs may be due to them");
}
