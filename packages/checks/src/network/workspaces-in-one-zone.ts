import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

/** Of zones that are left out, the plan chooses two; this is about those that are written. */
export const workspacesInOneZone: Check = {
  code: "network/workspaces-in-one-zone",
  rules: ["WS-001", "NET-014"],
  severity: "error",
  summary: "The two subnets for WorkSpaces are in different zones.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const { at } = network;
      const subnets = subnetsOf(network).forWorkspaces;
      if (subnets.every(({ subnet }) => subnet.existing !== undefined)) continue;
      const [first, second, third] = subnets;
      if (first === undefined || second === undefined || third !== undefined) continue;
      if (first.zone === undefined || first.zone.text !== second.zone?.text) continue;
      yield {
        at: [...at, "subnets", second.name, "zone"],
        message: `Subnets \`${first.name}\` and \`${second.name}\` are for WorkSpaces, and both in \`${first.zone.text}\`; a directory needs two zones.`,
        related: [{ at: [...at, "subnets", first.name, "zone"], message: "the other one" }],
        help: "Move one of them to another zone, or leave its `zone` out and have one chosen.",
      };
    }
  },
};
