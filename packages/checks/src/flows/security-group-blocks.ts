import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { blockedWays } from "./blocked-ways.ts";
import { broken, code, grouped } from "./said.ts";

export const securityGroupBlocks: FlowCheck = {
  code: "flows/security-group-blocks",
  rules: ["EP-010"],
  severity: "error",
  summary: "Security groups let TCP 443 through from whoever calls an AWS service to its endpoint.",

  *run(subject) {
    const all = blockedWays(subject).flatMap((way) => way.groups.map((hop) => ({ ...way, hop })));
    const keyOf = ({ client, hop }: (typeof all)[number]): string =>
      `${client.subnet} ${hop.side ?? ""} ${hop.resource ?? ""}`;
    for (const group of grouped(all, keyOf)) {
      const [{ hop, client }] = group;
      const subnet = find(subject.world, "subnet", client.subnet)?.resource;
      const values = {
        subnet: subnet?.names.at(-1) ?? "",
        services: code(group.map(({ service }) => service.name)),
      };
      const isOut = hop.side === "caller";
      yield {
        at: hop.at === undefined || hop.at.length === 0 ? (subnet?.at ?? []) : hop.at,
        message: isOut
          ? say(
              "Security groups keep the client in subnet `{{subnet}}` from calling {{services}}: no rule lets TCP 443 out.",
              values,
            )
          : say(
              "Security groups of the endpoint keep out the client in subnet `{{subnet}}`, which calls {{services}}: no rule lets TCP 443 in.",
              values,
            ),
        ...broken(
          group.map((one) => one.declared),
          subnet === undefined ? [] : [{ at: subnet.at, message: say("the client's subnet") }],
        ),
        help: isOut
          ? say("Add an egress rule for TCP 443.")
          : say("Add an ingress rule for TCP 443 from the client's security group or subnet."),
      };
    }
  },
};
