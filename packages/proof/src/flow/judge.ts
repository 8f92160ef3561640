import { passage } from "../network/passage.ts";
import type { Passage } from "../network/way.ts";
import { ask } from "../permission/ask.ts";
import type { Call, Origin } from "../permission/call.ts";
import type { Decision, Gate } from "../policy/decision.ts";
import type { Leg } from "../proof.ts";
import { allOf } from "../verdict.ts";
import type { World } from "../world.ts";
import { permissionHops } from "./permission-hops.ts";
import type { Question } from "./question.ts";

/** A leg, and what its verdict was made from. */
export interface Judged {
  readonly question: Question;
  readonly leg: Leg;
  readonly passage?: Passage;
  readonly decided: readonly Decided[];
}

export interface Decided {
  readonly call: Call;
  readonly decision: Decision;
}

/** Answers one leg: its network first, then every call's policies. */
export function judge(world: World, question: Question): Judged {
  const { from, to, principal, network, calledVia, calls, facts = [] } = question;
  const way = network && passage(world, network.client, network.service);
  const origin: Origin =
    calledVia === undefined
      ? { kind: "client", ...(way?.way === undefined ? {} : { way: way.way }) }
      : { kind: "service", calledVia };
  // Without a way nobody can tell which endpoint's policy and keys a call would have.
  const isReached = way === undefined || way.verdict !== "denied" || way.way !== undefined;
  const decided = calls.flatMap((call) =>
    consequence({ call, decision: ask(world, { principal, origin, call }) }),
  );
  const counted = isReached ? decided : decided.map(withoutEndpoint);
  const hops = [...facts, ...(way?.hops ?? []), ...permissionHops(principal, counted)];
  const leg: Leg = {
    from,
    to,
    does: [...new Set(calls.map(({ action }) => action))].join(", "),
    verdict: allOf(hops.map(({ verdict }) => verdict)),
    hops,
  };
  return { question, leg, ...(way === undefined ? {} : { passage: way }), decided: counted };
}

/** What policies say of a call that never leaves: only what would deny it wherever it came from is told. */
function withoutEndpoint({ call, decision }: Decided): Decided {
  return {
    call,
    decision: { ...decision, gates: decision.gates.filter(({ verdict }) => verdict === "denied") },
  };
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
