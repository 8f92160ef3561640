import type { ResourceOf, Topology } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { networkAt } from "./networks-of.ts";
import { routingOf, type Routing } from "./routing.ts";
import { readZone } from "./zone-text.ts";

export const natGatewayOfAnotherZone: Check = {
  code: "network/nat-gateway-of-another-zone",
  rules: ["NET-020"],
  severity: "warning",
  summary: "Each zone leads out through a NAT gateway of its own.",

  *run(subject) {
    const { topology, plan } = subject;
    const users = usersOfGateways(routingOf(subject));
    for (const nat of resourcesOf(plan, "nat-gateway")) {
      const home = zoneOf(topology, targetOf(plan, nat.subnet));
      if (home === undefined) continue;
      const strangers = (users.get(nat.id) ?? [])
        .map((association) => ({ association, subnet: targetOf(plan, association.subnet) }))
        .filter(({ subnet }) => isElsewhere(zoneOf(topology, subnet), home));
      if (strangers.length === 0) continue;
      const names = someOf(strangers.map(({ subnet }) => nameOf(subnet)));
      const holes = { nat: nameOf(nat), zone: home.text, subnets: names };
      yield {
        at: nat.at,
        part: "key",
        message:
          strangers.length === 1
            ? say(
                "NAT gateway `{{nat}}` is in zone `{{zone}}`, and the only way out of {{subnets}}, which is in another: without that zone it has none, and traffic between zones is charged.",
                holes,
              )
            : say(
                "NAT gateway `{{nat}}` is in zone `{{zone}}`, and the only way out of {{subnets}}, which are in others: without that zone they have none, and traffic between zones is charged.",
                holes,
              ),
        related: firstOf(strangers).map(({ association, subnet }) => ({
          at: association.at,
          message: say("`{{subnet}}` is in `{{zone}}`", {
            subnet: nameOf(subnet),
            zone: subnet.zone,
          }),
        })),
        help: say(
          "Add a NAT gateway to each of these zones, with a route table that leads to it. Where one is enough, say why in `silence`.",
        ),
      };
    }
  },
};

/** Who is led to which NAT gateway, by its id. */
function usersOfGateways({
  tables,
}: Routing): ReadonlyMap<string, readonly ResourceOf<"route-table-association">[]> {
  const users = new Map<string, ResourceOf<"route-table-association">[]>();
  for (const { routes, associations } of tables.values()) {
    const gateways = routes.flatMap(({ target }) =>
      target.kind === "nat-gateway" ? [target.id] : [],
    );
    for (const id of new Set(gateways)) {
      const before = users.get(id);
      if (before === undefined) users.set(id, [...associations]);
      else for (const association of associations) before.push(association);
    }
  }
  return users;
}

interface Zone {
  readonly text: string;
  readonly reading: "id" | "name";
}

/** Undefined where it is not known: of a subnet that exists, and whose zone nobody wrote. */
function zoneOf(topology: Topology, subnet: ResourceOf<"subnet">): Zone | undefined {
  const { vpc, region } = networkAt(topology, subnet.at);
  if (subnet.existing !== undefined && vpc.subnets[nameOf(subnet)]?.zone === undefined) {
    return undefined;
  }
  const reading = readZone(subnet.zone, region);
  return reading === "elsewhere" ? undefined : { text: subnet.zone, reading };
}

/** A name and an id may mean one zone. */
function isElsewhere(zone: Zone | undefined, home: Zone): boolean {
  return zone !== undefined && zone.reading === home.reading && zone.text !== home.text;
}
