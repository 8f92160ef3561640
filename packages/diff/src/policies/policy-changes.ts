import type { World } from "@cloister/proof";
import type { PolicyChange } from "../difference.ts";
import { identityChanges } from "./identity-changes.ts";
import { resourcePolicyChanges } from "./resource-policy-changes.ts";

/** Which policies say more or less: those of users and roles first, then those of resources. */
export function policyChanges(before: World, after: World): readonly PolicyChange[] {
  return [...identityChanges(before, after), ...resourcePolicyChanges(before, after)];
}
