import { passage } from "../network/passage.ts";
import type { Passage } from "../network/way.ts";
import { ask } from "../permission/ask.ts";
import type { Origin } from "../permission/call.ts";
import type { Gate } from "../policy/decision.ts";
import type { Leg } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import type { World } from "../world.ts";
import type { Decided } from "./decided.ts";
import { permissionHops } from "./permission-hops.ts";
import type { Question } from "./question.ts";

/** A leg, and what its verdict was made from. */
export interface Judged {
  readonly question: Question;
  readonly leg: Leg;
  readonly passage?: Passage;
  readonly decided: readonly Decided[];
}

/** Answers one leg: its network first, then every call's policies. */
export function judge(world: World, question: Question): Judged {
  const { from, to, principal, facts = [] } = question;
  const { way, decided, verdict } = answered(world, question);
  // Of a call that never leaves, only what would deny it on every way is told.
  const isStopped = way?.verdict === "denied";
  const told = isStopped ? decided.map(onlyDenials) : decided;
  const leg: Leg = {
    from,
    to,
    does: [...new Set(decided.map(({ call }) => call.action))].join(", "),
    verdict,
    hops: [...facts, ...(way?.hops ?? []), ...permissionHops(principal, told)],
  };
  return { question, leg, ...(way === undefined ? {} : { passage: way }), decided: told };
}

/** The verdict alone, without what is said of it. */
export function judgedVerdict(world: World, question: Question): Verdict {
  return answered(world, question).verdict;
}

interface Answered {
  readonly way: Passage | undefined;
  readonly decided: readonly Decided[];
  readonly verdict: Verdict;
}

function answered(world: World, question: Question): Answered {
  const { principal, network, calledVia, calls, facts = [] } = question;
  const way = network && passage(world, network.client, network.service);
  const origin = originOf(calledVia, way);
  const decided = calls.flatMap((call) =>
    consequence({ call, decision: ask(world, { principal, origin, call }) }),
  );
  const verdict = allOf([
    ...facts.map((fact) => fact.verdict),
    ...(way === undefined ? [] : [way.verdict]),
    ...decided.map(({ decision }) => decision.verdict),
  ]);
  return { way, decided, verdict };
}

function originOf(calledVia: readonly string[] | undefined, way: Passage | undefined): Origin {
  if (calledVia !== undefined) return { kind: "service", calledVia };
  if (way === undefined) return { kind: "client" };
  return way.way === undefined ? { kind: "stopped" } : { kind: "client", way: way.way };
}

function onlyDenials({ call, decision }: Decided): Decided {
  const gates = decision.gates.filter(({ verdict }) => verdict === "denied");
  return { call, decision: { ...decision, gates } };
}

/** A denial that does no harm is not told, and one whose harm is not known is no denial. */
function consequence(decided: Decided): readonly Decided[] {
  const { call, decision } = decided;
  if (decision.verdict !== "denied" || call.ifDenied === undefined) return [decided];
  switch (call.ifDenied.is) {
    case "fails":
      return [decided];
    case "harmless":
      return [];
    case "unknown": {
      const { missing } = call.ifDenied;
      const gates = decision.gates.map((gate): Gate =>
        gate.verdict === "denied"
          ? { ...gate, verdict: "unknown", because: { is: "unknown", missing: [missing] } }
          : gate,
      );
      return [{ call, decision: { verdict: "unknown", gates } }];
    }
  }
}
