import type { Path } from "@cloister/model";
import type { Check, Said, Subject } from "../check.ts";
import { accessOf, type HeldPolicy, type OwnedBucket, type Principal } from "./access.ts";
import { allowanceOn, namedBuckets } from "./allowance.ts";
import { askedAt } from "./asking-side.ts";
import { disagreementOf, type Disagreement } from "./disagreement.ts";
import { acceptedAt, isOwningSideKnown } from "./owning-side.ts";
import { acceptedFor, askedFor } from "./sides.ts";
import { joined, listed } from "./wording.ts";

export const sidesDisagree: Check = {
  code: "grants/sides-disagree",
  rules: ["GRANT-008"],
  severity: "error",
  summary: "Both sides of a grant across accounts allow the same actions and keys.",

  *run(subject) {
    const { policies, buckets } = accessOf(subject);
    for (const held of policies) {
      for (const name of held.byBucket.keys()) {
        const owned = buckets.get(name);
        if (owned === undefined || owned.account === held.account) continue;
        if (!isOwningSideKnown(subject, owned)) continue;
        for (const group of groupsOf(subject, held, owned)) yield said(subject, held, owned, group);
      }
    }
  },
};

/** Holders of a policy for whom the owner lacks, or offers, the same. */
interface Group {
  readonly disagreement: Disagreement;
  readonly principals: Principal[];
}

function groupsOf(subject: Subject, held: HeldPolicy, owned: OwnedBucket): Iterable<Group> {
  const { name } = owned.bucket;
  const demanded = (held.byBucket.get(name) ?? []).flatMap(
    (statement) => allowanceOn(statement, name) ?? [],
  );
  const groups = new Map<string, Group>();
  for (const principal of held.holders) {
    const accepted = acceptedFor(owned, principal);
    if (accepted.length === 0) continue;
    const disagreement = disagreementOf({
      demanded,
      asked: askedFor(subject, principal, name),
      accepted,
      isOnlyOf: ({ statement }) => namedBuckets(statement).length === 1,
    });
    if (disagreement === undefined) continue;
    const key = JSON.stringify(disagreement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { disagreement, principals: [principal] });
    else group.principals.push(principal);
  }
  return groups.values();
}

function said(
  subject: Subject,
  held: HeldPolicy,
  owned: OwnedBucket,
  { disagreement, principals }: Group,
): Said {
  const { name } = owned.bucket;
  const asking = `account \`${held.account.name}\``;
  const owning = `account \`${owned.account.name}\``;
  const { notAccepted, notAsked, keys } = disagreement;
  const parts = [
    ...(notAccepted.length > 0 ? [`${owning} does not accept ${quoted(notAccepted)}`] : []),
    ...(notAsked.length > 0 ? [`${asking} does not grant ${quoted(notAsked)}`] : []),
    ...(keys === undefined
      ? []
      : [
          `${asking} grants ${keysText(keys.asked)} and ${owning} accepts ${keysText(keys.accepted)}`,
        ]),
  ];
  const [first] = principals;
  return {
    at: fieldAt(subject, askedAt(subject, held, name), disagreement),
    message: `The two sides disagree on what ${listed(principals)} may do with bucket \`${name}\`: ${parts.join("; ")}.`,
    related:
      first === undefined
        ? []
        : [
            {
              at: fieldAt(subject, acceptedAt(subject, owned, first), disagreement),
              message: `the side of ${owning}`,
            },
          ],
    help: "Both sides have to allow an action: write the same `access` and `prefix`, or the same `actions`, on both.",
  };
}

/** What a grant, or an entry of `accepts`, says of actions or keys; of a raw statement the place itself. */
function fieldAt(
  { topology }: Subject,
  place: Path,
  { notAccepted, notAsked, keys }: Disagreement,
): Path {
  const [, account = "", section, name = "", list, index] = place;
  const owner = topology.accounts[account];
  const entry =
    section === "grants"
      ? owner?.grants[name]
      : list === "accepts"
        ? owner?.buckets[name]?.accepts[Number(index)]
        : undefined;
  if (entry === undefined) return place;
  const at = place.slice(0, section === "grants" ? 4 : 6);
  const isOfKeys = keys !== undefined && notAccepted.length + notAsked.length === 0;
  if (isOfKeys && entry.prefix !== undefined) return [...at, "prefix"];
  if (isOfKeys && section === "grants") return place;
  return [...at, entry.actions === undefined ? "access" : "actions"];
}

function quoted(words: readonly string[]): string {
  return joined(words.map((word) => `\`${word}\``));
}

function keysText(patterns: readonly string[]): string {
  return patterns.includes("*") ? "every key" : `the keys ${quoted(patterns)}`;
}
