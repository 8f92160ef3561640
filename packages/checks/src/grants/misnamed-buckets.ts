import { didYouMean, type RelatedFinding } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { FlowSubject } from "../flow-check.ts";
import { bucketMeant } from "../storage/s3-uri-problems.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { accessOf, type HeldPolicy, type OwnedBucket } from "./access.ts";
import { acceptedAt } from "./owning-side.ts";
import { isSilent, isWhollySilent } from "./asking.ts";
import { rootOf } from "./sides.ts";

/** A policy that names a bucket which nobody declares, and the bucket that it must mean. */
export interface Misnamed {
  readonly held: HeldPolicy;
  readonly name: string;
  readonly meant: OwnedBucket;
  /** The whole message, where more than the name tells that another bucket is meant. */
  readonly reason: ((policy: string, name: string) => Text) | undefined;
  readonly related: RelatedFinding;
}

const known = new WeakMap<FlowSubject["plan"], readonly Misnamed[]>();

/** Made once for each plan: the check of one-sided grants does not say again what follows from these. */
export function misnamedBuckets(subject: FlowSubject): readonly Misnamed[] {
  const before = known.get(subject.plan);
  if (before !== undefined) return before;
  const misnamed = [...readMisnamed(subject)];
  known.set(subject.plan, misnamed);
  return misnamed;
}

/** Buckets that AWS or its tools own, or make when they are first needed: nobody declares these. */
const ownedByOthers = /^(?:aws-|amazon|sagemaker-|jumpstart-|cdk-|cf-templates-|athena-examples)/;

function* readMisnamed(subject: FlowSubject): Iterable<Misnamed> {
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

function candidatesOf(subject: FlowSubject, accountName: string): OfAccount {
  const { buckets } = accessOf(subject);
  const isLeftOut = (owned: OwnedBucket): boolean => isOutOfReach(subject, accountName, owned);
  const needed = new Map<string, Candidate>();
  for (const table of resourcesOf(subject.plan, "table")) {
    const name = bucketMeant(table.location) ?? "";
    const meant = buckets.get(name);
    if (meant === undefined || needed.has(name) || !table.id.startsWith(`${accountName}:`))
      continue;
    if (!isLeftOut(meant)) continue;
    const reason = (policy: string, misnamed: string): Text =>
      say(
        "Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares, while table `{{table}}` lies in `{{meant}}`, which nobody of account `{{account}}` may use.",
        { policy, bucket: misnamed, table: nameOf(table), meant: name, account: accountName },
      );
    const related = { at: [...table.at, "location"], message: say("the table's location") };
    needed.set(name, { meant, reason, related });
  }
  const unused = [...buckets.values()].flatMap((meant): readonly Candidate[] => {
    if (meant.account.name !== accountName || !isLeftOut(meant)) return [];
    return [
      { meant, reason: undefined, related: { at: meant.bucket.at, message: say("the bucket") } },
    ];
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
  subject: FlowSubject,
  { account, holders }: HeldPolicy,
  namedIn: ReadonlyMap<string, readonly OwnedBucket[]>,
): Iterable<Candidate> {
  for (const holder of holders) {
    const naming = [holder.arn, rootOf(holder)].flatMap((arn) => namedIn.get(arn) ?? []);
    for (const meant of naming) {
      if (meant.account === account || !isSilent(subject, holder, meant)) continue;
      yield {
        meant,
        reason: (policy, misnamed) =>
          say(
            "Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares, while account `{{owner}}` names `{{principal}}` for `{{meant}}`, which it does not ask for.",
            {
              policy,
              bucket: misnamed,
              owner: meant.account.name,
              principal: holder.label,
              meant: meant.bucket.name,
            },
          ),
        related: { at: acceptedAt(subject, meant, holder), message: say("the owning side") },
      };
    }
  }
}

/** Whether nobody of an account may use a bucket, be it the account's own or another's. */
function isOutOfReach(subject: FlowSubject, accountName: string, owned: OwnedBucket): boolean {
  if (!isWhollySilent(subject, accountName, owned)) return false;
  if (owned.account.name !== accountName) return true;
  const { id } = owned.account;
  return [...owned.byPrincipal.keys()].every((arn) => arn !== "*" && !arn.includes(id));
}
