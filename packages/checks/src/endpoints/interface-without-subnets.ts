import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { endpointsOf } from "./endpoints-of.ts";

export const interfaceWithoutSubnets: Check = {
  code: "endpoints/interface-without-subnets",
  rules: ["EP-005"],
  severity: "error",
  summary: "An interface endpoint stands in at least one subnet.",

  *run({ topology }) {
    for (const { name, input, at } of endpointsOf(topology)) {
      if (input.type !== "interface" || (input.subnets ?? []).length > 0) continue;
      // With the field of a gateway endpoint in its place, that one is the mistake.
      if (input.subnets === undefined && input.routeTables !== undefined) continue;
      yield {
        at: [...at, "subnets"],
        part: "key",
        message: say("Interface endpoint `{{name}}` has no subnet to stand in.", { name }),
        help: say("List one subnet in each Availability Zone that uses it, in `subnets`."),
      };
    }
  },
};
