import { jsonPlace, wordsIn, type JsonRendering, type Locate } from "@cloister/proof";
import type { Path } from "@cloister/model";
import type {
  Difference,
  ExpectationChange,
  FindingChange,
  JudgedOnce,
  Permission,
  PolicyChange,
  PropertyChange,
  ResourceChange,
} from "../difference.ts";
import { replacementOrigin } from "../resources/replacement-table.ts";

export interface DifferenceJsonRendering extends Pick<JsonRendering, "language"> {
  /** Where paths lead to in the files of each side. */
  readonly locate: { readonly before: Locate; readonly after: Locate };
}

// The names of all these fields are a promise to the scripts of others.

/** A difference for machines: everything, and `null` where there is nothing. */
export function differenceJson(difference: Difference, rendering: DifferenceJsonRendering) {
  const { before, after, isSame, accounts, internet, access, becoming, admitted } = difference;
  const { starts, expectations, policies, resources, cost, findings } = difference;
  const words = wordsIn(rendering);
  return {
    before: { name: before.name, complete: before.isComplete },
    after: { name: after.name, complete: after.isComplete },
    same: isSame,
    accounts: accounts.map((one) => ({ ...one, from: "from" in one ? one.from : null })),
    internet: internet.map((one) => ({
      change: one.change,
      subnet: one.subnet,
      destination: one.destination,
      verdict: one.verdict,
      natGateway: one.natGateway ?? null,
      internetGateway: one.internetGateway ?? null,
      letsIn: one.letsIn,
      closedBefore: closedJson(one.closedBefore),
      closedAfter: closedJson(one.closedAfter),
    })),
    access: access.map(({ only, ...one }) => ({ ...one, only: only ?? null })),
    becoming,
    admitted,
    starts: starts.map(({ reasons, ...one }) => ({ ...one, reasons: reasons.map(words) })),
    expectations: expectations.map((one) => expectationJson(one, rendering)),
    policies: policies.map(policyChangeJson),
    resources: resources.map((one) => resourceJson(one, rendering)),
    replacementFacts: replacementOrigin,
    cost: {
      currency: "USD",
      per: "month",
      before: cost.before ?? null,
      after: cost.after ?? null,
      difference: cost.difference ?? null,
      asOf: cost.asOf,
      sources: cost.sources,
      items: cost.items.map((item) => ({ ...item, difference: item.difference ?? null })),
    },
    findings: findings.map((one) => findingJson(one, rendering)),
  };
}

/** What `--format json` prints. */
export type DifferenceJson = ReturnType<typeof differenceJson>;

/** Whether a subnet is closed; null where it does not exist or that is not known. */
function closedJson(closed: Difference["internet"][number]["closedBefore"]): boolean | null {
  return closed === undefined || closed === "unknown" ? null : closed === "allowed";
}

function expectationJson(one: ExpectationChange, rendering: DifferenceJsonRendering) {
  const words = wordsIn(rendering);
  const { change, flips, expectation, rephrased, missing, because, at } = one;
  return {
    change,
    flips,
    kind: expectation.kind,
    text: words(one.text),
    textBefore: one.beforeText === undefined ? null : words(one.beforeText),
    rephrased: rephrased.map(({ what, before, after }) => ({
      what,
      before: before ?? null,
      after: after ?? null,
    })),
    before: judgedJson(one.before, rendering),
    after: judgedJson(one.after, rendering),
    nowAskedBefore: judgedJson(one.nowAskedBefore, rendering),
    missing,
    because: because.map(({ layer, before, after }) => ({
      layer,
      before: before === undefined ? null : words(before),
      after: after === undefined ? null : words(after),
    })),
    placeBefore: jsonPlace(at.before, rendering.locate.before),
    placeAfter: jsonPlace(at.after, rendering.locate.after),
  };
}

function judgedJson(judged: JudgedOnce | undefined, rendering: DifferenceJsonRendering) {
  return judged === undefined
    ? null
    : { outcome: judged.outcome, reason: wordsIn(rendering)(judged.reason) };
}

function policyChangeJson({ kind, subject, only, ...rest }: PolicyChange) {
  const { change, gained, lost, attached, detached } = rest;
  const attachedJson = (all: PolicyChange["attached"]) =>
    all.map(({ name, arn }) => ({ name, arn: arn ?? null }));
  return {
    kind,
    subject,
    only: only ?? null,
    change,
    gained: gained.map(permissionJson),
    lost: lost.map(permissionJson),
    attached: attachedJson(attached),
    detached: attachedJson(detached),
  };
}

function permissionJson({ policy, ...permission }: Permission) {
  return { ...permission, policy: policy ?? null };
}

function resourceJson(one: ResourceChange, rendering: DifferenceJsonRendering) {
  const words = wordsIn(rendering);
  const { change, kind, id, account, region, from, properties, isDestructive } = one;
  return {
    change,
    kind,
    id,
    from: from ?? null,
    account,
    region,
    destructive: isDestructive,
    loses: one.loses === undefined ? null : words(one.loses),
    note: one.note === undefined ? null : words(one.note),
    properties: properties.map(propertyJson),
  };
}

function propertyJson({ property, before, after, effect, because }: PropertyChange) {
  return {
    property,
    before: before ?? null,
    after: after ?? null,
    effect,
    because: because ?? null,
  };
}

function findingJson(one: FindingChange, rendering: DifferenceJsonRendering) {
  const { change, code, rule, severity, message, at } = one;
  const locate = change === "appears" ? rendering.locate.after : rendering.locate.before;
  return {
    change,
    code,
    rule: rule ?? null,
    severity,
    message: wordsIn(rendering)(message),
    ...placeOf(at, locate),
  };
}

function placeOf(at: Path | undefined, locate: Locate) {
  return jsonPlace(at, locate);
}
