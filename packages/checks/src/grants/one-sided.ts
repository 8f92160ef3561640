import type { Path } from "@cloister/model";
import type { Check, Said, Subject } from "../check.ts";
import { accessOf, type OwnedBucket, type Principal } from "./access.ts";
import { askedAt } from "./asking-side.ts";
import { misnamedBuckets } from "./misnamed-buckets.ts";
import { acceptedAt, isOwningSideKnown } from "./owning-side.ts";
import { acceptedFor, askedFor, isAskingSideKnown, rootOf } from "./sides.ts";
import { acceptsToAdd, grantToAdd, listed } from "./wording.ts";

export const oneSided: Check = {
  code: "grants/one-sided",
  rules: ["GRANT-001"],
  severity: "error",
  summary: "A grant across accounts is written on both sides.",

  *run(subject) {
    yield* grantsThatNobodyAccepts(subject);
    yield* acceptsThatNobodyAsksFor(subject);
  },
};

function* grantsThatNobodyAccepts(subject: Subject): Iterable<Said> {
  const { policies, buckets } = accessOf(subject);
  for (const held of policies) {
    for (const name of held.byBucket.keys()) {
      const owned = buckets.get(name);
      if (owned === undefined || owned.account === held.account) continue;
      if (!isOwningSideKnown(subject, owned)) continue;
      const refused = held.holders.filter((principal) => isIgnored(owned, principal));
      if (refused.length === 0) continue;
      yield {
        at: askedAt(subject, held, name),
        message: `\`${held.policy.names[0] ?? ""}\` lets ${listed(refused)} of account \`${held.account.name}\` use bucket \`${name}\`, but account \`${owned.account.name}\`, which owns it, does not accept ${refused.length === 1 ? "it" : "them"}.`,
        related: [
          { at: owned.bucket.at, message: `the bucket of account \`${owned.account.name}\`` },
        ],
        help: acceptsToAdd(subject, { held, owned, principals: refused }),
      };
    }
  }
}

/** Neither accepted nor named: a statement that names it and speaks of another bucket is a finding of its own. */
function isIgnored(owned: OwnedBucket, principal: Principal): boolean {
  if (acceptedFor(owned, principal).length > 0) return false;
  return !owned.byPrincipal.has(principal.arn) && !owned.byPrincipal.has(rootOf(principal));
}

function* acceptsThatNobodyAsksFor(subject: Subject): Iterable<Said> {
  const explained = new Set(
    misnamedBuckets(subject).map(({ held, meant }) => `${held.account.name}>${meant.bucket.id}`),
  );
  for (const owned of accessOf(subject).buckets.values()) {
    for (const { at, account, principals, isWhole } of silentGuests(subject, owned)) {
      if (explained.has(`${account}>${owned.bucket.id}`)) continue;
      const name = `\`${owned.bucket.name}\``;
      yield {
        at,
        message: isWhole
          ? `Bucket ${name} accepts whomever account \`${account}\` allows, but no policy in account \`${account}\` lets anybody use the bucket.`
          : `Bucket ${name} accepts ${listed(principals)} of account \`${account}\`, but no policy there lets ${principals.length === 1 ? "it" : "them"} use the bucket.`,
        related: isWhole
          ? [{ at: ["accounts", account], message: "nobody here has a grant for it" }]
          : principals.map(({ resource }) => ({ at: resource.at, message: "has no grant for it" })),
        help: grantToAdd(subject, { owned, principals, account }),
      };
    }
  }
}

/** Users and roles of one other account that a bucket accepts in one place, and that do not ask for it. */
interface Guests {
  readonly at: Path;
  readonly account: string;
  readonly principals: readonly Principal[];
  /** Whether the account as a whole is accepted, and these are all of whom the topology knows. */
  readonly isWhole: boolean;
}

function* silentGuests(subject: Subject, owned: OwnedBucket): Iterable<Guests> {
  const access = accessOf(subject);
  const lists = new Map<string, Guests & { readonly principals: Principal[] }>();
  for (const arn of owned.byPrincipal.keys()) {
    const principal = access.principalsByName.get(arn);
    if (principal !== undefined) {
      if (!isSilent(subject, owned, principal)) continue;
      const at = acceptedAt(subject, owned, principal);
      const account = principal.account.name;
      const list = typeof at.at(-1) === "number" ? at.slice(0, -1) : at;
      const key = JSON.stringify([account, list]);
      const others = lists.get(key)?.principals ?? [];
      const principals = [...others, principal];
      lists.set(key, { at: others.length === 0 ? at : list, account, principals, isWhole: false });
      continue;
    }
    for (const { name } of subject.plan.accounts) {
      const principals = access.principalsOf(name);
      const [first] = principals;
      if (first === undefined || rootOf(first) !== arn) continue;
      if (!principals.every((one) => isSilent(subject, owned, one))) continue;
      yield { at: acceptedAt(subject, owned, first), account: name, principals, isWhole: true };
    }
  }
  yield* lists.values();
}

function isSilent(subject: Subject, owned: OwnedBucket, principal: Principal): boolean {
  const { name } = owned.bucket;
  return (
    owned.account !== principal.account &&
    acceptedFor(owned, principal).length > 0 &&
    askedFor(subject, principal, name).length === 0 &&
    isAskingSideKnown(subject, principal, name)
  );
}
