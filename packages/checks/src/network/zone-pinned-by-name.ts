import type { RelatedFinding } from "@cloister/model";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { readZone, zoneChoice } from "./zone-text.ts";

export const zonePinnedByName: Check = {
  code: "network/zone-pinned-by-name",
  rules: ["NET-013"],
  severity: "warning",
  summary: "Where it matters which zone is meant, it is given by its id.",

  *run({ topology }) {
    const accounts = Object.keys(topology.accounts);
    for (const { account, vpc, region, at } of networksOf(topology)) {
      const other = accounts.find((name) => name !== account);
      for (const [name, { zone, role, existing }] of Object.entries(vpc.subnets)) {
        if (zone === undefined || existing !== undefined || readZone(zone, region) !== "name") continue;
        const related: RelatedFinding[] = [];
        if (role === "workspaces") {
          const path = [...at, "subnets", name, "role"];
          related.push({ at: path, message: "WorkSpaces are offered in some zones only" });
        }
        if (other !== undefined) {
          const path = ["accounts", other];
          related.push({ at: path, part: "key", message: `in \`${other}\` it may be another zone` });
        }
        if (related.length === 0) continue;
        yield {
          at: [...at, "subnets", name, "zone"],
          message: `Subnet \`${name}\` is pinned by the zone name \`${zone}\`; which zone that is differs from account to account.`,
          related,
          help: `Pin it by zone id: ${zoneChoice(region)}.`,
        };
      }
    }
  },
};
