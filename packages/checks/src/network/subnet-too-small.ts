import { parseCidr, usableAddresses } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { targetOf } from "../resources-of.ts";
import { firstOf } from "../some-of.ts";
import { isBlockSize } from "./block-size.ts";
import { usedAddresses } from "./used-addresses.ts";

export const subnetTooSmall: Check = {
  code: "network/subnet-too-small",
  rules: ["NET-011"],
  severity: "error",
  summary: "A subnet has an address for each network interface that is made in it.",

  *run({ plan }) {
    for (const [id, takers] of usedAddresses(plan)) {
      const subnet = targetOf(plan, { kind: "subnet", id });
      const cidr = parseCidr(subnet.cidr);
      if (cidr?.family !== 4 || !isBlockSize(cidr.prefix)) continue;
      const usable = usableAddresses(cidr);
      if (takers.length <= usable) continue;
      yield {
        at: [...subnet.at, "cidr"],
        message: say(
          "Subnet `{{subnet}}` (`{{cidr}}`) has {{usable}} addresses, and {{needed}} are needed for what is made in it.",
          { subnet: nameOf(subnet), cidr: subnet.cidr, usable, needed: takers.length },
        ),
        related: firstOf(takers.slice(usable)).map((taker) => ({
          at: taker.at,
          part: "key",
          message: say("`{{name}}` gets none", { name: nameOf(taker) }),
        })),
        help: say("Make the subnet larger, or put some of it into another subnet."),
      };
    }
  },
};
