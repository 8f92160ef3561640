import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

const everyone: ReadonlySet<string> = new Set(["0.0.0.0/0", "::/0"]);

export const openToEveryone: Check = {
  code: "network/open-to-everyone",
  rules: ["NET-028"],
  severity: "warning",
  summary: "No security group lets everything in from everywhere.",

  *run({ plan }) {
    for (const rule of resourcesOf(plan, "security-group-rule")) {
      const { direction, peer, existing, securityGroup } = rule;
      if (direction !== "ingress" || existing !== undefined) continue;
      if (!("cidr" in peer) || !everyone.has(peer.cidr) || !isForEverything(rule)) continue;
      yield {
        at: [...rule.at, "from"],
        message:
          rule.protocol === "all"
            ? say("Security group `{{group}}` lets everything in from `{{everyone}}`.", {
                group: nameOf(securityGroup),
                everyone: peer.cidr,
              })
            : say(
                "Security group `{{group}}` lets every {{protocol}} port in from `{{everyone}}`.",
                {
                  group: nameOf(securityGroup),
                  protocol: rule.protocol.toUpperCase(),
                  everyone: peer.cidr,
                },
              ),
        help: say(
          "Name the ports that are needed, and the group, subnet or block that calls them.",
        ),
      };
    }
  },
};

function isForEverything({ protocol, ports }: ResourceOf<"security-group-rule">): boolean {
  if (protocol === "all") return true;
  return protocol !== "icmp" && ports?.from === 0 && ports.to === 65_535;
}
