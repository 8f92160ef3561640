import { say, type Text } from "@cloister/texts";
import type { Judged } from "../flow/judge.ts";
import { gateReason } from "../flow/gate-reason.ts";
import type { Proven } from "../flow/prove.ts";
import type { Origin } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import { contextOf } from "../permission/context.ts";
import { holdingsOf } from "../permission/holdings.ts";
import { decide } from "../policy/decide.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { distinctTexts } from "../same-text.ts";
import type { World } from "../world.ts";

interface Serving {
  readonly principal: Principal;
  readonly proofs: readonly Proven[];
  /** What the principal would hold, and nothing else. */
  readonly least: readonly PolicyStatement[];
}

/** What keeps flows from working for a principal that holds the least policy, a sentence each. */
export function unservedBy(world: World, { principal, proofs, least }: Serving): readonly Text[] {
  const reasons = proofs.flatMap(({ legs, judged }) => {
    const ofJudged = new Set(judged.map(({ leg }) => leg));
    const apart = legs
      .filter((leg) => leg.verdict === "denied" && !ofJudged.has(leg))
      .flatMap(({ hops }) => hops)
      .filter(({ verdict }) => verdict === "denied")
      .map(({ reason }) => reason);
    return [...apart, ...judged.flatMap((one) => stoppedOf(world, one, { principal, least }))];
  });
  return distinctTexts(reasons);
}

function stoppedOf(
  world: World,
  judged: Judged,
  { principal, least }: Omit<Serving, "proofs">,
): readonly Text[] {
  const { question, passage, decided } = judged;
  // What is stopped on one way may have another.
  const ways = passage?.verdict === "denied" ? passage.hops : [];
  const hops = [...(question.facts ?? []), ...ways];
  const stops = hops.filter(({ verdict }) => verdict === "denied").map(({ reason }) => reason);
  // Of what never leaves, no policy is asked.
  if (stops.length > 0) return stops;
  const { resource } = principal.placed;
  const { boundary } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const identity = [{ name: say("the least policy"), statements: least }];
  return decided.flatMap(({ call, decision: before }) => {
    if (call.needsNoPermission === true || call.owner === undefined) return [];
    if (call.ifDenied !== undefined && call.ifDenied.is !== "fails") return [];
    const context = contextOf({ world, principal, origin: originOf(judged) }, call);
    const decision = decide(
      {
        caller: principal.caller,
        action: call.action,
        resource: call.resource,
        resourceAccount: call.owner,
        context,
      },
      {
        identity,
        ...(boundary === undefined ? {} : { boundary }),
        ...(call.policy === undefined ? {} : { resource: call.policy }),
        resourceKind: call.resourceKind,
      },
    );
    const atEndpoint = before.gates.filter(({ layer }) => layer === "endpoint-policy");
    return [...decision.gates, ...atEndpoint]
      .filter(({ verdict }) => verdict === "denied")
      .map((gate) => gateReason(principal, gate, [call]));
  });
}

function originOf({ question: { calledVia }, passage }: Judged): Origin {
  if (calledVia !== undefined) return { kind: "service", calledVia };
  if (passage === undefined) return { kind: "client" };
  return passage.way === undefined ? { kind: "stopped" } : { kind: "client", way: passage.way };
}
