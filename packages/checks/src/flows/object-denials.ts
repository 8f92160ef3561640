import type { Principal } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { denialsOf, type Denial } from "./denials.ts";
import { isToldOfGrants } from "../grants/told-of-grants.ts";
import { grouped } from "./said.ts";
import { bucketOfCall } from "./things.ts";

/** What keeps a user or role from the objects of a bucket, whichever way it comes to them. */
export interface ObjectDenials {
  readonly principal: Principal;
  readonly bucket: string;
  readonly denials: readonly [Denial, ...Denial[]];
  /**
   * Whether its own policies are the matter, and not a table's permissions alone: it calls S3 itself, or holds
   * policies of AWS whose names promise more than they allow.
   */
  readonly isMisleading: boolean;
}

/** One of each user or role and bucket. */
export function* objectDenials(subject: FlowSubject): Iterable<ObjectDenials> {
  const all = [...denialsOf(subject, "objects"), ...denialsOf(subject, "table-data")];
  const keyOf = ({ judged: { question }, call }: Denial): string =>
    `${question.principal.placed.resource.id} ${bucketOfCall(call)}`;
  for (const denials of grouped(all, keyOf)) {
    const [{ judged, call }] = denials;
    // Of another account's bucket both sides are told together.
    const { id } = judged.question.principal.placed.resource;
    if (isToldOfGrants(subject, id, bucketOfCall(call))) continue;
    yield {
      principal: judged.question.principal,
      bucket: bucketOfCall(call),
      denials,
      isMisleading: denials.some(
        (denial) => denial.call.target === undefined || isNearlyAllowedByAws(denial),
      ),
    };
  }
}

/** Policies that the topology writes are resources of it. */
function isNearlyAllowedByAws({ gate: { because } }: Denial): boolean {
  return (
    because.is === "nothing-allows" &&
    because.near.some(({ policy }) => policy.resource === undefined)
  );
}
