import type { FlowSubject } from "../flow-check.ts";
import { accessOf, type OwnedBucket, type Principal } from "./access.ts";
import { asksFor } from "./sides.ts";

/**
 * Whether the topology says all that the principal may do: it is not one that exists already, every policy of its
 * own that it holds is stated, and nothing of its account was left out because of a mistake.
 */
export function isAskingSideKnown(subject: FlowSubject, principal: Principal): boolean {
  const access = accessOf(subject);
  if (principal.resource.existing !== undefined) return false;
  const isUnstated = access
    .heldBy(principal)
    .some(({ policy }) => policy.existing !== undefined && policy.document.statements.length === 0);
  return !isUnstated && access.isComplete(principal.account.name);
}

/** Whether it is known that no policy of the principal is for the bucket. */
export function isSilent(subject: FlowSubject, principal: Principal, owned: OwnedBucket): boolean {
  return (
    isAskingSideKnown(subject, principal) &&
    !asksFor(subject.world, { principal, owned }, accessOf(subject).heldBy(principal))
  );
}

/** Whether it is known that nobody of an account has a policy for the bucket. */
export function isWhollySilent(
  subject: FlowSubject,
  accountName: string,
  owned: OwnedBucket,
): boolean {
  const { namedBy, wideOf } = accessOf(subject);
  return (
    !namedBy(accountName).has(owned.bucket.name) &&
    wideOf(accountName).every((principal) => isSilent(subject, principal, owned)) &&
    isAccountKnown(subject, accountName)
  );
}

const known = new WeakMap<FlowSubject["plan"], Map<string, boolean>>();

function isAccountKnown(subject: FlowSubject, accountName: string): boolean {
  const ofPlan = known.get(subject.plan) ?? new Map<string, boolean>();
  known.set(subject.plan, ofPlan);
  const before = ofPlan.get(accountName);
  if (before !== undefined) return before;
  const is = accessOf(subject)
    .principalsOf(accountName)
    .every((principal) => isAskingSideKnown(subject, principal));
  ofPlan.set(accountName, is);
  return is;
}
