import type { World } from "@cloister/proof";
import type { Said } from "../check.ts";
import type { FlowSubject } from "../flow-check.ts";
import type { Principal } from "./access.ts";

/** A finding about the grants that some users and roles have on a bucket. */
export interface Told {
  readonly said: Said;
  readonly principals: readonly Principal[];
  readonly bucket: string;
}

/** Found once for each world, because checks of flows ask what is told already. */
export function toldOnce(
  find: (subject: FlowSubject) => Iterable<Told>,
): (subject: FlowSubject) => readonly Told[] {
  const known = new WeakMap<World, readonly Told[]>();
  return (subject) => {
    const before = known.get(subject.world);
    if (before !== undefined) return before;
    const told = [...find(subject)];
    known.set(subject.world, told);
    return told;
  };
}

/** The pairs of a user or role and a bucket that findings speak of. */
export function pairsOf(told: readonly Told[]): ReadonlySet<string> {
  return new Set(
    told.flatMap(({ principals, bucket }) =>
      principals.map(({ resource }) => pairKey(resource.id, bucket)),
    ),
  );
}

export function pairKey(principal: string, bucket: string): string {
  return `${principal} ${bucket}`;
}
