import type { Path } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import { decide } from "../policy/decide.ts";
import type { Decision, PolicySet } from "../policy/decision.ts";
import { perWorld } from "../per-world.ts";
import type { Policy } from "../policy/policy.ts";
import { allOf } from "../verdict.ts";
import { find, type World } from "../world.ts";
import type { Call, Origin } from "./call.ts";
import type { Principal } from "./caller.ts";
import { contextOf } from "./context.ts";
import { holdingsOf } from "./holdings.ts";
import { plainStatements } from "./texts.ts";

/** A call that somebody makes. */
export interface Asked {
  readonly principal: Principal;
  readonly origin: Origin;
  readonly call: Call;
}

/** What the policies of a world say to a call. */
export function ask(world: World, asked: Asked): Decision {
  const { call } = asked;
  const decision =
    call.owner === undefined ? unownedDecision(world, asked) : decisionOf(world, asked, call.owner);
  if (call.needsNoPermission !== true) return decision;
  const gates = decision.gates.filter(({ layer }) => layer === "endpoint-policy");
  return { verdict: allOf(gates.map(({ verdict }) => verdict)), gates };
}

/**
 * Of what nobody knows whose it is: as another account's, where both sides must allow; and what is denied
 * there as the caller's own account's, where its policy, which is not known, can allow alone.
 */
function unownedDecision(world: World, asked: Asked): Decision {
  const decision = decisionOf(world, asked, "");
  return decision.verdict === "denied"
    ? decisionOf(world, asked, asked.principal.placed.account)
    : decision;
}

function decisionOf(world: World, asked: Asked, resourceAccount: string): Decision {
  const { principal, origin, call } = asked;
  return decide(
    {
      caller: principal.caller,
      action: call.action,
      resource: call.resource,
      resourceAccount,
      context: contextOf({ world, principal, origin }, call),
    },
    policiesFor(world, asked),
  );
}

function policiesFor(world: World, { principal, origin, call }: Asked): PolicySet {
  const { resource } = principal.placed;
  const holdings = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const endpoint = endpointOf(world, origin);
  return {
    ...holdings,
    ...(call.needsNoPermission === true ? { identity: [anything] } : {}),
    ...(call.policy === undefined ? {} : { resource: call.policy }),
    resourceKind: call.resourceKind,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

const anything: Policy = {
  name: verbatim("AWS"),
  statements: [{ effect: "Allow", actions: ["*"], resources: ["*"] }],
};

const endpointPolicies = perWorld((): Map<string, Policy> => new Map());

function endpointOf(world: World, origin: Origin): PolicySet["endpoint"] {
  const way = origin.kind === "client" ? origin.way : undefined;
  if (way === undefined || way.kind === "internet" || way.policy === undefined) return undefined;
  const type = way.kind === "gateway-endpoint" ? "gateway" : "interface";
  const known = endpointPolicies(world).get(way.endpoint);
  if (known !== undefined) return { type, policy: known };
  const placed = find(world, way.kind, way.endpoint);
  const policy: Policy = {
    name: say("the policy of endpoint `{{endpoint}}`", {
      endpoint: placed?.resource.names.at(-1) ?? way.endpoint,
    }),
    statements: plainStatements(world, way.policy),
    resource: way.endpoint,
    ...(placed === undefined ? {} : writtenAt(placed.resource.at, way.policy.statements.length)),
  };
  endpointPolicies(world).set(way.endpoint, policy);
  return { type, policy };
}

function writtenAt(at: Path, statements: number): Pick<Policy, "at" | "places"> {
  return {
    at,
    places: Array.from({ length: statements }, (_, index) => [
      ...at,
      "policy",
      "statements",
      index,
    ]),
  };
}
