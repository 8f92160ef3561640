import type { Answer } from "./answer.ts";
import type { PolicySet } from "./decision.ts";
import { eitherFinding, nothing, type Finding } from "./finding.ts";
import { identityWouldDo, type Allows } from "./grant.ts";
import type { Layers } from "./layers.ts";
import type { Request } from "./request.ts";

export function allowsOf(
  { identity, boundary, resource, endpoint }: Layers,
  request: Request,
): Allows {
  return {
    // The root user may do everything that its account may.
    identity:
      identity === undefined ? request.caller.kind === "root" : identity.answer.allowsItself.truth,
    boundary: boundary === undefined || boundary.answer.allowsItself.truth,
    itself: resource.answer.allowsItself.truth,
    role: resource.answer.allowsRole.truth,
    account: resource.answer.allowsAccount.truth,
    endpoint: endpoint === undefined || allowsByAnyName(endpoint.answer).truth,
  };
}

/** What an answer allows, however it names the caller. */
export function allowsByAnyName({ allowsItself, allowsRole, allowsAccount }: Answer): Finding {
  return eitherFinding(eitherFinding(allowsItself, allowsRole), allowsAccount);
}

/** What the resource's policy gives to this caller, as far as it counts. */
export function allowsOfResource(of: {
  readonly answer: Answer;
  readonly allows: Allows;
  readonly request: Request;
  readonly resourceKind: PolicySet["resourceKind"];
}): Finding {
  const { answer, allows, request, resourceKind } = of;
  const { caller, resourceAccount } = request;
  if (caller.kind === "root" && resourceKind === "role") return nothing;
  const direct = eitherFinding(answer.allowsItself, answer.allowsRole);
  if (caller.kind === "service" || caller.account !== resourceAccount)
    return allowsByAnyName(answer);
  // An account that is named in a policy of its own only passes the question on to its identities.
  if (resourceKind === "other") return direct;
  const passesOn = identityWouldDo(allows) === true;
  return direct.truth === false || passesOn ? allowsByAnyName(answer) : direct;
}
