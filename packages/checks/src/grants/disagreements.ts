import type { Edit, Path } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Said, Subject } from "../check.ts";
import type { FlowSubject } from "../flow-check.ts";
import { broken } from "../flows/said.ts";
import { accessOf, type HeldPolicy, type OwnedBucket, type Principal } from "./access.ts";
import { askedAt } from "./asking-side.ts";
import { deniedBetween } from "./denied-between.ts";
import { disagreementOf, type Disagreement } from "./disagreement.ts";
import { acceptedAt, isOwningSideKnown } from "./owning-side.ts";
import { isAccepted } from "./sides.ts";
import { toldOnce, type Told } from "./told.ts";
import { listed, quoted } from "./wording.ts";

export const disagreements = toldOnce(function* find(subject): Iterable<Told> {
  const { policies, buckets } = accessOf(subject);
  for (const held of policies) {
    for (const name of held.byBucket.keys()) {
      const owned = buckets.get(name);
      if (owned === undefined || owned.account === held.account) continue;
      if (!isOwningSideKnown(subject, owned)) continue;
      for (const group of groupsOf(subject, held, owned)) {
        const { principals } = group;
        yield { said: said(subject, held, owned, group), principals, bucket: name };
      }
    }
  }
});

/** Holders of a policy for whom the owner lacks, or offers, the same. */
interface Group {
  readonly disagreement: Disagreement;
  readonly principals: Principal[];
}

function groupsOf({ world }: FlowSubject, held: HeldPolicy, owned: OwnedBucket): Iterable<Group> {
  const statements = held.byBucket.get(owned.bucket.name) ?? [];
  const groups = new Map<string, Group>();
  for (const principal of held.holders) {
    const pair = { principal, owned };
    if (!isAccepted(world, pair)) continue;
    const disagreement = disagreementOf(world, pair, statements);
    if (disagreement === undefined) continue;
    const key = JSON.stringify(disagreement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { disagreement, principals: [principal] });
    else group.principals.push(principal);
  }
  return groups.values();
}

function said(
  subject: FlowSubject,
  held: HeldPolicy,
  owned: OwnedBucket,
  { disagreement, principals }: Group,
): Said {
  const { name } = owned.bucket;
  const [first] = principals;
  const asked = fieldAt(subject, askedAt(subject, held, name), disagreement);
  const accepted =
    first === undefined
      ? owned.bucket.at
      : fieldAt(subject, acceptedAt(subject, owned, first), disagreement);
  return {
    at: asked,
    message: say(
      "The two sides disagree on what {{principals}} may do with bucket `{{bucket}}`: {{parts}}.",
      {
        principals: listed(principals),
        bucket: name,
        parts: partsOf(disagreement, held.account.name, owned.account.name),
      },
    ),
    ...broken(deniedBetween(subject, principals, name), [
      {
        at: accepted,
        message: say("the side of account `{{account}}`", { account: owned.account.name }),
      },
    ]),
    help: say(
      "Both sides have to allow an action: write the same `access` and `prefix`, or the same `actions`, on both.",
    ),
    ...fixOf(subject, { asked, accepted, disagreement }),
  };
}

function partsOf(
  { notAccepted, notAsked, keys }: Disagreement,
  asking: string,
  owning: string,
): Text {
  const parts: readonly Text[] = [
    ...(notAccepted.length > 0
      ? [
          say("account `{{account}}` does not accept {{actions}}", {
            account: owning,
            actions: quoted(notAccepted),
          }),
        ]
      : []),
    ...(notAsked.length > 0
      ? [
          say("account `{{account}}` does not grant {{actions}}", {
            account: asking,
            actions: quoted(notAsked),
          }),
        ]
      : []),
    ...(keys === undefined
      ? []
      : [
          say(
            "account `{{asking}}` grants {{asked}} and account `{{owning}}` accepts {{accepted}}",
            { asking, asked: keysText(keys.asked), owning, accepted: keysText(keys.accepted) },
          ),
        ]),
  ];
  return parts.reduce((one, other) => say("{{one}}; {{other}}", { one, other }));
}

/** What is missing in a list of actions is added to it. What `access` stands for, or a prefix, is a decision. */
function fixOf(
  subject: Subject,
  {
    asked,
    accepted,
    disagreement: { notAccepted, notAsked, keys },
  }: { readonly asked: Path; readonly accepted: Path; readonly disagreement: Disagreement },
): Pick<Said, "fix"> {
  const isPossible =
    keys === undefined &&
    (notAccepted.length === 0 || isList(subject, accepted)) &&
    (notAsked.length === 0 || isList(subject, asked));
  if (!isPossible) return {};
  const append = (at: Path, actions: readonly string[]): readonly Edit[] =>
    actions.map((value) => ({ kind: "append", at, value }));
  return { fix: { edits: [...append(accepted, notAccepted), ...append(asked, notAsked)] } };
}

/** Whether a grant, or an entry of `accepts`, lists its actions there. */
function isList({ topology }: Subject, at: Path): boolean {
  const [, account = "", section, name = "", list, index] = at;
  if (at.at(-1) !== "actions") return false;
  const owner = topology.accounts[account];
  return section === "grants"
    ? owner?.grants[name]?.actions !== undefined
    : list === "accepts" && owner?.buckets[name]?.accepts[Number(index)]?.actions !== undefined;
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

function keysText(patterns: readonly string[]): Text {
  return patterns.includes("*")
    ? say("every key")
    : say("the keys {{keys}}", { keys: quoted(patterns) });
}
