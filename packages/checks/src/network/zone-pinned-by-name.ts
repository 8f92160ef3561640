import { workspacesZones, type RelatedFinding } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { listOfZones, zoneIdsOf } from "./zone-text.ts";

export const zonePinnedByName: Check = {
  code: "network/zone-pinned-by-name",
  rules: ["NET-013"],
  severity: "warning",
  summary: "Where it matters which zone is meant, it is given by its id.",

  *run({ topology }) {
    const accounts = Object.keys(topology.accounts);
    for (const network of networksOf(topology)) {
      const { account, at } = network;
      const all = zoneIdsOf(network.region);
      const forWorkspaces = workspacesZones(network.region, topology.facts);
      const other = accounts.find((name) => name !== account);
      for (const { name, subnet, zone } of subnetsOf(network).withZoneName) {
        if (subnet.existing !== undefined) continue;
        const related: RelatedFinding[] = [];
        if (subnet.role === "workspaces") {
          const path = [...at, "subnets", name, "role"];
          related.push({ at: path, message: say("WorkSpaces are offered in some zones only") });
        }
        if (other !== undefined) {
          const path = ["accounts", other];
          related.push({
            at: path,
            part: "key",
            message: say("in `{{other}}` it may be another zone", { other }),
          });
        }
        if (related.length === 0) continue;
        const isLimited = subnet.role === "workspaces" && forWorkspaces !== undefined;
        const ids = isLimited ? listOfZones(forWorkspaces) : all;
        yield {
          at: [...at, "subnets", name, "zone"],
          message: say(
            "Subnet `{{name}}` is pinned by the zone name `{{zone}}`; which zone that is differs from account to account.",
            { name, zone: zone.text },
          ),
          related,
          help:
            ids === undefined
              ? say("Write the zone's id instead of its name.")
              : say("Write the zone's id: one of {{ids}}.", { ids }),
        };
      }
    }
  },
};
