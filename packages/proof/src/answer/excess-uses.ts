import { say } from "@cloister/texts";
import { ask } from "../permission/ask.ts";
import type { Call, Origin } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import { asksForChosen } from "../permission/chosen-keys.ts";
import { holdingsOf } from "../permission/holdings.ts";
import type { Policy } from "../policy/policy.ts";
import type { Verdict } from "../verdict.ts";
import type { World } from "../world.ts";
import type { ExcessUse } from "./excess.ts";
import { reachOf, type Reach } from "./excess-reach.ts";
import { coverOf, type Cover } from "./excess-scopes.ts";
import { triesOfBucket, triesOfCall, type Tries } from "./excess-tries.ts";
import { mayAllow, speaksOf } from "./may-allow.ts";
import type { NeededCall } from "./needed.ts";
import { originsOf } from "./origins.ts";
import { referenceText } from "./reference-text.ts";

/** What a principal may do to resources of the topology beyond the calls that it needs. */
export function usesBeyond(
  world: World,
  principal: Principal,
  needed: readonly NeededCall[],
): readonly ExcessUse[] {
  const { resource } = principal.placed;
  const { identity, boundary } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const cover = coverOf(needed);
  const spoken = new Map<string, boolean>();
  const speaks = (action: string): boolean => {
    const known = spoken.get(action) ?? identity.some((policy) => speaksOf(policy, action));
    spoken.set(action, known);
    return known;
  };
  return reachOf(world, principal).flatMap((reach): readonly ExcessUse[] => {
    const { subject } = reach;
    const layers = [
      identity,
      boundary === undefined ? [] : [boundary],
      subject.policy === undefined ? [] : [subject.policy],
    ];
    const tries = triesOn(world, { principal, reach, layers, speaks });
    if (tries.length === 0) return [];
    const answer = verdictsOf(world, { principal, policies: layers.flat() });
    const judged = tries.map((one) => ({
      action: one.action,
      extent: extentOf(one, cover, answer),
    }));
    const of = (extent: Extent): readonly string[] =>
      judged.filter((one) => one.extent === extent).map(({ action }) => action);
    const use = { actions: of("all"), some: of("some"), perhaps: of("perhaps") };
    return Object.values(use).every((list) => list.length === 0)
      ? []
      : [{ resource: referenceText(world, subject.id), ...use }];
  });
}

interface Trying {
  readonly principal: Principal;
  readonly reach: Reach;
  readonly layers: readonly (readonly Policy[])[];
  /** Whether a policy of the principal may allow an action on anything. */
  readonly speaks: (action: string) => boolean;
}

function triesOn(
  world: World,
  { principal, reach: { subject, isNamed }, layers, speaks }: Trying,
): readonly Tries[] {
  const { bucket, calls, id } = subject;
  if (bucket === undefined) {
    // What a role may do as itself anyway is no use of it.
    const isSelf = id === principal.placed.resource.id;
    return calls
      .filter(({ action }) => isNamed || speaks(action))
      .filter(({ action }) => !(isSelf && action === "sts:AssumeRole"))
      .map(triesOfCall);
  }
  const parties = { caller: principal.caller, identity: layers[0] ?? [], bucket };
  return triesOfBucket(world, { principal, bucket, layers }).filter(({ action }) =>
    mayAllow(parties, action),
  );
}

type Extent = "all" | "some" | "perhaps" | "none";

/** How far an action reaches beyond what is needed. */
function extentOf(
  { action, usual, apart, areAll }: Tries,
  cover: Cover,
  answer: (call: Call) => Verdict,
): Extent {
  if (cover.hasAll(action, usual)) return "none";
  const beyond = usual.filter((call) => !cover.has(call)).map(answer);
  if (beyond.includes("allowed")) return "all";
  let isOpen = beyond.includes("unknown");
  for (const call of apart()) {
    if (cover.has(call)) continue;
    const verdict = answer(call);
    if (verdict === "allowed") return "some";
    isOpen ||= verdict === "unknown";
  }
  return isOpen || !areAll() ? "perhaps" : "none";
}

interface Asking {
  readonly principal: Principal;
  readonly policies: readonly Policy[];
}

/** `allowed` from anywhere and in any way; `unknown`: from some places only, in some way only, or not known. */
function verdictsOf(world: World, { principal, policies }: Asking): (call: Call) => Verdict {
  const isOpen = asksForChosen(policies);
  const [outside, ...others] = originsOf(world, policies);
  return (call) => {
    if (outside === undefined) throw new Error("bug: calls come from somewhere.");
    const from = (origin: Origin): Verdict => ask(world, { principal, origin, call }).verdict;
    const verdict = from(outside);
    if (verdict !== "denied") return verdict;
    const isS3 = call.action.startsWith("s3:");
    const ways = others.map((origin) => (isS3 ? origin : withoutPolicy(origin)));
    if (ways.some((origin) => from(origin) !== "denied")) return "unknown";
    if (!isOpen && !asksForTags(policies)) return "denied";
    const open = openCall(call, policies);
    return [outside, ...ways].some(
      (origin) => ask(world, { principal, origin, call: open }).verdict !== "denied",
    )
      ? "unknown"
      : "denied";
  };
}

/** The endpoints on the ways are those of S3. */
function withoutPolicy(origin: Origin): Origin {
  if (origin.kind !== "client" || origin.way === undefined || origin.way.kind === "internet")
    return origin;
  const { kind, endpoint, vpc, subnetCidr } = origin.way;
  return { kind: "client", way: { kind, endpoint, vpc, subnetCidr } };
}

/** The call with whatever its caller chooses, on an object with whatever tags. */
function openCall(call: Call, policies: readonly Policy[]): Call {
  const tags = tagKeysIn(policies)
    .filter((key) => !call.keys.has(key))
    .map((key) => [key, { is: "unknown", missing: say("the tags of objects") }] as const);
  return { ...call, isOpen: true, keys: new Map([...call.keys, ...tags]) };
}

function asksForTags(policies: readonly Policy[]): boolean {
  return tagKeysIn(policies).length > 0;
}

const tagKeysKnown = new WeakMap<Policy, readonly string[]>();

/** The condition keys, in lower case, that ask for tags of objects. */
function tagKeysIn(policies: readonly Policy[]): readonly string[] {
  return policies.flatMap((policy) => {
    const known = tagKeysKnown.get(policy);
    if (known !== undefined) return known;
    const keys = policy.statements
      .flatMap(({ conditions = {} }) => Object.values(conditions).flatMap(Object.keys))
      .map((key) => key.toLowerCase())
      .filter((key) => key.startsWith("s3:existingobjecttag/"));
    tagKeysKnown.set(policy, keys);
    return keys;
  });
}
