import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { blockedWays } from "./blocked-ways.ts";
import { broken, grouped } from "./said.ts";

export const bucketOfAnotherRegion: FlowCheck = {
  code: "flows/bucket-of-another-region",
  rules: ["EP-017"],
  severity: "error",
  summary: "A subnet without a way to the internet uses buckets of its own Region.",

  *run(subject) {
    const { world } = subject;
    const all = blockedWays(subject).flatMap((way) => {
      const subnet = find(world, "subnet", way.client.subnet);
      return subnet === undefined ||
        !isOfAnotherRegion(way.service, subnet.region) ||
        way.lacking.length === 0
        ? []
        : [{ ...way, subnet }];
    });
    for (const group of grouped(
      all,
      ({ client, service }) => `${client.subnet} ${service.region}`,
    )) {
      const [{ subnet, service, lacking }] = group;
      yield {
        at: subnet.resource.at,
        message: say(
          "Subnet `{{subnet}}` has no way to S3 of `{{region}}`: its endpoints lead to S3 of `{{own}}` only, and no route leads to the internet.",
          {
            subnet: subnet.resource.names.at(-1) ?? "",
            region: service.region,
            own: subnet.region,
          },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          lacking.flatMap(({ at, layer }) =>
            layer === "endpoint" && at !== undefined
              ? [{ at, message: say("leads to its own Region") }]
              : [],
          ),
        ),
        help: say(
          "Keep the bucket in `{{own}}`, or read it through Athena, which calls S3 on its own side.",
          {
            own: subnet.region,
          },
        ),
      };
    }
  },
};

export function isOfAnotherRegion(
  service: { readonly name: string; readonly region: string },
  region: string,
): boolean {
  return service.name === "s3" && service.region !== region;
}
