import { workspacesZones } from "@cloister/model";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

/** Zones that are chosen by us are never wrong in this way; this is about those that are written. */
export const workspacesUnsupportedZone: Check = {
  code: "network/workspaces-unsupported-zone",
  rules: ["WS-002", "NET-014"],
  severity: "error",
  summary: "A subnet for WorkSpaces is in a zone that offers them.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const { region, at } = network;
      const supported = workspacesZones(region);
      if (supported === undefined) continue;
      for (const { name, subnet, zone } of subnetsOf(network).forWorkspaces) {
        if (subnet.existing !== undefined) continue;
        if (zone?.reading !== "id" || supported.includes(zone.text)) continue;
        yield {
          at: [...at, "subnets", name, "zone"],
          message: `Subnet \`${name}\` is for WorkSpaces, which \`${region}\` does not offer in \`${zone.text}\`.`,
          related: [{ at: [...at, "subnets", name, "role"], message: "what it is for" }],
          help: `Choose from ${supported.map((id) => `\`${id}\``).join(", ")}, or leave \`zone\` out and have one chosen.`,
        };
      }
    }
  },
};
