import { gatewayServices } from "@cloister/model";
import type { Check } from "../check.ts";
import { endpointsOf } from "./endpoints-of.ts";

export const notAGatewayService: Check = {
  code: "endpoints/not-a-gateway-service",
  rules: ["EP-002"],
  severity: "error",
  summary: "Gateway endpoints are for the services that have them: S3, DynamoDB and S3 Express.",

  *run({ topology }) {
    for (const { name, input, at, isKnown, hasGateways } of endpointsOf(topology)) {
      if (input.type !== "gateway" || !isKnown || hasGateways) continue;
      yield {
        at: [...at, "type"],
        message: `Endpoint \`${name}\` is a gateway endpoint, and \`${input.service}\` has only interface endpoints.`,
        related: [{ at: [...at, "service"], message: "the service" }],
        help: `Write \`type: interface\` with \`subnets\` and \`securityGroups\`. Gateway endpoints exist for ${gatewayServices.map((one) => `\`${one}\``).join(", ")}.`,
      };
    }
  },
};
