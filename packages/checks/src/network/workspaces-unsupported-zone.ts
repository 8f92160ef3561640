import { workspacesZones } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { intoFreeZone } from "./free-zone.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

/** Zones that are chosen by us are never wrong in this way; this is about those that are written. */
export const workspacesUnsupportedZone: Check = {
  code: "network/workspaces-unsupported-zone",
  rules: ["WS-002", "NET-014"],
  severity: "error",
  summary: "A subnet for WorkSpaces is in a zone that offers them.",

  *run(subject) {
    const { topology } = subject;
    for (const network of networksOf(topology)) {
      const { region, at } = network;
      const supported = workspacesZones(region, topology.facts);
      if (supported === undefined) continue;
      for (const { name, subnet, zone } of subnetsOf(network).forWorkspaces) {
        if (subnet.existing !== undefined) continue;
        if (zone?.reading !== "id" || supported.includes(zone.text)) continue;
        yield {
          at: [...at, "subnets", name, "zone"],
          message: say(
            "Subnet `{{name}}` is for WorkSpaces, which `{{region}}` does not offer in `{{zone}}`.",
            { name, region, zone: zone.text },
          ),
          related: [{ at: [...at, "subnets", name, "role"], message: say("what it is for") }],
          help: say("Choose from {{zones}}, or leave `zone` out and have one chosen.", {
            zones: commas(supported.map((id) => `\`${id}\``)),
          }),
          ...intoFreeZone(subject, name, network),
        };
      }
    }
  },
};
