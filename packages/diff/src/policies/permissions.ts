import { madeIdsIn } from "@cloister/proof";
import type { Permission } from "../difference.ts";
import type { Atom, Part } from "./atoms.ts";

/** Atoms in as few lines as say the same: actions by resource, then resources by their actions. */
export function permissionsOf(
  atoms: readonly Atom[],
  still: ReadonlyMap<Atom, readonly Atom[]> = new Map(),
): readonly Permission[] {
  const byResource = groups(atoms, (atom) => [
    atom.effect,
    atom.principal,
    atom.action.except ? atom.action : "",
    atom.resource,
    atom.conditionKey,
    atom.policy ?? "",
    stillOf(atom, still),
  ]);
  const rows = byResource.map((group) => ({
    first: group[0],
    actions: group.flatMap(({ action }) => action.values),
  }));
  const byActions = groups(rows, ({ first, actions }) => [
    first.effect,
    first.principal,
    [...actions].toSorted(),
    first.action.except,
    first.resource.except ? first.resource : "",
    first.conditionKey,
    first.policy ?? "",
    stillOf(first, still),
  ]);
  const merged = byActions.map((group) => ({
    ...group[0],
    resources: group.flatMap(({ first }) => first.resource.values),
  }));
  const byPrincipal = groups(merged, ({ first, actions, resources }) => [
    first.effect,
    first.principal.except ? first.principal : "",
    [...actions].toSorted(),
    first.action.except,
    [...resources].toSorted(),
    first.resource.except,
    first.conditionKey,
    first.policy ?? "",
    stillOf(first, still),
  ]);
  return byPrincipal.map((group) => {
    const [{ first, actions, resources }] = group;
    const principals = group.flatMap((one) => one.first.principal.values);
    const parts = { principals: first.principal, actions: first.action, resources: first.resource };
    return {
      effect: first.effect,
      principals: shown(principals),
      actions: shown(actions),
      resources: shown(resources),
      allBut: (["principals", "actions", "resources"] as const).filter(
        (part) => parts[part].except,
      ),
      conditions: readableConditions(first),
      ...(first.policy === undefined ? {} : { policy: first.policy }),
      still: stillOf(first, still),
    };
  });
}

/** What stays of what is lost: the actions where those are fewer, else the resources. */
function stillOf(atom: Atom, still: ReadonlyMap<Atom, readonly Atom[]>): readonly string[] {
  const kept = still.get(atom) ?? [];
  const said = kept.map((one) => {
    const actions = isSame(one.action, atom.action) ? "" : one.action.values.join(", ");
    const resources = isSame(one.resource, atom.resource) ? "" : one.resource.values.join(", ");
    const conditions = one.conditionKey === atom.conditionKey ? "" : conditionText(one);
    return [actions, resources, conditions].filter((word) => word !== "").join(" ");
  });
  return shown(said);
}

function isSame(one: Part, other: Part): boolean {
  return one.except === other.except && one.values.join("\n") === other.values.join("\n");
}

function conditionText({ conditions }: Atom): string {
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => `${key} ${operator} ${values.join(", ")}`),
  );
  return `(${all.join("; ")})`;
}

function readableConditions({ conditions }: Atom): Permission["conditions"] {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, shown(values)])),
    ]),
  );
}

/** Each once, readable, in code unit order; what a kind of policy does not say is left out. */
function shown(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== "").map(readable))].toSorted();
}

/** With the plan's ids in braces in the place of ids that AWS has not made yet. */
function readable(text: string): string {
  let said = text;
  for (const { start, end, resource } of madeIdsIn(text).toReversed()) {
    said = `${said.slice(0, start)}{${resource}}${said.slice(end)}`;
  }
  return said;
}

function groups<T>(
  items: readonly T[],
  keyOf: (item: T) => readonly unknown[],
): readonly (readonly [T, ...T[]])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return [...found.values()];
}
