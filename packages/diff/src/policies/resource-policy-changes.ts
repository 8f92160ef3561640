import {
  allOfKind,
  bucketPolicy,
  keyPolicy,
  plainStatements,
  trustPolicy,
  type Policy,
  type PolicyStatement,
  type World,
} from "@cloister/proof";
import type { PolicyChange, PolicyKind } from "../difference.ts";
import { atomsOf, type Atom } from "./atoms.ts";
import { everything, turnOf } from "./turn.ts";

/** A policy that a resource has. */
interface Held {
  readonly kind: PolicyKind;
  readonly subject: string;
  /** 12 digits. */
  readonly account: string;
  readonly statements: readonly PolicyStatement[];
  readonly isKnown: boolean;
}

/** The policies of buckets, keys, roles and endpoints that let in more or less. */
export function resourcePolicyChanges(before: World, after: World): readonly PolicyChange[] {
  const [old, now] = [policiesIn(before), policiesIn(after)];
  const pairs = [...paired(old, now), ...pairedEndpoints(before, after)];
  return pairs.flatMap(([had, has]): readonly PolicyChange[] => {
    const one = has ?? had;
    if (one === undefined) return [];
    const isKnown = (had?.isKnown ?? true) && (has?.isKnown ?? true);
    const turn = turnOf(atomsFor(had, has), atomsFor(has, had), isKnown);
    if (turn.change === "same" || turn.change === "unclear") return [];
    return [
      {
        kind: one.kind,
        subject: one.subject,
        ...(had === undefined ? { only: "after" } : {}),
        ...(has === undefined ? { only: "before" } : {}),
        ...turn,
        attached: [],
        detached: [],
      },
    ];
  });
}

/** Of a resource that is on one side only, what it gives others counts, and not what it denies or leaves to its account. */
function atomsFor(own: Held | undefined, other: Held | undefined): readonly Atom[] {
  const atoms = own === undefined ? [] : atomsOf(own.statements);
  if (own === undefined || other !== undefined) return atoms;
  return atoms.filter(
    ({ effect, principal }) =>
      effect === "Allow" &&
      !principal.values.every((value) => value.includes(`:iam::${own.account}:root`)),
  );
}

function policiesIn(world: World): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  const add = (kind: PolicyKind, subject: string, account: string, policy: Policy | undefined) => {
    held.set(`${kind} ${subject}`, {
      kind,
      subject,
      account,
      statements: policy?.statements ?? none,
      isKnown: policy?.knows === undefined,
    });
  };
  for (const placed of allOfKind(world, "bucket")) {
    add("bucket-policy", placed.resource.id, placed.account, bucketPolicy(world, placed));
  }
  for (const placed of allOfKind(world, "key")) {
    add("key-policy", placed.resource.id, placed.account, keyPolicy(world, placed));
  }
  for (const placed of allOfKind(world, "role")) {
    add("trust-policy", placed.resource.id, placed.account, trustPolicy(world, placed));
  }
  return held;
}

const none: readonly PolicyStatement[] = [];

type Pair = readonly [Held | undefined, Held | undefined];

function paired(old: ReadonlyMap<string, Held>, now: ReadonlyMap<string, Held>): readonly Pair[] {
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].map((key) => [old.get(key), now.get(key)]);
}

/** Endpoints of both sides; one with another name is the same where it is the only one of its service in its VPC. */
function pairedEndpoints(before: World, after: World): readonly Pair[] {
  const [old, now] = [endpointsIn(before), endpointsIn(after)];
  const oldByService = onlyOnes(old, now);
  const nowByService = onlyOnes(now, old);
  return [...now].flatMap(([id, { held, service }]): readonly Pair[] => {
    const same = old.get(id);
    if (same !== undefined) return [[same.held, held]];
    const other = nowByService.has(service) ? oldByService.get(service) : undefined;
    return other === undefined ? [] : [[other, held]];
  });
}

interface Endpoint {
  readonly held: Held;
  /** Its VPC and service. */
  readonly service: string;
}

function endpointsIn(world: World): ReadonlyMap<string, Endpoint> {
  const all = [...allOfKind(world, "interface-endpoint"), ...allOfKind(world, "gateway-endpoint")];
  return new Map(
    all.map(({ account, resource: { id, kind, vpc, service, policy } }) => [
      id,
      {
        service: `${kind} ${vpc.id} ${service}`,
        held: {
          kind: "endpoint-policy",
          subject: id,
          account,
          statements: policy === undefined ? everything : plainStatements(world, policy),
          isKnown: true,
        },
      } as const,
    ]),
  );
}

/** Those that the other side does not have, where they are the only one of their service. */
function onlyOnes(
  these: ReadonlyMap<string, Endpoint>,
  those: ReadonlyMap<string, Endpoint>,
): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  const several = new Set<string>();
  for (const [id, { held, service }] of these) {
    if (those.has(id)) continue;
    if (found.has(service)) several.add(service);
    found.set(service, held);
  }
  return new Map([...found].filter(([service]) => !several.has(service)));
}
