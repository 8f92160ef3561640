import type { Policy, PolicySet, PolicyStatement } from "@cloister/proof";
import type { Case } from "./cases.ts";

/** The shortest case, as far as leaving out one thing after another leads, that still fails. */
export async function simplified(
  failing: Case,
  fails: (simpler: Case) => Promise<boolean>,
): Promise<Case> {
  let simplest = failing;
  for (;;) {
    const next = await firstFailing(simpler(simplest), fails);
    if (next === undefined) return simplest;
    simplest = next;
  }
}

async function firstFailing(
  candidates: Iterable<Case>,
  fails: (simpler: Case) => Promise<boolean>,
): Promise<Case | undefined> {
  for (const candidate of candidates) {
    if (await fails(candidate)) return candidate;
  }
  return undefined;
}

/** Every case that lacks one thing of this one. */
function* simpler(its: Case): Iterable<Case> {
  for (const policies of simplerSets(its.policies)) yield { ...its, policies };
  for (const context of withoutOneKey(its.context)) yield { ...its, context };
}

function* simplerSets(its: PolicySet): Iterable<PolicySet> {
  const { boundary, endpoint, resource, ...rest } = its;
  for (const identity of withoutOne(its.identity)) yield { ...its, identity };
  if (boundary !== undefined) {
    yield { ...rest, ...(resource && { resource }), ...(endpoint && { endpoint }) };
    for (const policy of simplerPolicies(boundary)) yield { ...its, boundary: policy };
  }
  if (endpoint !== undefined) {
    yield { ...rest, ...(resource && { resource }), ...(boundary && { boundary }) };
    for (const policy of simplerPolicies(endpoint.policy)) {
      yield { ...its, endpoint: { ...endpoint, policy } };
    }
  }
  if (resource !== undefined) {
    if (its.resourceKind === "other") {
      yield { ...rest, ...(boundary && { boundary }), ...(endpoint && { endpoint }) };
    }
    for (const policy of simplerPolicies(resource)) yield { ...its, resource: policy };
  }
  for (const [index, policy] of its.identity.entries()) {
    for (const other of simplerPolicies(policy)) {
      yield { ...its, identity: its.identity.with(index, other) };
    }
  }
}

function* simplerPolicies(policy: Policy): Iterable<Policy> {
  if (policy.statements.length > 1) {
    for (const statements of withoutOne(policy.statements)) yield { ...policy, statements };
  }
  for (const [index, statement] of policy.statements.entries()) {
    for (const other of simplerStatements(statement)) {
      yield { ...policy, statements: policy.statements.with(index, other) };
    }
  }
}

function* simplerStatements(its: PolicyStatement): Iterable<PolicyStatement> {
  const { conditions, ...rest } = its;
  if (conditions !== undefined) {
    yield rest;
    for (const fewer of simplerConditions(conditions)) yield { ...its, conditions: fewer };
  }
  for (const name of ["actions", "notActions", "resources", "notResources"] as const) {
    const list = its[name];
    if (list === undefined || list.length < 2) continue;
    for (const fewer of withoutOne(list)) yield { ...its, [name]: fewer };
  }
  for (const name of ["principals", "notPrincipals"] as const) {
    const list = its[name]?.aws;
    if (list === undefined || list.length < 2) continue;
    for (const fewer of withoutOne(list)) yield { ...its, [name]: { ...its[name], aws: fewer } };
  }
  if (its.actions !== undefined && its.actions.join() !== "*") yield { ...its, actions: ["*"] };
  if (its.resources !== undefined && its.resources.join() !== "*") {
    yield { ...its, resources: ["*"] };
  }
}

function* simplerConditions(
  conditions: NonNullable<PolicyStatement["conditions"]>,
): Iterable<NonNullable<PolicyStatement["conditions"]>> {
  if (Object.keys(conditions).length > 1) yield* withoutOneKey(conditions);
  for (const [operator, byKey] of Object.entries(conditions)) {
    if (Object.keys(byKey).length > 1) {
      for (const fewer of withoutOneKey(byKey)) yield { ...conditions, [operator]: fewer };
    }
    for (const [key, values] of Object.entries(byKey)) {
      if (values.length < 2) continue;
      for (const fewer of withoutOne(values)) {
        yield { ...conditions, [operator]: { ...byKey, [key]: fewer } };
      }
    }
  }
}

function withoutOne<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.map((_, index) => list.toSpliced(index, 1));
}

function withoutOneKey<T>(
  record: Readonly<Record<string, T>>,
): readonly Readonly<Record<string, T>>[] {
  return Object.keys(record).map((left) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== left)),
  );
}
