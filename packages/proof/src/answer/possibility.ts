import type { ObjectsTarget } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { bucketPlace, objectsOf, type BucketPlace } from "../flow/bucket-place.ts";
import { keyCalls } from "../flow/kms-calls.ts";
import { anyRest, objectCall } from "../flow/s3-calls.ts";
import { ask } from "../permission/ask.ts";
import type { Call, Origin } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import { asksForChosen } from "../permission/chosen-keys.ts";
import { contextOf } from "../permission/context.ts";
import { holdingsOf } from "../permission/holdings.ts";
import { plainStatements } from "../permission/texts.ts";
import type { Policy } from "../policy/policy.ts";
import type { Decision } from "../policy/decision.ts";
import { allOf, type Verdict } from "../verdict.ts";
import type { World } from "../world.ts";
import { mayAllow } from "./may-allow.ts";
import { objectActions } from "./object-actions.ts";
import { originsOf } from "./origins.ts";
import { witnessKeys, type Witnesses } from "./witnesses.ts";

/** Whether somebody may use any object at all, from anywhere, in any of the ways that reach its content. */
export interface Possibility {
  /** `allowed` with an example; `denied`: there is no such object. */
  readonly verdict: Verdict;
  readonly example?: { readonly call: Call; readonly origin: Origin; readonly decision: Decision };
  /** Of `denied`: what it relies on, a sentence each. */
  readonly assumptions?: readonly Text[];
}

interface Asked {
  readonly principal: Principal;
  readonly target: ObjectsTarget;
  readonly use: "read" | "write";
  /** Only from there; absent: from anywhere. */
  readonly origin?: Origin;
}

export function possibility(world: World, { principal, target, use, origin }: Asked): Possibility {
  const { partition, region, resource } = principal.placed;
  const bucket = bucketPlace(world, target.bucket, { partition, region });
  const holdings = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const parties = { caller: principal.caller, identity: holdings.identity, bucket };
  const possible = objectActions[use].filter((action) => mayAllow(parties, action));
  if (possible.length === 0) return { verdict: "denied" };
  const own = [
    holdings.identity,
    holdings.boundary === undefined ? [] : [holdings.boundary],
    bucket.policy === undefined ? [] : [bucket.policy],
  ];
  const origins = origin === undefined ? originsOf(world, own.flat()) : [origin];
  const layers = [...own, endpointPolicies(world, origins)];
  const witnesses = once(() =>
    witnessKeys(layers, principal.caller, {
      bucketArn: bucket.arn,
      key: target.key,
      context: contextOf(
        { world, principal, origin: { kind: "client" } },
        objectCall(bucket, "s3:GetObject", target.key, {}),
      ),
    }),
  );
  const isOpen = asksForChosen(layers.flat());
  let unknown: Possibility["example"];
  let isUnderKey = false;
  for (const from of origins) {
    for (const call of callsFor(world, { bucket, target, possible, witnesses })) {
      const usual = ask(world, { principal, origin: from, call });
      const decision =
        usual.verdict === "denied" && isOpen
          ? ask(world, { principal, origin: from, call: { ...call, isOpen: true } })
          : usual;
      if (decision.verdict === "denied") continue;
      // Whoever writes chooses the encryption, and deleting needs no key.
      const ofKey = use === "read" ? keyVerdict(world, principal, bucket) : "allowed";
      const verdict = allOf([decision.verdict, ofKey]);
      isUnderKey ||= ofKey === "denied";
      if (verdict === "denied") continue;
      const example = { call, origin: from, decision };
      if (verdict === "allowed") return { verdict, example };
      unknown ??= example;
    }
  }
  if (unknown !== undefined) return { verdict: "unknown", example: unknown };
  if (target.below && !witnesses().areAll) return { verdict: "unknown" };
  const sentence = say("Every object of bucket `{{bucket}}` is encrypted under the bucket's key.", {
    bucket: bucket.name,
  });
  return { verdict: "denied", ...(isUnderKey ? { assumptions: [sentence] } : {}) };
}

/** One after the other, because the first answers most questions. */
function* callsFor(
  world: World,
  {
    bucket,
    target,
    possible,
    witnesses,
  }: Pick<Asked, "target"> & {
    readonly bucket: BucketPlace;
    /** The actions that are not denied whatever the object. */
    readonly possible: readonly string[];
    readonly witnesses: () => Witnesses;
  },
): Generator<Call, void> {
  const tagged = objectsOf(world, bucket).filter(
    ({ key, objectTags }) =>
      (target.below ? key.startsWith(target.key) : key === target.key) &&
      Object.keys(objectTags).length > 0,
  );
  for (const action of possible) {
    if (target.below) {
      yield objectCall(bucket, action, `${target.key}${anyRest}`, {});
      for (const key of witnesses().keys) yield objectCall(bucket, action, key, {});
    } else {
      yield objectCall(bucket, action, target.key, {});
    }
    for (const { key, objectTags } of tagged) yield objectCall(bucket, action, key, objectTags);
  }
}

/** What the endpoints on the ways allow, each policy once. */
function endpointPolicies(world: World, origins: readonly Origin[]): readonly Policy[] {
  const documents = new Set(
    origins.flatMap((origin) =>
      origin.kind === "client" && origin.way?.kind !== "internet" ? (origin.way?.policy ?? []) : [],
    ),
  );
  return [...documents].map((document) => ({
    name: say("an endpoint's policy"),
    statements: plainStatements(world, document),
  }));
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Whether the key that encrypts the bucket can be used as well. */
function keyVerdict(world: World, principal: Principal, bucket: BucketPlace): Verdict {
  const encryption = bucket.placed?.resource.encryption;
  if (encryption?.type !== "sse-kms") return "allowed";
  const calls = keyCalls(world, encryption.key, { use: "read", bucketArn: bucket.arn });
  const origin: Origin = { kind: "service", calledVia: [] };
  return allOf(calls.map((call) => ask(world, { principal, origin, call }).verdict));
}
