import type { World } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { missingHalves } from "./missing-halves.ts";
import { misnamedBuckets } from "./misnamed-buckets.ts";
import { disagreements } from "./disagreements.ts";
import { pairKey, pairsOf } from "./told.ts";

const known = new WeakMap<World, ReadonlySet<string>>();

/** Whether a finding about grants says already that a user or role and a bucket do not agree. */
export function isToldOfGrants(subject: FlowSubject, principal: string, bucket: string): boolean {
  const pairs = known.get(subject.world) ?? readPairs(subject);
  known.set(subject.world, pairs);
  return pairs.has(pairKey(principal, bucket));
}

function readPairs(subject: FlowSubject): ReadonlySet<string> {
  const misnamed = misnamedBuckets(subject).flatMap(({ held, meant }) =>
    held.holders.map(({ resource }) => pairKey(resource.id, meant.bucket.name)),
  );
  return new Set([
    ...pairsOf(missingHalves(subject)),
    ...pairsOf(disagreements(subject)),
    ...misnamed,
  ]);
}
