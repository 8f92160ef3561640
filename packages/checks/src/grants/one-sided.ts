import type { Path } from "@cloister/model";
import type { Check, Said, Subject } from "../check.ts";
import { accessOf, type HeldPolicy, type OwnedBucket, type Principal } from "./access.ts";
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
        message: `${listed(refused)} of account \`${held.account.name}\` may use bucket \`${name}\` as far as \`${held.policy.names[0] ?? ""}\` goes, but account \`${owned.account.name}\`, which owns it, does not accept ${refused.length === 1 ? "it" : "them"}.`,
        related: [{ at: owned.bucket.at, message: `the bucket of account \`${owned.account.name}\`` }],
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
    for (const [at, silent] of silentPrincipals(subject, owned)) {
      const [{ account } = owned] = silent;
      if (explained.has(`${account.name}>${owned.bucket.id}`)) continue;
      yield {
        at,
        message: `Bucket \`${owned.bucket.name}\` accepts ${listed(silent)} of account \`${account.name}\`, but no policy in account \`${account.name}\` lets ${silent.length === 1 ? "it" : "them"} use the bucket.`,
        related: silent.map(({ resource, label }) => ({
          at: resource.at,
          message: `\`${label}\` has no grant for it`,
        })),
        help: grantToAdd(subject, { owned, principals: silent }),
      };
    }
  }
}
