import type { Plan } from "@cloister/model";

/**
 * The plan with ids that begin with the account's 12 digits instead of the topology's name of it, as those of a
 * cloud do that was read back. What is asked of the plan can then be asked of that cloud.
 */
export function byAccountId(plan: Plan): Plan {
  const digits = new Map(plan.accounts.map(({ name, id }) => [name, id]));
  return renamed(plan, (id) => {
    const colon = id.indexOf(":");
    const account = digits.get(id.slice(0, colon));
    return account === undefined ? id : `${account}${id.slice(colon)}`;
  });
}

/** Every value keeps its shape: only ids within it change. */
export function renamed<T>(value: T, rename: (id: string) => string): T;
export function renamed(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, rename));
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, renamed(inner, rename)]),
  );
  const { id } = copy;
  return "kind" in copy && typeof id === "string" ? { ...copy, id: rename(id) } : copy;
}
