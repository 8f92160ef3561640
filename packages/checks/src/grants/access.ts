import type { PlannedAccount, ResourceOf, Statement } from "@cloister/model";
import { arnOf, partitionOf } from "@cloister/model";
import type { Subject } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { isBroad, namedBuckets } from "./places.ts";

/** A user or role. */
export interface Principal {
  readonly arn: string;
  readonly account: PlannedAccount;
  readonly resource: ResourceOf<"user"> | ResourceOf<"role">;
  /** As a reference says it inside the account: `role/access-role`. */
  readonly label: string;
}

/** A customer managed policy with whoever holds it. */
export interface HeldPolicy {
  readonly account: PlannedAccount;
  readonly policy: ResourceOf<"managed-policy">;
  readonly holders: readonly Principal[];
  /** Statements that allow something on a bucket that they name, by that name. */
  readonly byBucket: ReadonlyMap<string, readonly Statement[]>;
}

/** A bucket of the plan with its policy. */
export interface OwnedBucket {
  readonly account: PlannedAccount;
  readonly bucket: ResourceOf<"bucket">;
  /** Statements that allow something, by the principal that they name: an ARN or `*`. */
  readonly byPrincipal: ReadonlyMap<string, readonly Statement[]>;
}

/** Who holds which policy, and who owns which bucket. */
export interface Access {
  readonly principals: readonly Principal[];
  /** By ARN, and as references say it: `x:role/access-role`, `x:access-role`. */
  readonly principalsByName: ReadonlyMap<string, Principal>;
  readonly policies: readonly HeldPolicy[];
  /** By AWS's name. Of two with one name the first, because the other is a finding of its own. */
  readonly buckets: ReadonlyMap<string, OwnedBucket>;
  readonly principalsOf: (accountName: string) => readonly Principal[];
  readonly policiesOf: (accountName: string) => readonly HeldPolicy[];
  /** Whether every grant and policy that the account writes is in the plan: none was left out for a mistake. */
  readonly isComplete: (accountName: string) => boolean;
  readonly heldBy: (principal: Principal) => readonly HeldPolicy[];
  /** Names of the buckets that somebody of the account has a policy for. */
  readonly namedBy: (accountName: string) => ReadonlySet<string>;
  /** Who of the account may be allowed buckets that no policy of it names: by a policy of AWS's, or by wildcards. */
  readonly wideOf: (accountName: string) => readonly Principal[];
}

const known = new WeakMap<Subject["plan"], Access>();

/** Made once for each plan, because several checks ask. */
export function accessOf(subject: Subject): Access {
  const before = known.get(subject.plan);
  if (before !== undefined) return before;
  const access = readAccess(subject);
  known.set(subject.plan, access);
  return access;
}

function readAccess({ topology, plan }: Subject): Access {
  const accounts = new Map(plan.accounts.map((account) => [account.name, account]));
  const accountOf = ({ id }: { readonly id: string }): PlannedAccount => {
    const account = accounts.get(id.slice(0, id.indexOf(":")));
    if (account === undefined) throw new Error(`bug: ${id} belongs to no account of the plan.`);
    return account;
  };
  const principals = new Map<string, Principal>();
  for (const resource of [...resourcesOf(plan, "user"), ...resourcesOf(plan, "role")]) {
    const account = accountOf(resource);
    const region = topology.accounts[account.name]?.region ?? topology.region;
    const arn = arnOf(resource, { partition: partitionOf(region), region, account: account.id });
    if (arn === undefined) throw new Error(`bug: ${resource.id} has no ARN.`);
    const label = `${resource.kind}/${resource.names[0] ?? ""}`;
    principals.set(resource.id, { arn, account, resource, label });
  }

  const holders = listsBy<string, Principal>();
  const wide = new Set<Principal>();
  for (const { principal: ref, policy } of resourcesOf(plan, "attachment")) {
    const principal = principals.get(ref.id);
    if (principal === undefined) continue;
    if ("id" in policy) holders.add(policy.id, principal);
    else wide.add(principal);
  }
  const policies = resourcesOf(plan, "managed-policy").map((policy): HeldPolicy => {
    const { statements } = policy.document;
    const byBucket = listsBy<string, Statement>();
    for (const statement of statements) {
      for (const name of namedBuckets(statement)) byBucket.add(name, statement);
    }
    return {
      account: accountOf(policy),
      policy,
      holders: holders.lists.get(policy.id) ?? [],
      byBucket: byBucket.lists,
    };
  });
  const inhabitants = listsBy<string, Principal>();
  for (const principal of principals.values()) inhabitants.add(principal.account.name, principal);
  const held = listsBy<string, HeldPolicy>();
  const ofAccount = listsBy<string, HeldPolicy>();
  for (const policy of policies) {
    ofAccount.add(policy.account.name, policy);
    const isWide = policy.policy.document.statements.some(isBroad);
    for (const principal of policy.holders) {
      held.add(principal.resource.id, policy);
      if (isWide) wide.add(principal);
    }
  }
  const named = new Map<string, Set<string>>();
  for (const { account, byBucket, holders: having } of policies) {
    if (having.length === 0) continue;
    const names = named.get(account.name) ?? new Set();
    named.set(account.name, names);
    for (const name of byBucket.keys()) names.add(name);
  }
  const wideByAccount = listsBy<string, Principal>();
  for (const principal of wide) wideByAccount.add(principal.account.name, principal);

  const complete = new Set(
    Object.entries(topology.accounts).flatMap(([name, account]) => {
      const written = Object.keys({ ...account.grants, ...account.policies }).length;
      return (ofAccount.lists.get(name)?.length ?? 0) >= written ? [name] : [];
    }),
  );

  const byPrincipal = new Map<string, ReadonlyMap<string, readonly Statement[]>>();
  for (const { bucket, document } of resourcesOf(plan, "bucket-policy")) {
    const allowing = listsBy<string, Statement>();
    for (const statement of document.statements) {
      if (statement.effect === "Deny") continue;
      const named = statement.principals === undefined ? ["*"] : (statement.principals.aws ?? []);
      for (const arn of named) allowing.add(arn, statement);
    }
    byPrincipal.set(bucket.id, allowing.lists);
  }
  const buckets = new Map<string, OwnedBucket>();
  for (const bucket of resourcesOf(plan, "bucket")) {
    if (buckets.has(bucket.name)) continue;
    const statements = byPrincipal.get(bucket.id) ?? new Map<string, readonly Statement[]>();
    buckets.set(bucket.name, { account: accountOf(bucket), bucket, byPrincipal: statements });
  }
  return {
    principals: [...principals.values()],
    principalsByName: namesOf([...principals.values()]),
    policies,
    buckets,
    principalsOf: (accountName) => inhabitants.lists.get(accountName) ?? [],
    policiesOf: (accountName) => ofAccount.lists.get(accountName) ?? [],
    isComplete: (accountName) => complete.has(accountName),
    heldBy: ({ resource }) => held.lists.get(resource.id) ?? [],
    namedBy: (accountName) => named.get(accountName) ?? new Set(),
    wideOf: (accountName) => wideByAccount.lists.get(accountName) ?? [],
  };
}

/** Users first, because a bare name means the role where both have it. */
function namesOf(principals: readonly Principal[]): ReadonlyMap<string, Principal> {
  return new Map(
    principals.flatMap((principal) => {
      const { arn, account, label, resource } = principal;
      const names = [arn, `${account.name}:${resource.names[0] ?? ""}`, `${account.name}:${label}`];
      return names.map((name) => [name, principal] as const);
    }),
  );
}

function listsBy<K, V>(): {
  readonly lists: ReadonlyMap<K, readonly V[]>;
  add(key: K, value: V): void;
} {
  const lists = new Map<K, V[]>();
  return {
    lists,
    add(key, value) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [value]);
      else list.push(value);
    },
  };
}
