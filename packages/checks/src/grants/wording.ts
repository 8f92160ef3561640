import type { Edit, Path, Written } from "@cloister/model";
import { and, say, type List, type Text } from "@cloister/texts";
import type { Said, Subject } from "../check.ts";
import { flowStyle } from "../flow-style.ts";
import type { HeldPolicy, OwnedBucket, Principal } from "./access.ts";
import { bucketInput } from "./owning-side.ts";
import { placesIn } from "./places.ts";

/** "`role/a`, `role/b` and `user/c`". */
export function listed(principals: readonly Principal[]): List {
  return quoted(principals.map(({ label }) => label));
}

export function quoted(words: readonly string[]): List {
  return and(words.map((word) => `\`${word}\``));
}

interface Half {
  readonly held: HeldPolicy;
  readonly owned: OwnedBucket;
  readonly principals: readonly Principal[];
}

/** The owner's half of what a policy asks for: in words, and as an edit where the owner's policy is written here. */
export function acceptsToAdd(
  subject: Subject,
  { held, owned, principals }: Half,
): Pick<Said, "help" | "fix"> {
  const entry = {
    from: held.account.name,
    principals: principals.map(({ label }) => label),
    ...useAskedFor(subject, held, owned.bucket.name),
  };
  return acceptsWith(owned, entry);
}

/** An entry of what a bucket accepts. */
export function acceptsWith(
  { account, bucket }: OwnedBucket,
  entry: Written,
): { readonly help: Text; readonly fix?: { readonly edits: readonly Edit[] } } {
  const values = {
    bucket: bucket.names[0] ?? "",
    account: account.name,
    accepts: `accepts: ${flowStyle([entry])}`,
  };
  if (bucket.existing !== undefined) {
    return {
      help: say(
        "State, if its policy says so, in bucket `{{bucket}}` of account `{{account}}`: `{{accepts}}`.",
        values,
      ),
    };
  }
  return {
    help: say("Add to bucket `{{bucket}}` of account `{{account}}`: `{{accepts}}`.", values),
    fix: { edits: [{ kind: "append", at: [...bucket.at, "accepts"], value: entry }] },
  };
}

/** Of an account that is accepted as a whole: some, to choose from. */
const mostNamed = 20;

/** The asking half of what a bucket accepts. */
export function grantToAdd(
  subject: Subject,
  {
    owned,
    principals,
    account,
    isWhole,
  }: {
    readonly owned: OwnedBucket;
    readonly principals: readonly Principal[];
    readonly account: string;
    /** Whether the account is accepted as a whole. */
    readonly isWhole: boolean;
  },
): { readonly help: Text; readonly value: Written } {
  const entry = bucketInput(subject, owned).accepts.find(({ from }) => from === account);
  const value = {
    principals: (isWhole ? principals.slice(0, mostNamed) : principals).map(({ label }) => label),
    bucket: `${owned.account.name}:${owned.bucket.names[0] ?? ""}`,
    ...(entry === undefined ? { access: "read" } : useOf(entry)),
  };
  const help = say("Add to the `grants` of account `{{account}}`: `{{grant}}`.", {
    account,
    grant: `NAME: ${flowStyle(value)}`,
  });
  return { help, value };
}

/** The grant as an edit, under a name that says what it is for and is free. */
export function fixWithGrant(
  { topology }: Subject,
  {
    account,
    owned,
    value,
  }: { readonly account: string; readonly owned: OwnedBucket; readonly value: Written },
): Pick<Said, "fix"> {
  const name = `use-${owned.bucket.names[0] ?? ""}`;
  const written = topology.accounts[account];
  if (written === undefined || !/^[\w+=,.@-]{1,128}$/.test(name)) return {};
  if (written.grants[name] !== undefined || written.policies[name] !== undefined) return {};
  const at: Path = ["accounts", account, "grants", name];
  return { fix: { edits: [{ kind: "set", at, value }] } };
}

interface Use {
  readonly access?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly prefix?: string | undefined;
}

function useAskedFor(
  { topology }: Subject,
  held: HeldPolicy,
  bucket: string,
): Readonly<Record<string, Written>> {
  const { account, policy, byBucket } = held;
  const statements = byBucket.get(bucket) ?? [];
  const actions = [...new Set(statements.flatMap((statement) => statement.actions ?? []))];
  if (policy.at[2] !== "grants") return useOf({ actions });
  const grant = topology.accounts[account.name]?.grants[policy.names[0] ?? ""];
  if (grant?.bucket !== undefined) return useOf(grant);
  const keys = new Set(
    statements
      .flatMap(({ resources }) => placesIn(resources))
      .flatMap((place) => (place.bucket === bucket ? (place.key ?? []) : [])),
  );
  const [key = "*"] = keys;
  const prefix = keys.size === 1 && key !== "*" ? key.replace(/\*$/, "") : undefined;
  return useOf({ access: actions.includes("s3:PutObject") ? "write" : "read", prefix });
}

function useOf({ access = "read", actions, prefix }: Use): Readonly<Record<string, Written>> {
  if (actions !== undefined) return { actions };
  return prefix === undefined ? { access } : { access, prefix };
}
