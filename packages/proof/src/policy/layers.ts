import { answerOf, type Answer, type Question } from "./answer.ts";
import { asked } from "./asked.ts";
import type { GateLayer, PolicySet } from "./decision.ts";
import { appliesExcept } from "./excepted-principal.ts";
import { namingAtGateway } from "./gateway-principal.ts";
import type { Policy, PolicyStatement } from "./policy.ts";
import { isNeverLockedOut } from "./never-locked-out.ts";
import {
  namesItself,
  namesNobody,
  namingInTrustPolicy,
  namingOf,
  type Naming,
} from "./principal-naming.ts";
import type { Request } from "./request.ts";

/** The policies of one layer, and what they say. */
export interface AskedLayer {
  readonly layer: GateLayer;
  readonly policies: readonly Policy[];
  readonly question: Question;
  readonly answer: Answer;
}

export interface Layers {
  /** Absent: the caller has no such policies, because it is a service or the root user of its account. */
  readonly identity?: AskedLayer;
  /** Absent: the caller has none. */
  readonly boundary?: AskedLayer;
  readonly resource: AskedLayer;
  readonly endpoint?: AskedLayer;
}

type NamesPrincipals = typeof namingOf;

export function askLayers(request: Request, set: PolicySet): Layers {
  const about = asked(request);
  const ask = (
    layer: GateLayer,
    policies: readonly Policy[],
    names: Question["names"],
  ): AskedLayer => {
    const question: Question = { asked: about, names };
    return { layer, policies, question, answer: answerOf(policies, question) };
  };
  const naming =
    (names: NamesPrincipals): Question["names"] =>
    (statement) =>
      namingIn(statement, { names, request, bounded: set.boundary !== undefined });
  const ofResource = naming(set.resourceKind === "role" ? namingInTrustPolicy : namingOf);
  const { caller } = request;
  const hasPolicies = caller.kind === "user" || caller.kind === "role";
  return {
    ...(hasPolicies && { identity: ask("identity-policy", set.identity, holder) }),
    ...(hasPolicies &&
      set.boundary !== undefined && {
        boundary: ask("permissions-boundary", [set.boundary], holder),
      }),
    resource: ask(
      resourceLayers[set.resourceKind],
      set.resource === undefined ? [] : [set.resource],
      isNeverLockedOut(request)
        ? (statement) => (statement.effect === "Deny" ? namesNobody : ofResource(statement))
        : ofResource,
    ),
    ...(set.endpoint !== undefined && {
      endpoint: ask(
        "endpoint-policy",
        [set.endpoint.policy],
        naming(set.endpoint.type === "gateway" ? namingAtGateway : namingOf),
      ),
    }),
  };
}

const resourceLayers: Readonly<Record<PolicySet["resourceKind"], GateLayer>> = {
  key: "key-policy",
  role: "trust-policy",
  other: "resource-policy",
};

/** A policy of the caller names nobody: it is about whoever has it. */
function holder(): Naming {
  return namesItself;
}

function namingIn(
  { effect, principals, notPrincipals }: PolicyStatement,
  of: { readonly names: NamesPrincipals; readonly request: Request; readonly bounded: boolean },
): Naming {
  const { caller } = of.request;
  if (principals !== undefined) return of.names(principals, caller);
  if (notPrincipals === undefined) return namesNobody;
  const itself = appliesExcept({ effect, notPrincipals, caller, bounded: of.bounded });
  return { ...namesNobody, itself };
}
