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

function renamed<T>(value: T, rename: (id: string) => string): T {
  const map = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(map);
    if (typeof one !== "object" || one === null) return one;
    const copied = Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, map(inner)]));
    return "kind" in copied && typeof copied["id"] === "string"
      ? { ...copied, id: rename(copied["id"]) }
      : copied;
  };
  // Every value keeps its shape: only texts within it change.
  return map(value) as T;
}
