import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "../network/routing.ts";

export const noWayOut: Check = {
  code: "workspaces/no-way-out",
  rules: ["WS-007"],
  severity: "warning",
  summary: "Subnets for WorkSpaces have a way to the internet.",

  *run(subject) {
    for (const { subnet, used } of routingOf(subject).subnets) {
      if (subnet.intent.role !== "workspaces" || used === "unknown") continue;
      if (used !== "main") {
        const isUnstated = used.table.existing !== undefined && used.routes.length === 0;
        if (used.toInternet !== undefined || used.toNat !== undefined || isUnstated) continue;
      }
      yield {
        at: [...subnet.at, "role"],
        message: say(
          "Subnet `{{subnet}}` is for WorkSpaces and has no way to the internet, which they need to be activated and updated.",
          { subnet: nameOf(subnet) },
        ),
        related:
          used === "main"
            ? []
            : [{ at: used.table.at, part: "key", message: say("its route table") }],
        help: say(
          "Lead it to a NAT gateway. Where updates and activation have another way, say so in `silence`.",
        ),
      };
    }
  },
};
