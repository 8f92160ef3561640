import type { BucketInput, Path } from "@cloister/model";
import type { Subject } from "../check.ts";
import { accessOf, type OwnedBucket, type Principal } from "./access.ts";

interface OwningSide {
  /** Where the topology names whom, by ARN, `*`, or an account's 12 digits: the first place of each. */
  readonly places: ReadonlyMap<string, Path>;
  /** Whether every name was found. What was not is a finding already, and its statement is missing. */
  readonly isKnown: boolean;
}

const known = new WeakMap<OwnedBucket, OwningSide>();

/** Where the bucket's owner names the principal, or the bucket where it does not. */
export function acceptedAt(subject: Subject, owned: OwnedBucket, principal: Principal): Path {
  const { places } = owningSideOf(subject, owned);
  return placeOf(places, [principal.arn, principal.account.id, "*"]) ?? owned.bucket.at;
}

/** Whether all that the owner writes of the bucket is in its policy. */
export function isOwningSideKnown(subject: Subject, owned: OwnedBucket): boolean {
  return owningSideOf(subject, owned).isKnown;
}

export function bucketInput({ topology }: Subject, { account, bucket }: OwnedBucket): BucketInput {
  const input = topology.accounts[account.name]?.buckets[bucket.names[0] ?? ""];
  if (input === undefined) throw new Error(`bug: ${bucket.id} is not in the topology.`);
  return input;
}

function placeOf(places: ReadonlyMap<string, Path>, names: readonly string[]): Path | undefined {
  const name = names.find((candidate) => places.has(candidate));
  return name === undefined ? undefined : places.get(name);
}

function owningSideOf(subject: Subject, owned: OwnedBucket): OwningSide {
  const before = known.get(owned);
  if (before !== undefined) return before;
  const places = new Map<string, Path>();
  let isKnown = true;
  for (const naming of namings(subject, owned)) {
    const meant = whoIsMeant(subject, naming);
    if (meant === undefined) isKnown = false;
    else if (!places.has(meant)) places.set(meant, naming.at);
  }
  const side = { places, isKnown };
  known.set(owned, side);
  return side;
}

interface Naming {
  readonly text: string;
  /** The account that a bare name belongs to: its name, or 12 digits. */
  readonly account: string;
  readonly at: Path;
}

function* namings(subject: Subject, owned: OwnedBucket): Iterable<Naming> {
  const { at } = owned.bucket;
  const { accepts, policy } = bucketInput(subject, owned);
  for (const [index, { from, principals }] of accepts.entries()) {
    for (const [item, text] of principals.entries()) {
      yield { text, account: from, at: [...at, "accepts", index, "principals", item] };
    }
  }
  for (const [index, { principals }] of (policy?.statements ?? []).entries()) {
    const place = [...at, "policy", "statements", index, "principals"];
    const texts = Array.isArray(principals)
      ? principals
      : principals === undefined
        ? []
        : [principals];
    for (const [item, text] of texts.entries()) {
      const own = Array.isArray(principals) ? [...place, item] : place;
      yield { text, account: owned.account.name, at: own };
    }
  }
}

function whoIsMeant(subject: Subject, { text, account }: Naming): string | undefined {
  const { accounts } = subject.topology;
  const [, root] = /^arn:[^:]*:iam::(\d{12}):root$/.exec(text) ?? [];
  if (root !== undefined) return root;
  if (text === "*" || text.startsWith("arn:") || text.includes(".amazonaws.com")) return text;
  if (text === "root") return accounts[account]?.id ?? account;
  if (text.startsWith("account/")) return accounts[text.slice("account/".length)]?.id;
  if (/^\d{12}$/.test(text)) return text;
  const owner = Object.keys(accounts).find((name) => accounts[name]?.id === account) ?? account;
  const found = accessOf(subject).principalsByName.get(
    text.includes(":") ? text : `${owner}:${text}`,
  );
  // A user or role of an account that is outside the topology is taken at its word.
  return found?.arn ?? (/^\d{12}$/.test(owner) ? text : undefined);
}
