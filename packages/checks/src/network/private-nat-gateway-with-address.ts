import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";

export const privateNatGatewayWithAddress: Check = {
  code: "network/private-nat-gateway-with-address",
  rules: ["NET-019"],
  severity: "error",
  summary: "A private NAT gateway has no Elastic IP.",

  *run({ topology }) {
    for (const { vpc, at } of networksOf(topology)) {
      for (const [name, { connectivity, elasticIp }] of Object.entries(vpc.natGateways)) {
        if (connectivity === "public" || elasticIp === undefined) continue;
        const path = [...at, "natGateways", name];
        yield {
          at: [...path, "elasticIp"],
          message: say(
            "NAT gateway `{{name}}` is private, and a private NAT gateway has no Elastic IP.",
            { name },
          ),
          related: [{ at: [...path, "connectivity"], message: say("it is private") }],
          help: say("Leave `elasticIp` out, or make it `connectivity: public`."),
        };
      }
    }
  },
};
