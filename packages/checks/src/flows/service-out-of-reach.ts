import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { blockedWays } from "./blocked-ways.ts";
import { isOfAnotherRegion } from "./bucket-of-another-region.ts";
import { newEndpoints } from "./new-endpoint.ts";
import { broken, code, grouped } from "./said.ts";

export const serviceOutOfReach: FlowCheck = {
  code: "flows/service-out-of-reach",
  rules: ["EP-020"],
  severity: "error",
  summary: "A subnet without a way to the internet has endpoints for what is called from it.",

  *run(subject) {
    const { world } = subject;
    const all = blockedWays(subject).flatMap((way) => {
      const subnet = find(world, "subnet", way.client.subnet);
      const isOther =
        subnet === undefined ||
        way.declared.proven.flow.use === "open" ||
        way.lacking.length === 0 ||
        isOfAnotherRegion(way.service, subnet.region);
      return isOther ? [] : [{ ...way, subnet }];
    });
    for (const group of grouped(all, ({ client }) => client.subnet)) {
      const [{ subnet, lacking }] = group;
      const services = [...new Set(group.map(({ service }) => service.name))];
      yield {
        at: subnet.resource.at,
        message: say(
          "From subnet `{{subnet}}` nothing leads to {{services}}: no endpoint serves it there, and no route leads to the internet.",
          { subnet: subnet.resource.names.at(-1) ?? "", services: code(services) },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          lacking
            .flatMap(({ at, layer, reason }) =>
              (layer === "dns" || layer === "route") && at !== undefined && at.length > 0
                ? [{ at, message: reason }]
                : [],
            )
            .slice(0, 2),
        ),
        ...newEndpoints(subject, [subnet], services),
      };
    }
  },
};
