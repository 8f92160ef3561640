import { didYouMean, type RelatedFinding } from "@cloister/model";
import type { Subject } from "../check.ts";
import { bucketMeant } from "../storage/s3-uri-problems.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { accessOf, type HeldPolicy, type OwnedBucket } from "./access.ts";
import { acceptedAt } from "./owning-side.ts";
import { acceptedFor, askedFor, isAskingSideKnown, rootOf } from "./sides.ts";

/** A policy that names a bucket which nobody declares, and the bucket that it must mean. */
export interface Misnamed {
  readonly held: HeldPolicy;
  readonly name: string;
  readonly meant: OwnedBucket;
  /** Who needs the bucket that is meant, as the end of a sentence; absent where its name alone tells. */
  readonly reason: string | undefined;
  readonly related: RelatedFinding;
}

const known = new WeakMap<Subject["plan"], readonly Misnamed[]>();

/** Made once for each plan: the check of one-sided grants does not say again what follows from these. */
export function misnamedBuckets(subject: Subject): readonly Misnamed[] {
  const before = known.get(subject.plan);
  if (before !== undefined) return before;
  const misnamed = [...readMisnamed(subject)];
  known.set(subject.plan, misnamed);
  return misnamed;
}

/** Buckets that AWS or its tools own, or make when they are first needed: nobody declares these. */
const ownedByOthers = /^(?:aws-|amazon|sagemaker-|jumpstart-|cdk-|cf-templates-|athena-examples)/;

function* readMisnamed(subject: Subject): Iterable<Misnamed> {
  const { policies, buckets } = accessOf(subject);
  const namedIn = bucketsByPrincipal(buckets.values());
  const ofAccounts = new Map<string, OfAccount>();
  for (const held of policies) {
    const names = [...held.byBucket.keys()].filter((name) => !buckets.has(name));
    if (names.length === 0 || held.holders.length === 0) continue;
    const ofAccount = ofAccounts.get(held.account.name) ?? candidatesOf(subject, held.account.name);
    ofAccounts.set(held.account.name, ofAccount);
    const needed = [...accepting(subject, held, namedIn), ...ofAccount.needed];
    for (const name of names) {
      const all = [...needed, ...ofAccount.unused];
      const similar = didYouMean(
        name,
        all.map(({ meant }) => meant.bucket.name),
      );
      const found =
        all.find(({ meant }) => meant.bucket.name === similar) ??
        (ownedByOthers.test(name) ? undefined : needed[0]);
      if (found !== undefined) yield { held, name, ...found };
    }
  }
}

type Candidate = Omit<Misnamed, "held" | "name">;

interface OfAccount {
  /** Buckets that hold tables of the account, and that none of its users and roles may use. */
  readonly needed: readonly Candidate[];
  /** The account's own buckets that nobody may use. */
  readonly unused: readonly Candidate[];
}

function candidatesOf(subject: Subject, accountName: string): OfAccount {
  const { buckets, policiesOf } = accessOf(subject);
  const held = policiesOf(accountName).filter(({ holders }) => holders.length > 0);
  // Spares asking each of the account's users and roles for most of the buckets.
  const asked = new Set(held.flatMap(({ byBucket }) => [...byBucket.keys()]));
  const isLeftOut = (owned: OwnedBucket): boolean =>
    !asked.has(owned.bucket.name) && isOutOfReach(subject, accountName, owned);
  const needed = new Map<string, Candidate>();
  for (const table of resourcesOf(subject.plan, "table")) {
    const name = bucketMeant(table.location) ?? "";
    const meant = buckets.get(name);
    if (meant === undefined || needed.has(name) || !table.id.startsWith(`${accountName}:`))
      continue;
    if (!isLeftOut(meant)) continue;
    const reason = `table \`${nameOf(table)}\` lies in \`${name}\`, which nobody of account \`${accountName}\` may use`;
    const related = { at: [...table.at, "location"], message: "the table's location" };
    needed.set(name, { meant, reason, related });
  }
  const unused = [...buckets.values()].flatMap((meant): readonly Candidate[] => {
    if (meant.account.name !== accountName || !isLeftOut(meant)) return [];
    return [{ meant, reason: undefined, related: { at: meant.bucket.at, message: "the bucket" } }];
  });
  return { needed: [...needed.values()], unused };
}

function bucketsByPrincipal(buckets: Iterable<OwnedBucket>): ReadonlyMap<string, OwnedBucket[]> {
  const lists = new Map<string, OwnedBucket[]>();
  for (const owned of buckets) {
    for (const arn of owned.byPrincipal.keys()) {
      const list = lists.get(arn);
      if (list === undefined) lists.set(arn, [owned]);
      else list.push(owned);
    }
  }
  return lists;
}

/** Buckets of other accounts that name a holder of the policy, who does not ask for them. */
function* accepting(
  subject: Subject,
  { account, holders }: HeldPolicy,
  namedIn: ReadonlyMap<string, readonly OwnedBucket[]>,
): Iterable<Candidate> {
  for (const holder of holders) {
    const naming = [holder.arn, rootOf(holder)].flatMap((arn) => namedIn.get(arn) ?? []);
    for (const meant of naming) {
      const { name } = meant.bucket;
      if (meant.account === account || askedFor(subject, holder, name).length > 0) continue;
      if (!isAskingSideKnown(subject, holder, name)) continue;
      yield {
        meant,
        reason: `account \`${meant.account.name}\` names \`${holder.label}\` for \`${name}\`, which it does not ask for`,
        related: { at: acceptedAt(subject, meant, holder), message: "the owning side" },
      };
    }
  }
}

function isOutOfReach(subject: Subject, accountName: string, owned: OwnedBucket): boolean {
  return accessOf(subject)
    .principalsOf(accountName)
    .every(
      (principal) =>
        askedFor(subject, principal, owned.bucket.name).length === 0 &&
        isAskingSideKnown(subject, principal, owned.bucket.name) &&
        (owned.account !== principal.account || acceptedFor(owned, principal).length === 0),
    );
}
