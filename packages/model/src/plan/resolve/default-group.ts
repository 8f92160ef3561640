import { say } from "@cloister/texts";
import type { Finding } from "../../diagnostics/diagnostic.ts";
import type { SecurityGroupRef } from "../resources/security-group-rule.ts";
import { accountOf } from "./arns.ts";
import type { Entry } from "./declarations.ts";
import { refTo, type Scope } from "./sink.ts";

/** The group that an entry of the directory stands for. */
export function groupOf(entry: Entry): SecurityGroupRef | undefined {
  return refTo(entry, "security-group") ?? refTo(entry, "default-security-group");
}

/**
 * The same where AWS must be told the group's id. That of the default group of a VPC which exists is known only
 * if the topology states it; where it does not, that is reported, and there is no group.
 */
export function usableGroup(
  scope: Scope,
  entry: Entry,
  place: Pick<Finding, "at" | "part">,
): SecurityGroupRef | undefined {
  const group = groupOf(entry);
  if (group?.kind !== "default-security-group") return group;
  const [vpcName = ""] = entry.names;
  const existing = accountOf(scope.topology, entry).vpcs[vpcName]?.existing;
  if (existing === undefined || existing.defaultSecurityGroupId !== undefined) return group;
  scope.sink.report({
    code: "network/default-group-unknown",
    severity: "error",
    message: say(
      "The default security group of VPC `{{vpcName}}`, which exists already, is used here, and its id is not stated.",
      { vpcName },
    ),
    ...place,
    related: [
      { at: ["accounts", entry.account, "vpcs", vpcName, "existing"], message: say("The VPC.") },
    ],
    help: say(
      "Add `defaultSecurityGroupId: sg-…` beside `vpcId` of VPC `{{vpcName}}`, or name a group of your own.",
      { vpcName },
    ),
  });
  return undefined;
}
