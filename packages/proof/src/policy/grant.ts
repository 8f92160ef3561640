import type { PolicySet } from "./decision.ts";
import type { Request } from "./request.ts";
import { both, either, not, type Truth } from "./truth.ts";

/** Whether each layer allows a request, leaving aside what is denied. */
export interface Allows {
  readonly identity: Truth;
  readonly boundary: Truth;
  /** The resource's policy, by how it names the caller. */
  readonly itself: Truth;
  readonly role: Truth;
  readonly account: Truth;
  readonly endpoint: Truth;
}

export interface Granting {
  readonly allows: Allows;
  readonly request: Request;
  readonly resourceKind: PolicySet["resourceKind"];
}

/** Of each layer, whether the request needs that it allows. */
export interface Needs {
  readonly identity: Truth;
  readonly boundary: Truth;
  readonly resource: Truth;
  readonly endpoint: Truth;
}

/**
 * What the request needs, each layer by itself: the layers of which all must allow leave each other's needs
 * alone, so that only what is really missing is told as missing.
 */
export function needsOf({ allows, request, resourceKind }: Granting): Needs {
  const { itself, role } = allows;
  const { caller, resourceAccount } = request;
  if (caller.kind === "service" || caller.account !== resourceAccount) {
    return { identity: true, boundary: true, resource: true, endpoint: true };
  }
  return {
    identity: not(either(itself, role)),
    boundary: not(itself),
    resource: resourceKind === "other" ? not(identityWouldDo(allows)) : true,
    endpoint: true,
  };
}

/**
 * Whether the caller's own policies are enough, wherever a policy of its account does. Their boundary counts only
 * while it is not known whether the resource's policy leads past it.
 */
export function identityWouldDo({ identity, boundary, itself }: Allows): Truth {
  return typeof itself === "boolean" ? identity : both(identity, boundary);
}

/** Whether what the layers allow is enough together. */
export function isGranted(granting: Granting): Truth {
  return both(isGrantedByService(granting), granting.allows.endpoint);
}

function isGrantedByService({ allows, request, resourceKind }: Granting): Truth {
  const { identity, boundary, itself, role, account } = allows;
  const { caller, resourceAccount } = request;
  if (caller.kind === "service") return itself;
  // AWS: the root user of an account cannot assume roles.
  if (caller.kind === "root" && resourceKind === "role") return false;
  const byIdentity = both(identity, boundary);
  if (caller.account !== resourceAccount) {
    return both(either(either(itself, role), account), byIdentity);
  }
  // AWS: a boundary caps what a resource's policy grants to a role, and not what it grants to a user or a session.
  const byResource = either(itself, both(role, boundary));
  switch (resourceKind) {
    case "other":
      return either(byResource, byIdentity);
    case "key":
    case "role":
      return either(byResource, both(account, byIdentity));
  }
}
