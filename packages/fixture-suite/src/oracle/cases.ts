import type { KeyValue, Policy, PolicySet, Request } from "@cloister/proof";
import * as fc from "fast-check";
import { drawCall, type Call } from "./call.ts";
import { drawContext, type Context } from "./context.ts";
import { chance, one, times, type Draw } from "./draw.ts";
import { drawStatement, type Place } from "./statement.ts";

/** A call with every fact about it, and the policies that it meets. */
export interface Case {
  readonly call: Call;
  readonly context: Context;
  readonly policies: PolicySet;
}

export const cases: fc.Arbitrary<Case> = fc.gen().map(drawCase);

export function drawCase(draw: Draw): Case {
  const call = drawCall(draw);
  const context = drawContext(draw, call);
  const policy = (kind: Place["kind"], name: string): Policy => ({
    name: { verbatim: name },
    statements: times(one(draw, [1, 1, 2, 2, 3, 4]), () =>
      drawStatement(draw, { kind, call, context }),
    ),
  });
  const isService = call.caller.kind === "service";
  const identity = isService
    ? []
    : times(one(draw, [1, 1, 2, 3]), (index) => policy("identity", `identity ${index}`));
  const boundary = !isService && chance(draw, 25) ? policy("boundary", "boundary") : undefined;
  const resource = resourcePolicy(draw, call, policy);
  const endpoint = chance(draw, 25) ? policy("endpoint", "endpoint") : undefined;
  return {
    call,
    context,
    policies: {
      identity,
      resourceKind: call.resourceKind,
      ...(boundary === undefined ? {} : { boundary }),
      ...(resource === undefined ? {} : { resource }),
      ...(endpoint === undefined
        ? {}
        : { endpoint: { type: chance(draw, 50) ? "gateway" : "interface", policy: endpoint } }),
    },
  };
}

/** Keys and roles have a policy always. */
function resourcePolicy(
  draw: Draw,
  { caller, hasPolicy, resourceAccount, resourceKind }: Call,
  policy: (kind: Place["kind"], name: string) => Policy,
): Policy | undefined {
  switch (resourceKind) {
    case "key":
      return policy("key", "key policy");
    case "role":
      return policy("trust", "trust policy");
    case "other": {
      // Nothing else can let a service in.
      const percent =
        caller.kind === "service" ? 100 : caller.account === resourceAccount ? 55 : 92;
      return hasPolicy && chance(draw, percent) ? policy("resource", "resource policy") : undefined;
    }
  }
}

/** The request of a case, of which every fact is known. */
export function requestOf({ call, context }: Case): Request {
  const values = new Map(
    Object.entries(context).map(([name, list]) => [name.toLowerCase(), list] as const),
  );
  return {
    caller: call.caller,
    action: call.action,
    resource: call.resource,
    resourceAccount: call.resourceAccount,
    context: (key): KeyValue => {
      const held = values.get(key.toLowerCase());
      return held === undefined ? { is: "absent" } : { is: "present", values: held };
    },
  };
}
