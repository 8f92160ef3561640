import type { Policy, PolicySet, PolicyStatement } from "@cloister/proof";
import * as fc from "fast-check";
import { drawCase, type Case } from "./cases.ts";
import { one, type Draw } from "./draw.ts";
import { namingPrincipals } from "./principal.ts";
import { drawStatement, type Place } from "./statement.ts";

export interface Grown {
  readonly before: Case;
  /** With one more statement in one of its documents. */
  readonly after: Case;
}

/** Cases that gain a statement of that effect, which no resource's policy says of everybody. */
export function grown(effect: PolicyStatement["effect"]): fc.Arbitrary<Grown> {
  return fc.gen().map((draw) => {
    const before = drawCase(draw);
    const place = one(draw, placesOf(before));
    const statement = { ...statementFor(draw, before, place), effect };
    return { before, after: { ...before, policies: place.add(before.policies, statement) } };
  });
}

interface Growing {
  readonly kind: Place["kind"];
  readonly add: (policies: PolicySet, statement: PolicyStatement) => PolicySet;
}

function placesOf({ policies }: Case): readonly Growing[] {
  const { identity, boundary, resource, endpoint } = policies;
  return [
    ...identity.map((policy, index): Growing => ({
      kind: "identity",
      add: (set, statement) => ({
        ...set,
        identity: set.identity.with(index, more(policy, statement)),
      }),
    })),
    ...[boundary].flatMap((policy) =>
      policy === undefined
        ? []
        : [
            {
              kind: "boundary",
              add: (set, statement) => ({ ...set, boundary: more(policy, statement) }),
            } satisfies Growing,
          ],
    ),
    ...[resource].flatMap((policy) =>
      policy === undefined
        ? []
        : [
            {
              kind: kindOfResource[policies.resourceKind],
              add: (set, statement) => ({ ...set, resource: more(policy, statement) }),
            } satisfies Growing,
          ],
    ),
    ...[endpoint].flatMap((its) =>
      its === undefined
        ? []
        : [
            {
              kind: "endpoint",
              add: (set, statement) => ({
                ...set,
                endpoint: { ...its, policy: more(its.policy, statement) },
              }),
            } satisfies Growing,
          ],
    ),
  ];
}

const kindOfResource = { key: "key", role: "trust", other: "resource" } as const;

function more(policy: Policy, statement: PolicyStatement): Policy {
  return { ...policy, statements: [...policy.statements, statement] };
}

function statementFor(draw: Draw, { call, context }: Case, { kind }: Growing): PolicyStatement {
  const { notPrincipals: _, ...statement } = drawStatement(draw, { kind, call, context });
  switch (kind) {
    case "identity":
    case "boundary":
    case "endpoint":
      return statement;
    case "resource":
    case "key":
    case "trust": {
      const named = statement.principals ?? namingPrincipals(draw, call);
      const aws = named.aws?.map((name) => (name === "*" ? call.resourceAccount : name));
      return { ...statement, principals: { ...named, ...(aws === undefined ? {} : { aws }) } };
    }
  }
}
