import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { blockedWays } from "./blocked-ways.ts";
import { newEndpoints } from "./new-endpoint.ts";
import { broken, code, grouped } from "./said.ts";

export const studioNotPrivate: FlowCheck = {
  code: "flows/studio-not-private",
  rules: ["STU-015"],
  severity: "error",
  summary: "A browser inside a VPC opens Studio through endpoints for the page and for the API.",

  *run(subject) {
    const { world } = subject;
    const all = blockedWays(subject).flatMap((way) => {
      const { use, target } = way.declared.proven.flow;
      const subnet = find(world, "subnet", way.client.subnet);
      const studio = target.kind === "studio" ? find(world, "studio", target.studio.id) : undefined;
      return use !== "open" ||
        way.lacking.length === 0 ||
        subnet === undefined ||
        studio === undefined
        ? []
        : [{ ...way, subnet, studio }];
    });
    for (const group of grouped(
      all,
      ({ client, studio }) => `${client.subnet} ${studio.resource.id}`,
    )) {
      const [{ subnet, studio }] = group;
      const services = [...new Set(group.map(({ service }) => service.name))];
      yield {
        at: subnet.resource.at,
        message: say(
          "A browser in subnet `{{subnet}}` cannot open Studio `{{studio}}`: nothing leads to {{services}} there.",
          {
            subnet: subnet.resource.names.at(-1) ?? "",
            studio: studio.resource.name,
            services: code(services),
          },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          [{ at: studio.resource.at, message: say("the Studio domain") }],
        ),
        ...newEndpoints(subject, [subnet], services),
      };
    }
  },
};
