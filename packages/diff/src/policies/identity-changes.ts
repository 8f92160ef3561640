import { inEnglish } from "@cloister/texts";
import { allOfKind, holdingsOf, type Policy, type World } from "@cloister/proof";
import type { AttachedPolicy, PolicyChange } from "../difference.ts";
import { atomsOf, type Atom } from "./atoms.ts";
import { anything, turnOf } from "./turn.ts";

/** What users and roles may do by all of their own policies together, wherever a statement stands. */
export function identityChanges(before: World, after: World): readonly PolicyChange[] {
  const [old, now] = [principalsIn(before), principalsIn(after)];
  const [oldAttached, nowAttached] = [attachmentsIn(before), attachmentsIn(after)];
  const ids = new Set([...now.keys(), ...old.keys()]);
  return [...ids].flatMap((subject): readonly PolicyChange[] => {
    const [had, has] = [old.get(subject), now.get(subject)];
    const [oldOnes, nowOnes] = [
      oldAttached.get(subject) ?? new Map<string, AttachedPolicy>(),
      nowAttached.get(subject) ?? new Map<string, AttachedPolicy>(),
    ];
    const attached = [...nowOnes].flatMap(([key, one]) => (oldOnes.has(key) ? [] : [one]));
    const detached = [...oldOnes].flatMap(([key, one]) => (nowOnes.has(key) ? [] : [one]));
    const base = {
      subject,
      ...(had === undefined ? { only: "after" as const } : {}),
      ...(has === undefined ? { only: "before" as const } : {}),
    };
    // Of what is attached on both sides nothing can differ that is not known.
    const isKnown = attached.length + detached.length === 0 || isComplete(had) === isComplete(has);
    const turn = turnOf(identityAtoms(had), identityAtoms(has), isKnown);
    const isSame = turn.change === "same" && attached.length === 0 && detached.length === 0;
    return [
      ...(isSame ? [] : [{ kind: "identity" as const, ...base, ...turn, attached, detached }]),
      ...boundaryChange(had, has, base),
    ];
  });
}

type Base = Pick<PolicyChange, "subject" | "only">;
type Holdings = ReturnType<typeof holdingsOf>;

function principalsIn(world: World): ReadonlyMap<string, Holdings> {
  const all = [...allOfKind(world, "user"), ...allOfKind(world, "role")];
  return new Map(
    all.map(({ resource: { kind, id } }) => [id, holdingsOf(world, { kind, id })] as const),
  );
}

function identityAtoms(holdings: Holdings | undefined): readonly Atom[] {
  return (holdings?.identity ?? []).flatMap((policy) => atomsOfPolicy(policy));
}

/** Whoever reads what an AWS managed policy says wants to know that it is one. */
function atomsOfPolicy(policy: Policy): readonly Atom[] {
  const name =
    policy.resource === undefined ? inEnglish(policy.name).replaceAll("`", "") : undefined;
  return atomsOf(policy.statements, name);
}

function isComplete(holdings: Holdings | undefined): boolean {
  return (holdings?.identity ?? []).every(({ knows }) => knows === undefined);
}

function boundaryChange(
  had: Holdings | undefined,
  has: Holdings | undefined,
  base: Base,
): readonly PolicyChange[] {
  const [old, now] = [had?.boundary, has?.boundary];
  if ((old === undefined && now === undefined) || base.only !== undefined) return [];
  const isKnown = old?.knows === undefined && now?.knows === undefined;
  const turn = turnOf(
    old === undefined ? anything : atomsOfPolicy(old),
    now === undefined ? anything : atomsOfPolicy(now),
    isKnown,
  );
  return turn.change === "same"
    ? []
    : [{ kind: "boundary", ...base, ...turn, attached: [], detached: [] }];
}

/** By principal, what is attached, by its ARN or the plan's id. */
function attachmentsIn(world: World): ReadonlyMap<string, ReadonlyMap<string, AttachedPolicy>> {
  const found = new Map<string, Map<string, AttachedPolicy>>();
  for (const { resource } of allOfKind(world, "attachment")) {
    const { principal, policy } = resource;
    const own = found.get(principal.id) ?? new Map<string, AttachedPolicy>();
    found.set(principal.id, own);
    if ("id" in policy) {
      const name = world.byId.get(policy.id)?.resource.names[0] ?? policy.id;
      own.set(policy.id, { name });
    } else {
      const { arn } = policy;
      own.set(arn, { name: arn.slice(arn.lastIndexOf("/") + 1), arn });
    }
  }
  return found;
}
