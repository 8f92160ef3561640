import type { Change, Repair } from "../answer/change.ts";
import type { Excess, ExcessStatement } from "../answer/excess.ts";
import type { Expected, Remedy } from "../answer/expected.ts";
import type { WaysOut } from "../network/ways-out.ts";
import type { Hop, Proof } from "../proof.ts";
import { entryYaml, policyJson } from "./excess-text.ts";
import { policiesRead } from "./policies-read.ts";
import { pathText } from "./remedy-lines.ts";
import { jsonPlace, type JsonRendering, wordsIn } from "./rendering.ts";
import type { Traced } from "./trace-text.ts";

// The names of all these fields are a promise to the scripts of others.

/** A proof for machines: all its hops. */
export function proofJson(
  proof: Traced,
  rendering: JsonRendering,
  remedies: readonly Remedy[] = [],
) {
  const { verdict, legs, assumptions, judged = [] } = proof;
  const words = wordsIn(rendering);
  return {
    verdict,
    legs: legsJson(legs, rendering),
    assumptions: assumptions.map(words),
    remedies: remedies.map((remedy) => remedyJson(remedy, rendering)),
    read: policiesRead(judged).map(({ name, at }) => ({
      policy: words(name),
      ...jsonPlace(at, rendering.locate),
    })),
  };
}

function legsJson(legs: Proof["legs"], rendering: JsonRendering) {
  const words = wordsIn(rendering);
  return legs.map(({ from, to, verdict, does, hops }) => ({
    from: words(from),
    to: words(to),
    verdict,
    does,
    hops: hops.map((hop) => hopJson(hop, rendering)),
  }));
}

function hopJson(
  { layer, verdict, reason, resource, at, details = [] }: Hop,
  rendering: JsonRendering,
) {
  const words = wordsIn(rendering);
  const { locate } = rendering;
  return {
    layer,
    verdict,
    reason: words(reason),
    resource: resource ?? null,
    ...jsonPlace(at, locate),
    details: details.map((detail) => ({
      reason: words(detail.reason),
      ...jsonPlace(detail.at, locate),
    })),
  };
}

function remedyJson({ says, under, yaml }: Remedy, rendering: JsonRendering) {
  return { says: wordsIn(rendering)(says), under: pathText(under), yaml };
}

export function waysOutJson(waysOut: WaysOut, rendering: JsonRendering) {
  const { subnet, closed, ways, proof, endpoints } = waysOut;
  return {
    subnet,
    closed: closed === "unknown" ? null : closed === "allowed",
    ways: ways.map(({ destination, verdict, natGateway, internetGateway, letsIn, hops }) => ({
      destination,
      verdict,
      natGateway: natGateway ?? null,
      internetGateway: internetGateway ?? null,
      letsIn,
      hops: hops.map((hop) => hopJson(hop, rendering)),
    })),
    hops: proof.map((hop) => hopJson(hop, rendering)),
    endpoints: endpoints.map(({ endpoint, kind, service, policy, hop }) => ({
      endpoint,
      kind,
      service,
      policy,
      ...jsonPlace(hop.at, rendering.locate),
    })),
  };
}

export function changeJson(change: Change, rendering: JsonRendering) {
  const { removed, alsoRemoved, effects, notes, repair } = change;
  const words = wordsIn(rendering);
  return {
    removed,
    alsoRemoved,
    effects: effects.map(({ text, before, after, deciding, at }) => ({
      text: words(text),
      before,
      after,
      deciding: deciding.map((hop) => hopJson(hop, rendering)),
      ...jsonPlace(at, rendering.locate),
    })),
    notes: notes.map(words),
    repair: repair === undefined ? null : repairJson(repair, rendering),
  };
}

export function repairJson(
  { endpoints, beyond, monthly }: Repair,
  rendering: Pick<JsonRendering, "language">,
) {
  const words = wordsIn(rendering);
  return {
    endpoints: endpoints.map(({ serves, ...endpoint }) => ({
      ...endpoint,
      serves: serves.map(words),
    })),
    beyond: beyond.map(words),
    ...(monthly === undefined ? {} : { monthly }),
  };
}

export function excessJson(
  all: readonly Excess[],
  rendering: Pick<JsonRendering, "language"> = {},
) {
  const words = wordsIn(rendering);
  const statementJson = ({ policy, statement, actions, conditional }: ExcessStatement) => ({
    policy: words(policy),
    statement,
    actions: actions.map((action) => (typeof action === "string" ? action : words(action))),
    conditional,
  });
  return all.map(({ name, onResources, onEverything, besides, least, entry, unserved }) => ({
    principal: name,
    onResources,
    onEverything: onEverything.map(statementJson),
    besides: besides.map(statementJson),
    least: least.length === 0 ? null : policyJson(least),
    entry: entry === undefined ? null : { under: entry.under, yaml: entryYaml(entry, rendering) },
    unserved: unserved.map(words),
  }));
}

export function expectedJson(all: readonly Expected[], rendering: JsonRendering) {
  const words = wordsIn(rendering);
  return all.map(({ expectation, outcome, reason }) => ({
    text: expectation.text,
    holds: outcome === "holds",
    outcome,
    reason: words(reason),
    ...jsonPlace(expectation.at, rendering.locate),
  }));
}
