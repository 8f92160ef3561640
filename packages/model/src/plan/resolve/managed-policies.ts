import type { Path } from "../../diagnostics/diagnostic.ts";
import { iamArn } from "../iam-arn.ts";
import type { Ref } from "../reference.ts";
import { attach } from "./attachments.ts";
import { idOf } from "./declarations.ts";
import type { Place, Scope } from "./sink.ts";

/** One entry of `managedPolicies`. */
export interface ManagedPolicyUse {
  readonly arn: string;
  readonly at: Path;
}

export interface ManagedPolicyUses {
  readonly place: Place;
  readonly principal: Ref<"user"> | Ref<"role">;
  /** The topology's name of the principal. */
  readonly name: string;
  /** Whether the principal exists already, so that what it has is a stated fact. */
  readonly existing: boolean;
  readonly uses: readonly ManagedPolicyUse[];
}

/** Attaches the managed policies that a user or role names; the ARN of one of the topology's own means that one. */
export function attachAll(
  scope: Scope,
  { place, principal, name, existing, uses }: ManagedPolicyUses,
): void {
  const { accountName, sink } = scope;
  const attached = new Set<string>();
  const firstOfName = firstArns(uses);
  for (const { arn, at } of uses) {
    if (attached.has(arn)) continue;
    attached.add(arn);
    const policyName = ownPolicyOf(scope, arn);
    if (policyName !== undefined) {
      const policy = {
        kind: "managed-policy",
        id: idOf(accountName, "managed-policy", [policyName]),
      } as const;
      attach(scope, { principal, principalName: name, policy, policyName, at });
      continue;
    }
    const names = [principal.kind, name, nameOf(scope, arn, firstOfName)];
    const id = idOf(accountName, "attachment", names);
    const attachment = { kind: "attachment", id, names, at, principal, policy: { arn } } as const;
    if (existing) sink.exists(place, attachment);
    else sink.place(place, attachment);
  }
}

/**
 * The policy's name; or its ARN, where another policy has that name: one of the topology's own, or one in
 * the same list whose ARN comes first. Neither the order of a list nor what else is attached changes it.
 */
function nameOf({ account }: Scope, arn: string, firstOfName: ReadonlyMap<string, string>): string {
  const name = lastPartOf(arn);
  const isOfAnother =
    Object.hasOwn(account.policies, name) ||
    Object.hasOwn(account.grants, name) ||
    firstOfName.get(name) !== arn;
  return isOfAnother ? arn : name;
}

/** The name of each policy to the first, in code unit order, of the ARNs that end in it. */
function firstArns(uses: readonly ManagedPolicyUse[]): ReadonlyMap<string, string> {
  const arns = new Map<string, string>();
  for (const { arn } of uses) {
    const name = lastPartOf(arn);
    const first = arns.get(name);
    if (first === undefined || arn < first) arns.set(name, arn);
  }
  return arns;
}

function lastPartOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** The topology's name of the policy of the account that has an ARN; a grant is one as well. */
function ownPolicyOf({ account, partition }: Scope, arn: string): string | undefined {
  const home = `arn:${partition}:iam::${account.id}:policy/`;
  if (!arn.startsWith(home)) return undefined;
  const isIt = (entry: string, path: string, name = entry): boolean =>
    arn === iamArn({ partition, account: account.id }, { kind: "policy", path, name });
  const policy = Object.entries(account.policies).find(([entry, { path, name }]) =>
    isIt(entry, path, name),
  );
  const grant = Object.entries(account.grants).find(([entry, { name }]) => isIt(entry, "/", name));
  return (policy ?? grant)?.[0];
}
