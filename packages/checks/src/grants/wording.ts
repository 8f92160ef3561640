import type { Subject } from "../check.ts";
import type { HeldPolicy, OwnedBucket, Principal } from "./access.ts";
import { allowanceOn } from "./allowance.ts";
import { bucketInput } from "./owning-side.ts";

/** "`role/a`, `role/b` and `user/c`". */
export function listed(principals: readonly Principal[]): string {
  return joined(principals.map(({ label }) => `\`${label}\``));
}

/** Words with commas and a last "and". */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

interface Half {
  readonly held: HeldPolicy;
  readonly owned: OwnedBucket;
  readonly principals: readonly Principal[];
}

/** The owner's half of what a policy asks for, to be copied into the topology. */
export function acceptsToAdd(subject: Subject, { held, owned, principals }: Half): string {
  const { account, bucket } = owned;
  const names = principals.map(({ label }) => label).join(", ");
  const use = useAskedFor(subject, held, bucket.name);
  const place = `bucket \`${bucket.names[0] ?? ""}\` of account \`${account.name}\``;
  const verb = bucket.existing === undefined ? "Add to" : "State, if its policy says so, in";
  return `${verb} ${place}: \`accepts: [{ from: ${held.account.name}, principals: [${names}], ${use} }]\`.`;
}

/** The asking half of what a bucket accepts. */
export function grantToAdd(
  subject: Subject,
  {
    owned,
    principals,
    account,
  }: {
    readonly owned: OwnedBucket;
    readonly principals: readonly Principal[];
    readonly account: string;
  },
): string {
  const entry = bucketInput(subject, owned).accepts.find(({ from }) => from === account);
  const use = entry === undefined ? "access: read" : useOf(entry);
  const names = principals.map(({ label }) => label).join(", ");
  const bucket = `${owned.account.name}:${owned.bucket.names[0] ?? ""}`;
  return `Add to the \`grants\` of account \`${account}\`: \`NAME: { principals: [${names}], bucket: ${bucket}, ${use} }\`.`;
}

interface Use {
  readonly access?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly prefix?: string | undefined;
}

function useAskedFor({ topology }: Subject, held: HeldPolicy, bucket: string): string {
  const { account, policy, byBucket } = held;
  const statements = byBucket.get(bucket) ?? [];
  const actions = [...new Set(statements.flatMap((statement) => statement.actions ?? []))];
  if (policy.at[2] !== "grants") return useOf({ actions });
  const grant = topology.accounts[account.name]?.grants[policy.names[0] ?? ""];
  if (grant?.bucket !== undefined) return useOf(grant);
  const keys = new Set(
    statements.flatMap((statement) => allowanceOn(statement, bucket)?.keys ?? []),
  );
  const [key = "*"] = keys;
  const prefix = keys.size === 1 && key !== "*" ? key.replace(/\*$/, "") : undefined;
  return useOf({ access: actions.includes("s3:PutObject") ? "write" : "read", prefix });
}

function useOf({ access = "read", actions, prefix }: Use): string {
  if (actions === undefined) {
    return `access: ${access}${prefix === undefined ? "" : `, prefix: ${prefix}`}`;
  }
  const written = actions.map((action) => (action.includes("*") ? `"${action}"` : action));
  return `actions: [${written.join(", ")}]`;
}
