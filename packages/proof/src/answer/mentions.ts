import { addTo } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import { holdingsOf } from "../permission/holdings.ts";
import { resourceArn } from "../permission/texts.ts";
import type { Policy } from "../policy/policy.ts";
import { accountOf } from "../policy/principal-naming.ts";
import { allOfKind, type World } from "../world.ts";

/**
 * The users and roles, by the plan's id, whose own policies may speak of a bucket or what is in it. Whoever is
 * not among them has nothing but what the bucket's policy gives.
 */
export function holdersSpeakingOf(world: World, bucket: string): ReadonlySet<string> {
  const { byBucket, ofAny } = index(world);
  return new Set([...(byBucket.get(bucket) ?? []), ...ofAny]);
}

/** The users and roles that a policy of a resource may admit; undefined: any. */
export function admittedBy(world: World, policy: Policy): ReadonlySet<string> | undefined {
  const named = namesIn(policy);
  if (named === undefined) return undefined;
  const { byArn, byAccount } = index(world);
  const admitted = new Set<string>();
  for (const name of named) {
    const account = accountOf(name);
    const one = byArn.get(name);
    if (account !== undefined) for (const id of byAccount.get(account) ?? []) admitted.add(id);
    else if (one !== undefined) admitted.add(one);
  }
  return admitted;
}

/**
 * The users and roles that a policy of a resource may admit by their own names, so that no policy of theirs need
 * speak of it; undefined: any.
 */
export function admittedByName(world: World, policy: Policy): ReadonlySet<string> | undefined {
  const { byArn } = index(world);
  const named = namesIn(policy);
  return named && new Set(named.flatMap((name) => byArn.get(name) ?? []));
}

/** The principals of the Allow statements; undefined: not only those that are named. */
function namesIn({ statements, knows }: Policy): readonly string[] | undefined {
  if (knows !== undefined) return undefined;
  const allows = statements.filter(({ effect }) => effect === "Allow");
  if (allows.some(({ notPrincipals }) => notPrincipals !== undefined)) return undefined;
  const names = allows.flatMap(({ principals }) => principals?.aws ?? []);
  const isOpen = names.some((name) => name === "*" || name.includes(":assumed-role/"));
  return isOpen ? undefined : names;
}

interface Index {
  readonly byBucket: ReadonlyMap<string, readonly string[]>;
  /** Those with a statement about buckets of more than one name, or that is not known. */
  readonly ofAny: readonly string[];
  readonly byArn: ReadonlyMap<string, string>;
  readonly byAccount: ReadonlyMap<string, readonly string[]>;
}

const index = perWorld((world): Index => {
  const byBucket = new Map<string, [string, ...string[]]>();
  const ofAny: string[] = [];
  const byArn = new Map<string, string>();
  const byAccount = new Map<string, [string, ...string[]]>();
  for (const placed of [...allOfKind(world, "user"), ...allOfKind(world, "role")]) {
    const { id, kind } = placed.resource;
    byArn.set(resourceArn(placed), id);
    addTo(byAccount, placed.account, id);
    const spoken = new Set(
      holdingsOf(world, { kind, id }).identity.flatMap((policy) => bucketsIn(policy)),
    );
    if (spoken.has("*")) ofAny.push(id);
    else for (const bucket of spoken) addTo(byBucket, bucket, id);
  }
  return { byBucket, ofAny, byArn, byAccount };
});

/** The bucket that a pattern is about, where it is one. */
export function bucketIn(pattern: string): string | undefined {
  return /^arn:[^:*?$]+:s3:::([^/*?$]+)(?:$|\/)/.exec(pattern)?.[1];
}

const known = new WeakMap<Policy, readonly string[]>();

/** The buckets that a policy's Allow statements name; `*` where that is not a list of names. */
function bucketsIn(policy: Policy): readonly string[] {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const names = new Set<string>();
  if (policy.knows !== undefined && !policy.knows.includes("s3")) names.add("*");
  for (const { effect, resources, notResources } of policy.statements) {
    if (effect !== "Allow") continue;
    if (notResources !== undefined || resources === undefined) names.add("*");
    for (const resource of resources ?? []) {
      const bucket = bucketIn(resource);
      if (bucket !== undefined) names.add(bucket);
      else if (!/^arn:[^:*?$]+:(?!s3:)[a-z0-9-]+:/.test(resource)) names.add("*");
    }
  }
  const list = [...names];
  known.set(policy, list);
  return list;
}
