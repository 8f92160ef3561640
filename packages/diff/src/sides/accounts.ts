import type { Plan, PlannedAccount } from "@cloister/model";
import { renamedIds } from "@cloister/proof";
import type { AccountChange } from "../difference.ts";

/** What becomes of the accounts, the newer side's first; an account is the same by its 12 digits. */
export function accountChanges(before: Plan, after: Plan): readonly AccountChange[] {
  const old = new Map(before.accounts.map((account) => [account.id, account]));
  const oldNames = new Map(before.accounts.map((account) => [account.name, account]));
  const kept = new Set(after.accounts.map(({ id }) => id));
  const moved = new Set<string>();
  const changes = after.accounts.flatMap((account): readonly AccountChange[] => {
    const { name, id } = account;
    const same = old.get(id);
    if (same !== undefined) {
      return same.name === name ? [] : [{ change: "renamed", name, id, from: same.name }];
    }
    const named = oldNames.get(name);
    if (named === undefined || kept.has(named.id)) return [{ change: "added", name, id }];
    moved.add(named.id);
    return [{ change: "moved", name, id, from: named.id }];
  });
  const gone = before.accounts.flatMap(({ name, id }): readonly AccountChange[] =>
    kept.has(id) || moved.has(id) ? [] : [{ change: "removed", name, id }],
  );
  return [...changes, ...gone];
}

/** The older plan with the names that the newer one has for the same accounts, so that ids can be compared. */
export function withNamesOf(after: Plan, before: Plan): Plan {
  const names = newNames(before, after);
  if (names.size === 0) return before;
  const plan = renamedIds(before, (id) => {
    const colon = id.indexOf(":");
    const name = names.get(id.slice(0, colon));
    return name === undefined ? id : `${name}${id.slice(colon)}`;
  });
  const called = (account: PlannedAccount): PlannedAccount => ({
    ...account,
    name: names.get(account.name) ?? account.name,
  });
  return {
    ...plan,
    accounts: plan.accounts.map(called),
    units: plan.units.map((unit) => ({ ...unit, account: called(unit.account) })),
    existing: plan.existing.map((one) => ({ ...one, account: called(one.account) })),
  };
}

/** From the older name of an account to the newer, of all that change theirs or have to make room. */
export function newNames(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const byId = new Map(after.accounts.map(({ id, name }) => [id, name]));
  const taken = new Set(after.accounts.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const { id, name } of before.accounts) {
    const now = byId.get(id);
    if (now !== undefined && now !== name) names.set(name, now);
    // An account that is gone must not be taken for another one that has its name now by a swap.
    const isSwapped = now === undefined && taken.has(name) && isOther(before, after, name);
    if (isSwapped) names.set(name, `${name} ${id}`);
  }
  return names;
}

/** Whether the newer side calls another of the older side's accounts by that name. */
function isOther(before: Plan, after: Plan, name: string): boolean {
  const now = after.accounts.find((account) => account.name === name);
  return now !== undefined && before.accounts.some(({ id }) => id === now.id);
}
