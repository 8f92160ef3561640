import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { intoFreeZone } from "./free-zone.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

/** Of zones that are left out, the plan chooses two; this is about those that are written. */
export const workspacesInOneZone: Check = {
  code: "network/workspaces-in-one-zone",
  rules: ["WS-001", "NET-014"],
  severity: "error",
  summary: "The two subnets for WorkSpaces are in different zones.",

  *run(subject) {
    const { topology } = subject;
    for (const network of networksOf(topology)) {
      const { at } = network;
      const subnets = subnetsOf(network).forWorkspaces;
      if (subnets.every(({ subnet }) => subnet.existing !== undefined)) continue;
      const [first, second, third] = subnets;
      if (first === undefined || second === undefined || third !== undefined) continue;
      if (first.zone === undefined || first.zone.text !== second.zone?.text) continue;
      yield {
        at: [...at, "subnets", second.name, "zone"],
        message: say(
          "Subnets `{{first}}` and `{{second}}` are for WorkSpaces, and both in `{{zone}}`; a directory needs two zones.",
          { first: first.name, second: second.name, zone: first.zone.text },
        ),
        related: [{ at: [...at, "subnets", first.name, "zone"], message: say("the other one") }],
        help: say("Move one of them to another zone, or leave its `zone` out and have one chosen."),
        ...intoFreeZone(subject, second.name, network),
      };
    }
  },
};
