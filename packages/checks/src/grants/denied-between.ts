import { addTo, type World } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import type { Declared } from "../flows/declared.ts";
import { denialsOf } from "../flows/denials.ts";
import { bucketOfCall } from "../flows/things.ts";
import type { Principal } from "./access.ts";

const indexes = new WeakMap<World, ReadonlyMap<string, readonly Declared[]>>();

/** The flows that break because a side does not let some users and roles use a bucket. */
export function deniedBetween(
  subject: FlowSubject,
  principals: readonly Principal[],
  bucket: string,
): readonly Declared[] {
  // Of a topology with errors nothing is proven.
  if (subject.expected.length === 0) return [];
  const index = indexes.get(subject.world) ?? readIndex(subject);
  indexes.set(subject.world, index);
  return principals.flatMap(({ resource }) => index.get(`${resource.id} ${bucket}`) ?? []);
}

function readIndex(subject: FlowSubject): ReadonlyMap<string, readonly Declared[]> {
  const index = new Map<string, [Declared, ...Declared[]]>();
  for (const law of ["owner", "objects", "table-data"] as const) {
    for (const { declared, judged, call } of denialsOf(subject, law)) {
      const key = `${judged.question.principal.placed.resource.id} ${bucketOfCall(call)}`;
      addTo(index, key, declared);
    }
  }
  return index;
}
