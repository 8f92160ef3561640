import type { Tags } from "../declared.ts";
import type { Scope } from "./sink.ts";

/** Tags of the topology, the account and the thing itself, the innermost winning, in code unit order. */
export function tagsOf(
  scope: Pick<Scope, "topology" | "account">,
  own: Tags | undefined,
  name?: string,
): Tags {
  const merged: Record<string, string> = {
    ...(name === undefined ? {} : { Name: name }),
    ...scope.topology.tags,
    ...scope.account.tags,
    ...own,
  };
  const keys = Object.keys(merged);
  if (keys.length < 2) return merged;
  const sorted: Record<string, string> = {};
  for (const key of keys.toSorted()) sorted[key] = merged[key] ?? "";
  return sorted;
}
