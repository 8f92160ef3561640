import type { Verdict } from "../verdict.ts";
import type { Decision, Gate, PolicySet } from "./decision.ts";
import type { Finding } from "./finding.ts";
import { allowsByAnyName, allowsOf, allowsOfResource } from "./found-allows.ts";
import { gateOf } from "./gate.ts";
import { isGranted, needsOf, type Needs } from "./grant.ts";
import { askLayers, type AskedLayer, type Layers } from "./layers.ts";
import type { Request } from "./request.ts";
import { either, type Truth } from "./truth.ts";

/** What AWS answers to a request, by the policies that it meets. */
export function decide(request: Request, policies: PolicySet): Decision {
  const { resourceKind } = policies;
  const layers = askLayers(request, policies);
  const { identity, boundary, resource, endpoint } = layers;
  const allows = allowsOf(layers, request);
  const granting = { allows, request, resourceKind };
  const needs = needsOf(granting);
  const verdict = verdictOf(isGranted(granting), deniedBy(layers));
  const gate = (asked: AskedLayer, of: keyof Needs, found: Finding): Gate =>
    gateOf({ asked, allows: found, needed: needs[of], verdict });
  const gates: Gate[] = [];
  if (identity !== undefined) {
    gates.push(gate(identity, "identity", identity.answer.allowsItself));
  }
  if (boundary !== undefined) {
    gates.push(gate(boundary, "boundary", boundary.answer.allowsItself));
  }
  if (policies.resource !== undefined || isClosedWithout(request, resourceKind)) {
    const found = allowsOfResource({ answer: resource.answer, allows, request, resourceKind });
    gates.push(gate(resource, "resource", found));
  }
  if (endpoint !== undefined) {
    gates.push(gate(endpoint, "endpoint", allowsByAnyName(endpoint.answer)));
  }
  return { verdict, gates };
}

function deniedBy({ identity, boundary, resource, endpoint }: Layers): Truth {
  return [identity, boundary, resource, endpoint].reduce<Truth>(
    (denied, layer) => (layer === undefined ? denied : either(denied, layer.answer.denies.truth)),
    false,
  );
}

function verdictOf(granted: Truth, denied: Truth): Verdict {
  if (granted === false || denied === true) return "denied";
  return granted === true && denied === false ? "allowed" : "unknown";
}

/** Whether a resource without a policy lets this caller do nothing, whatever the caller's own policies say. */
function isClosedWithout(
  { caller, resourceAccount }: Request,
  resourceKind: PolicySet["resourceKind"],
): boolean {
  return (
    caller.kind === "service" || caller.account !== resourceAccount || resourceKind !== "other"
  );
}
