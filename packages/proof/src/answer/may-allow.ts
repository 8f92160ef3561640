import type { BucketPlace } from "../flow/bucket-place.ts";
import { servicePrefix } from "../policy/asked.ts";
import type { Caller } from "../policy/request.ts";
import type { Policy } from "../policy/policy.ts";
import { readStatement } from "../policy/read-statement.ts";
import { statementsAbout } from "../policy/statements-about.ts";

interface Parties {
  readonly caller: Caller;
  /** The caller's own policies. */
  readonly identity: readonly Policy[];
  readonly bucket: BucketPlace;
}

/**
 * Whether an action of S3 may be allowed on some object of a bucket, judged by the actions of Allow statements
 * alone. False is sure: then no key has to be tried.
 */
export function mayAllow({ caller, identity, bucket }: Parties, action: string): boolean {
  if (caller.kind === "service" || bucket.owner === undefined) return true;
  const own = identity.some((policy) => speaksOf(policy, action));
  const ofBucket = bucket.policy !== undefined && speaksOf(bucket.policy, action);
  return caller.account === bucket.owner ? own || ofBucket : own && ofBucket;
}

/** Whether an Allow statement of a policy may speak of an action. */
export function speaksOf(policy: Policy, action: string): boolean {
  const lower = action.toLowerCase();
  const service = servicePrefix(lower);
  if (policy.knows?.includes(service) === false) return true;
  return statementsAbout(policy, service).some(
    ({ statement }) => statement.effect === "Allow" && readStatement(statement).speaksOf(lower),
  );
}
