import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { studioAt } from "./studio-at.ts";

export const notClosed: Check = {
  code: "studio/not-closed",
  rules: ["STU-001"],
  severity: "warning",
  summary: "A Studio domain sends its traffic through the VPC.",

  *run({ topology, plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.mode === "VpcOnly") continue;
      const at = [...studio.at, "mode"];
      yield {
        at,
        message: say(
          "Studio domain `{{studio}}` reaches the internet through a network of SageMaker's own, where no route, endpoint or security group of the topology applies.",
          { studio: nameOf(studio) },
        ),
        related: [
          { at: [...studio.at, "vpc"], message: say("the VPC that only its home directories use") },
        ],
        help: say("Remove `mode`: `VpcOnly` is the default."),
        // Without a security group the domain would be refused then.
        ...(studioAt(topology, studio.at).securityGroups.length === 0
          ? {}
          : { fix: { edits: [{ kind: "remove", at }] } }),
      };
    }
  },
};
