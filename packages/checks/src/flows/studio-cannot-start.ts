import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { newEndpoints } from "./new-endpoint.ts";
import { broken, code } from "./said.ts";
import { failedStarts } from "./studio-starts.ts";

export const studioCannotStart: FlowCheck = {
  code: "flows/studio-cannot-start",
  rules: ["STU-004"],
  severity: "error",
  summary:
    "Studio reaches the SageMaker API and runtime: by an endpoint of each, or through a NAT gateway.",

  *run(subject) {
    const { world } = subject;
    for (const { placed, legs, broken: declared } of failedStarts(subject)) {
      const missing = legs.flatMap(({ start, hops }) => {
        if (start?.needs !== "service") return [];
        const subnet = find(world, "subnet", start.subnet);
        const isLacking = hops.some(
          ({ layer, verdict }) =>
            verdict === "denied" && layer !== "security-group" && layer !== "endpoint-policy",
        );
        return isLacking && subnet !== undefined ? [{ subnet, service: start.name }] : [];
      });
      const [first] = missing;
      if (first === undefined) continue;
      const services = [...new Set(missing.map(({ service }) => service))];
      const subnets = [
        ...new Map(missing.map(({ subnet }) => [subnet.resource.id, subnet])).values(),
      ];
      yield {
        at: placed.resource.at,
        message: say(
          "Studio `{{studio}}` cannot start: nothing leads from {{subnets}} to {{services}}, neither an endpoint nor a NAT gateway.",
          {
            studio: placed.resource.name,
            subnets: code(subnets.map(({ resource }) => resource.names.at(-1) ?? "")),
            services: code(services),
          },
        ),
        ...broken(
          declared,
          subnets
            .slice(0, 2)
            .map(({ resource }) => ({ at: resource.at, message: say("its subnet") })),
        ),
        ...newEndpoints(subject, subnets, services),
      };
    }
  },
};
