import type { Edit, Path, Written } from "@cloister/model";
import { bucketsByName, find, type Principal, type World } from "@cloister/proof";
import { commas, say } from "@cloister/texts";
import type { Said, Subject } from "../check.ts";
import { flowStyle } from "../flow-style.ts";
import { labelOf } from "./said.ts";

/** What a grant gives: a `bucket`, `table` or `workgroup`, and the use of it. */
export type Given = Readonly<Record<string, string>>;

export interface NewGrant {
  readonly named: string;
  readonly given: Given;
}

/** The grants to add for somebody: in words, and as edits where no name is in their way. */
export function newGrants(
  { topology }: Subject,
  principal: Principal,
  grants: readonly NewGrant[],
): Pick<Said, "help" | "fix"> {
  const { accountName, resource } = principal.placed;
  const entries = grants.map(({ named, given }) => {
    const name = `${resource.names[0] ?? ""}-${named}`;
    const value: Written = { principals: [labelOf(principal)], ...given };
    return { name, value };
  });
  if (entries.length === 0) return {};
  const help = say("Add to the `grants` of account `{{account}}`: {{grants}}.", {
    account: accountName,
    grants: commas(entries.map(({ name, value }) => `\`${name}: ${flowStyle(value)}\``)),
  });
  const account = topology.accounts[accountName];
  const isFree = ({ name }: { readonly name: string }): boolean =>
    account?.grants[name] === undefined &&
    account?.policies[name] === undefined &&
    /^[\w+=,.@-]{1,128}$/.test(name);
  if (account === undefined || !entries.every(isFree)) return { help };
  const edits = entries.map(({ name, value }): Edit => {
    const at: Path = ["accounts", accountName, "grants", name];
    return { kind: "set", at, value };
  });
  return { help, fix: { edits } };
}

/** A bucket as a grant of the account refers to it; undefined where the topology does not have it. */
export function bucketReference(world: World, from: string, bucket: string): string | undefined {
  const placed = bucketsByName(world).get(bucket);
  if (placed === undefined) return undefined;
  const name = placed.resource.names[0] ?? bucket;
  return placed.accountName === from ? name : `${placed.accountName}:${name}`;
}

/** A table as a grant of the account refers to it: `DATABASE/TABLE`. */
export function tableReference(world: World, from: string, id: string): string {
  const placed = find(world, "table", id);
  if (placed === undefined) throw new Error(`bug: ${id} is not in this world.`);
  const name = placed.resource.names.join("/");
  return placed.accountName === from ? name : `${placed.accountName}:table/${name}`;
}
