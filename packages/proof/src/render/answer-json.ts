import type { Change } from "../answer/change.ts";
import type { Excess } from "../answer/excess.ts";
import type { Expected, Remedy } from "../answer/expected.ts";
import type { WaysOut } from "../network/ways-out.ts";
import type { Hop, Proof } from "../proof.ts";
import { policyJson } from "./excess-text.ts";
import { policiesRead } from "./policies-read.ts";
import { pathText } from "./remedy-lines.ts";
import { jsonPlace, type Locate } from "./rendering.ts";
import type { Traced } from "./trace-text.ts";

// The names of all these fields are a promise to the scripts of others.

/** A proof for machines: all its hops. */
export function proofJson(proof: Traced, locate: Locate, remedies: readonly Remedy[] = []) {
  const { verdict, legs, assumptions, judged = [] } = proof;
  return {
    verdict,
    legs: legsJson(legs, locate),
    assumptions,
    remedies: remedies.map(remedyJson),
    read: policiesRead(judged).map(({ name, at }) => ({ policy: name, ...jsonPlace(at, locate) })),
  };
}

function legsJson(legs: Proof["legs"], locate: Locate) {
  return legs.map(({ from, to, verdict, does, hops }) => ({
    from,
    to,
    verdict,
    does,
    hops: hops.map((hop) => hopJson(hop, locate)),
  }));
}

function hopJson({ layer, verdict, reason, resource, at, details = [] }: Hop, locate: Locate) {
  return {
    layer,
    verdict,
    reason,
    resource: resource ?? null,
    ...jsonPlace(at, locate),
    details: details.map((detail) => ({ reason: detail.reason, ...jsonPlace(detail.at, locate) })),
  };
}

function remedyJson({ says, under, yaml }: Remedy) {
  return { says, under: pathText(under), yaml };
}

export function waysOutJson(waysOut: WaysOut, locate: Locate) {
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
      hops: hops.map((hop) => hopJson(hop, locate)),
    })),
    hops: proof.map((hop) => hopJson(hop, locate)),
    endpoints: endpoints.map(({ endpoint, kind, service, policy, hop }) => ({
      endpoint,
      kind,
      service,
      policy,
      ...jsonPlace(hop.at, locate),
    })),
  };
}

export function changeJson(change: Change, locate: Locate) {
  const { removed, alsoRemoved, effects, notes, repair } = change;
  return {
    removed,
    alsoRemoved,
    effects: effects.map(({ text, before, after, deciding, at }) => ({
      text,
      before,
      after,
      deciding: deciding.map((hop) => hopJson(hop, locate)),
      ...jsonPlace(at, locate),
    })),
    notes,
    repair: repair ?? null,
  };
}

export function excessJson(all: readonly Excess[]) {
  return all.map(({ name, onResources, onEverything, besides, least, entry, unserved }) => ({
    principal: name,
    onResources,
    onEverything,
    besides,
    least: least.length === 0 ? null : policyJson(least),
    entry: entry ?? null,
    unserved,
  }));
}

export function expectedJson(all: readonly Expected[], locate: Locate) {
  return all.map(({ expectation, outcome, reason }) => ({
    text: expectation.text,
    holds: outcome === "holds",
    outcome,
    reason,
    ...jsonPlace(expectation.at, locate),
  }));
}
