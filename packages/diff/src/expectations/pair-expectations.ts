import type { Expectation, Flow } from "@cloister/model";

/** An expectation of both sides, or of one. */
export interface Paired {
  readonly before?: Expectation;
  readonly after?: Expectation;
}

/**
 * Expectations that mean the same, whatever their place and wording: those of the newer side in its order, then what
 * is expected no more. What differs least is paired first, each only once.
 */
export function pairExpectations(
  before: readonly Expectation[],
  after: readonly Expectation[],
): readonly Paired[] {
  const partners = new Map<Expectation, Expectation>();
  const taken = new Set<Expectation>();
  for (const level of levels) {
    const free = new Map<string, Expectation[]>();
    for (const one of before) {
      if (taken.has(one)) continue;
      const key = level(one);
      if (key === undefined) continue;
      const list = free.get(key);
      if (list === undefined) free.set(key, [one]);
      else list.push(one);
    }
    for (const list of free.values()) list.reverse();
    for (const one of after) {
      if (partners.has(one)) continue;
      const key = level(one);
      const partner = key === undefined ? undefined : free.get(key)?.pop();
      if (partner === undefined) continue;
      partners.set(one, partner);
      taken.add(partner);
    }
  }
  return [
    ...after.map((one): Paired => {
      const partner = partners.get(one);
      return partner === undefined ? { after: one } : { before: partner, after: one };
    }),
    ...before.filter((one) => !taken.has(one)).map((one): Paired => ({ before: one })),
  ];
}

type Level = (expectation: Expectation) => string | undefined;

/** From the same to what only wants the same thing; undefined: not to be paired by that. */
const levels: readonly Level[] = [
  exactKey,
  // By another client, in another workgroup, with other security groups.
  (one) => flowKey(one, ({ who, use, target, at }) => [one.kind, who, use, target, at]),
  (one) => (one.kind === "only" ? keyOf(["only", one.use, one.target]) : undefined),
  // From another place.
  (one) => flowKey(one, ({ who, use, target }) => [one.kind, who, use, target]),
  // By somebody else.
  (one) => flowKey(one, ({ use, target, at, athena }) => [one.kind, use, target, at, athena?.name]),
  // What must not be any more, or must be now.
  (one) => flowKey(one, ({ who, use, target, at }) => ["either", who, use, target, at]),
];

function exactKey(one: Expectation): string {
  switch (one.kind) {
    case "can":
    case "cannot":
      return keyOf([one.kind, { ...one.flow, securityGroups: idsOf(one.flow.securityGroups) }]);
    case "only":
      return keyOf([one.kind, idsOf(one.principals), one.use, one.target]);
    case "closed":
      return keyOf([one.kind, one.subnet.id]);
  }
}

export function isSameExpectation(one: Expectation, other: Expectation): boolean {
  return exactKey(one) === exactKey(other);
}

function flowKey(one: Expectation, of: (flow: Flow) => readonly unknown[]): string | undefined {
  return one.kind === "can" || one.kind === "cannot" ? keyOf(of(one.flow)) : undefined;
}

function idsOf(refs: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (refs ?? []).map(({ id }) => id).toSorted();
}

/** The same for the same values, in whatever order their keys were set. */
function keyOf(value: readonly unknown[]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}
