import type { Declared, Kind, Path, Plan, Ref } from "@cloister/model";
import { say, verbatim, type Text } from "@cloister/texts";
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
    for (const association of resourcesOf(plan, "route-table-association")) {
      const { subnet, routeTable, at } = association;
      if (isInVpcOf(subnet, association)) continue;
      const what = say("Route table `{{table}}`", { table: nameOf(routeTable) });
      yield said(plan, { user: association, what, part: subnet, at });
    }
    for (const nat of resourcesOf(plan, "nat-gateway")) {
      if (isInVpcOf(nat.subnet, nat)) continue;
      const what = say("NAT gateway `{{nat}}`", { nat: nameOf(nat) });
      yield said(plan, { user: nat, what, part: nat.subnet, at: [...nat.at, "subnet"] });
    }
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      const { subnets, securityGroups } = endpointAt(topology, endpoint.at);
      yield* saidOfEndpoint(plan, endpoint, {
        parts: endpoint.subnets,
        placeOf: placesOf(subnets, [...endpoint.at, "subnets"]),
      });
      yield* saidOfEndpoint(plan, endpoint, {
        parts: endpoint.securityGroups,
        placeOf: placesOf(securityGroups, [...endpoint.at, "securityGroups"]),
      });
    }
    for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
      const { routeTables } = endpointAt(topology, endpoint.at);
      yield* saidOfEndpoint(plan, endpoint, {
        parts: endpoint.routeTables,
        placeOf: placesOf(routeTables, [...endpoint.at, "routeTables"]),
      });
    }
  },
};

interface Listed {
  readonly parts: readonly Ref<Kind>[];
  readonly placeOf: (part: Ref<Kind>) => Path;
}

function* saidOfEndpoint(
  plan: Plan,
  user: Declared<Kind>,
  { parts, placeOf }: Listed,
): Iterable<Said> {
  const what = say("Endpoint `{{endpoint}}`", { endpoint: nameOf(user) });
  for (const part of parts) {
    if (!isInVpcOf(part, user)) yield said(plan, { user, what, part, at: placeOf(part) });
  }
}

interface Use {
  readonly user: Declared<Kind>;
  readonly what: Text;
  readonly part: Ref<Kind>;
  readonly at: Path;
}

function said(plan: Plan, { user, what, part, at }: Use): Said {
  const target = targetOf(plan, part);
  const [own = ""] = user.names;
  const [other = ""] = target.names;
  const account = String(target.at[1]);
  const holes = { what, own, part: nameOf(part), other };
  return {
    at,
    message:
      target.at[1] === user.at[1]
        ? say("{{what}} of VPC `{{own}}` uses `{{part}}`, which is part of VPC `{{other}}`.", holes)
        : say(
            "{{what}} of VPC `{{own}}` uses `{{part}}`, which is part of VPC `{{other}}` of account `{{account}}`.",
            { ...holes, account },
          ),
    related: [{ at: target.at, part: "key", message: verbatim(`\`${nameOf(part)}\``) }],
    help: say("Name something of VPC `{{own}}` itself.", { own }),
  };
}
