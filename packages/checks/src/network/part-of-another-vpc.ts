import type { Kind, Path, Plan, Ref, Resource } from "@cloister/model";
import type { Check, Said } from "../check.ts";
import { endpointAt } from "../endpoints/endpoint-at.ts";
import { nameOf } from "../name-of.ts";
import { placesOf } from "../places-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { isInVpcOf } from "./is-in-vpc-of.ts";

export const partOfAnotherVpc: Check = {
  code: "network/part-of-another-vpc",
  rules: ["NET-021", "EP-005"],
  severity: "error",
  summary: "Route tables, NAT gateways and endpoints use parts of their own VPC.",

  *run({ topology, plan }) {
    for (const { routeTable, subnet, at } of resourcesOf(plan, "route-table-association")) {
      const user = targetOf(plan, routeTable);
      yield* foreignParts(plan, { user, what: "Route table", parts: [subnet], placeOf: () => at });
    }
    for (const nat of resourcesOf(plan, "nat-gateway")) {
      const placeOf = () => [...nat.at, "subnet"];
      yield* foreignParts(plan, { user: nat, what: "NAT gateway", parts: [nat.subnet], placeOf });
    }
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      const { subnets, securityGroups } = endpointAt(topology, endpoint.at);
      const endpointParts = { user: endpoint, what: "Endpoint" };
      yield* foreignParts(plan, {
        ...endpointParts,
        parts: endpoint.subnets,
        placeOf: placesOf(subnets, [...endpoint.at, "subnets"]),
      });
      yield* foreignParts(plan, {
        ...endpointParts,
        parts: endpoint.securityGroups,
        placeOf: placesOf(securityGroups, [...endpoint.at, "securityGroups"]),
      });
    }
    for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
      const { routeTables } = endpointAt(topology, endpoint.at);
      yield* foreignParts(plan, {
        user: endpoint,
        what: "Endpoint",
        parts: endpoint.routeTables,
        placeOf: placesOf(routeTables, [...endpoint.at, "routeTables"]),
      });
    }
  },
};

interface Use {
  readonly user: Resource;
  readonly what: string;
  readonly parts: readonly Ref<Kind>[];
  readonly placeOf: (part: Ref<Kind>) => Path;
}

function* foreignParts(plan: Plan, { user, what, parts, placeOf }: Use): Iterable<Said> {
  for (const part of parts) {
    const target = targetOf(plan, part);
    if (isInVpcOf(user, target)) continue;
    const [own = ""] = user.names;
    const [other = ""] = target.names;
    const account = target.at[1] === user.at[1] ? "" : ` of account \`${String(target.at[1])}\``;
    yield {
      at: placeOf(part),
      message: `${what} \`${nameOf(user)}\` of VPC \`${own}\` uses \`${nameOf(part)}\`, which is part of VPC \`${other}\`${account}.`,
      related: [{ at: target.at, part: "key", message: `\`${nameOf(part)}\`` }],
      help: `Name something of VPC \`${own}\` itself.`,
    };
  }
}
