import { gatewayServices, type Edit, type Fix } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { endpointsOf, type WrittenEndpoint } from "./endpoints-of.ts";

export const notAGatewayService: Check = {
  code: "endpoints/not-a-gateway-service",
  rules: ["EP-002"],
  severity: "error",
  summary: "Gateway endpoints are for the services that have them: S3, DynamoDB and S3 Express.",

  *run({ topology }) {
    for (const endpoint of endpointsOf(topology)) {
      const { name, input, at, isKnown, hasGateways } = endpoint;
      if (input.type !== "gateway" || !isKnown || hasGateways) continue;
      yield {
        at: [...at, "type"],
        message: say(
          "Endpoint `{{name}}` is a gateway endpoint, and `{{service}}` has only interface endpoints.",
          { name, service: input.service },
        ),
        related: [{ at: [...at, "service"], message: say("the service") }],
        help: say(
          "Write `type: interface` with `subnets` and `securityGroups`. Gateway endpoints exist for {{services}}.",
          { services: commas(gatewayServices.map((one) => `\`${one}\``)) },
        ),
        ...fixOf(endpoint),
      };
    }
  },
};

/** Of the subnets that it should serve, it is the type that stands in them. */
function fixOf({ input, at }: WrittenEndpoint): { readonly fix?: Fix } {
  const { subnets, serves, routeTables } = input;
  if ((subnets ?? serves ?? []).length === 0) return {};
  const edits: Edit[] = [{ kind: "set", at: [...at, "type"], value: "interface" }];
  if (routeTables !== undefined) edits.push({ kind: "remove", at: [...at, "routeTables"] });
  if (serves !== undefined) {
    const place = [...at, "serves"];
    edits.push(
      subnets === undefined
        ? { kind: "rename", at: place, key: "subnets" }
        : { kind: "remove", at: place },
    );
  }
  return { fix: { edits } };
}
