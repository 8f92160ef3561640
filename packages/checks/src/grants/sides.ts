import type { Subject } from "../check.ts";
import { accessOf, type OwnedBucket, type Principal } from "./access.ts";
import { allowanceOn, type Allowance } from "./allowance.ts";
import { mayReach } from "./aws-policy-reach.ts";

/** What the principal's own policies, as the topology writes them, allow on the bucket. */
export function askedFor(subject: Subject, principal: Principal, bucket: string): Allowance[] {
  return accessOf(subject)
    .heldBy(principal)
    .flatMap(({ byBucket, broad }) => [...(byBucket.get(bucket) ?? []), ...broad])
    .flatMap((statement) => allowanceOn(statement, bucket) ?? []);
}

/** What the policy of the bucket allows the principal, by its own name or with others. */
export function acceptedFor(
  { bucket, byPrincipal }: OwnedBucket,
  principal: Principal,
): Allowance[] {
  return [principal.arn, rootOf(principal), "*"]
    .flatMap((arn) => byPrincipal.get(arn) ?? [])
    .flatMap((statement) => allowanceOn(statement, bucket.name) ?? []);
}

/** The ARN that stands for whomever the principal's account allows. */
export function rootOf({ arn }: Principal): string {
  return arn.replace(/:(?:user|role)\/.*$/s, ":root");
}

/**
 * Whether the topology says all that the principal may do with the bucket: the principal is not one
 * that exists already, every policy that it holds is known, and nothing of its account was left out
 * because of a mistake.
 */
export function isAskingSideKnown(subject: Subject, principal: Principal, bucket: string): boolean {
  const access = accessOf(subject);
  if (principal.resource.existing !== undefined) return false;
  if (access.foreignPoliciesOf(principal).some((arn) => mayReach(arn, bucket))) return false;
  const isUnstated = access
    .heldBy(principal)
    .some(({ policy }) => policy.existing !== undefined && policy.document.statements.length === 0);
  return !isUnstated && access.isComplete(principal.account.name);
}
