import type { Path, Plan, ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";

/** An AWS managed policy on a role that is made. */
export interface AttachedAwsPolicy {
  /** `AWSGlueServiceRole`. */
  readonly name: string;
  /** What follows `policy/` in its ARN. */
  readonly path: string;
  readonly arn: string;
  readonly at: Path;
}

/** The roles that are made and have policies of AWS, each with those in the order of the topology. */
export function rolesWithAwsPolicies(
  plan: Plan,
): ReadonlyMap<ResourceOf<"role">, readonly AttachedAwsPolicy[]> {
  const known = found.get(plan);
  if (known !== undefined) return known;
  const policies = new Map<ResourceOf<"role">, AttachedAwsPolicy[]>();
  for (const { principal, policy, at } of resourcesOf(plan, "attachment")) {
    if (principal.kind !== "role" || !("arn" in policy)) continue;
    const [, path] = /^arn:[^:]*:iam::aws:policy\/(.+)$/.exec(policy.arn) ?? [];
    const role = targetOf(plan, principal);
    if (path === undefined || role.existing !== undefined) continue;
    const one = { name: path.slice(path.lastIndexOf("/") + 1), path, arn: policy.arn, at };
    const others = policies.get(role);
    if (others === undefined) policies.set(role, [one]);
    else others.push(one);
  }
  found.set(plan, policies);
  return policies;
}

const found = new WeakMap<Plan, ReadonlyMap<ResourceOf<"role">, readonly AttachedAwsPolicy[]>>();
