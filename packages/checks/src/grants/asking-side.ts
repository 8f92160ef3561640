import type { Path } from "@cloister/model";
import type { Subject } from "../check.ts";
import type { HeldPolicy } from "./access.ts";
import { placeIn } from "./places.ts";

/** Where a policy asks for a bucket: the resource of its statement, or what its grant names. */
export function askedAt(
  { topology }: Subject,
  { account, policy }: HeldPolicy,
  bucket: string,
): Path {
  const [name = ""] = policy.names;
  const written = topology.accounts[account.name];
  if (policy.at[2] === "grants") {
    const grant = written?.grants[name];
    const targets = ["bucket", "table", "database", "workgroup"] as const;
    const target = targets.find((word) => grant?.[word] !== undefined);
    return target === undefined ? policy.at : [...policy.at, target];
  }
  for (const [index, { resources }] of (written?.policies[name]?.statements ?? []).entries()) {
    const at = [...policy.at, "statements", index, "resources"];
    if (!Array.isArray(resources)) {
      if (isOn(resources, bucket)) return at;
      continue;
    }
    const item = resources.findIndex((resource) => isOn(resource, bucket));
    if (item >= 0) return [...at, item];
  }
  return policy.at;
}

function isOn(resource: unknown, bucket: string): boolean {
  return typeof resource === "string" && placeIn(resource)?.bucket === bucket;
}
