import type { Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Said } from "../check.ts";
import type { FlowSubject } from "../flow-check.ts";
import { broken } from "../flows/said.ts";
import { accessOf, type OwnedBucket, type Principal } from "./access.ts";
import { isSilent, isWhollySilent } from "./asking.ts";
import { askedAt } from "./asking-side.ts";
import { deniedBetween } from "./denied-between.ts";
import { misnamedBuckets } from "./misnamed-buckets.ts";
import { acceptedAt, isOwningSideKnown } from "./owning-side.ts";
import { isAccepted, isNamed, rootOf } from "./sides.ts";
import { toldOnce, type Told } from "./told.ts";
import { acceptsToAdd, fixWithGrant, grantToAdd, listed } from "./wording.ts";

/** What is written on one side only. */
export const missingHalves = toldOnce(function* find(subject): Iterable<Told> {
  yield* grantsThatNobodyAccepts(subject);
  yield* acceptsThatNobodyAsksFor(subject);
});

function* grantsThatNobodyAccepts(subject: FlowSubject): Iterable<Told> {
  const { policies, buckets } = accessOf(subject);
  for (const held of policies) {
    for (const name of held.byBucket.keys()) {
      const owned = buckets.get(name);
      if (owned === undefined || owned.account === held.account) continue;
      if (!isOwningSideKnown(subject, owned)) continue;
      const refused = held.holders.filter((principal) => isIgnored(subject, owned, principal));
      if (refused.length === 0) continue;
      const values = {
        policy: held.policy.names[0] ?? "",
        principals: listed(refused),
        account: held.account.name,
        bucket: name,
        owner: owned.account.name,
      };
      const said: Said = {
        at: askedAt(subject, held, name),
        message:
          refused.length === 1
            ? say(
                "`{{policy}}` lets {{principals}} of account `{{account}}` use bucket `{{bucket}}`, but account `{{owner}}`, which owns it, does not accept it.",
                values,
              )
            : say(
                "`{{policy}}` lets {{principals}} of account `{{account}}` use bucket `{{bucket}}`, but account `{{owner}}`, which owns it, does not accept them.",
                values,
              ),
        ...broken(deniedBetween(subject, refused, name), [
          {
            at: owned.bucket.at,
            message: say("the bucket of account `{{account}}`", { account: owned.account.name }),
          },
        ]),
        ...acceptsToAdd(subject, { held, owned, principals: refused }),
      };
      yield { said, principals: refused, bucket: name };
    }
  }
}

/** Neither accepted nor named: a statement that names it and speaks of another bucket is a finding of its own. */
function isIgnored({ world }: FlowSubject, owned: OwnedBucket, principal: Principal): boolean {
  const pair = { principal, owned };
  return !isAccepted(world, pair) && !isNamed(world, pair);
}

function* acceptsThatNobodyAsksFor(subject: FlowSubject): Iterable<Told> {
  const explained = new Set(
    misnamedBuckets(subject).map(({ held, meant }) => `${held.account.name}>${meant.bucket.id}`),
  );
  for (const owned of accessOf(subject).buckets.values()) {
    for (const { at, account, principals, isWhole } of silentGuests(subject, owned)) {
      if (explained.has(`${account}>${owned.bucket.id}`)) continue;
      const values = { bucket: owned.bucket.name, account };
      const { help, value } = grantToAdd(subject, { owned, principals, account, isWhole });
      const said: Said = {
        at,
        message: isWhole
          ? say(
              "Bucket `{{bucket}}` accepts whomever account `{{account}}` allows, but no policy in account `{{account}}` lets anybody use the bucket.",
              values,
            )
          : principals.length === 1
            ? say(
                "Bucket `{{bucket}}` accepts {{principals}} of account `{{account}}`, but no policy there lets it use the bucket.",
                { ...values, principals: listed(principals) },
              )
            : say(
                "Bucket `{{bucket}}` accepts {{principals}} of account `{{account}}`, but no policy there lets them use the bucket.",
                { ...values, principals: listed(principals) },
              ),
        ...broken(
          isWhole ? [] : deniedBetween(subject, principals, owned.bucket.name),
          isWhole
            ? [{ at: ["accounts", account], message: say("nobody here has a grant for it") }]
            : principals.map(({ resource }) => ({
                at: resource.at,
                message: say("has no grant for it"),
              })),
        ),
        help,
        ...(isWhole ? {} : fixWithGrant(subject, { account, owned, value })),
      };
      yield { said, principals, bucket: owned.bucket.name };
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

function* silentGuests(subject: FlowSubject, owned: OwnedBucket): Iterable<Guests> {
  const access = accessOf(subject);
  const lists = new Map<string, Guests & { readonly principals: Principal[] }>();
  for (const arn of owned.byPrincipal.keys()) {
    const principal = access.principalsByName.get(arn);
    if (principal !== undefined) {
      if (!isSilentGuest(subject, owned, principal)) continue;
      const at = acceptedAt(subject, owned, principal);
      const account = principal.account.name;
      const list = typeof at.at(-1) === "number" ? at.slice(0, -1) : at;
      const key = JSON.stringify([account, list]);
      const others = lists.get(key);
      if (others === undefined) {
        lists.set(key, { at, account, principals: [principal], isWhole: false });
      } else {
        others.principals.push(principal);
        if (others.at !== list) lists.set(key, { ...others, at: list });
      }
      continue;
    }
    for (const { name } of subject.plan.accounts) {
      const principals = access.principalsOf(name);
      const [first] = principals;
      if (first === undefined || rootOf(first) !== arn || owned.account.name === name) continue;
      if (!isAccepted(subject.world, { principal: first, owned })) continue;
      if (!isWhollySilent(subject, name, owned)) continue;
      yield { at: acceptedAt(subject, owned, first), account: name, principals, isWhole: true };
    }
  }
  yield* lists.values();
}

function isSilentGuest(subject: FlowSubject, owned: OwnedBucket, principal: Principal): boolean {
  return (
    owned.account !== principal.account &&
    isAccepted(subject.world, { principal, owned }) &&
    isSilent(subject, principal, owned)
  );
}
