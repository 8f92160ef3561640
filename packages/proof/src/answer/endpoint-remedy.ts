import { gatewayServices } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Client, Service } from "../network/way.ts";
import { find, type World } from "../world.ts";
import type { Remedy } from "./expected.ts";
import { networkOf } from "../network/network-index.ts";

/** The endpoint that lets a client reach a service without a way to the internet. */
export function endpointRemedy(
  world: World,
  { client, service }: { readonly client: Client; readonly service: Service },
): Remedy | undefined {
  const subnet = find(world, "subnet", client.subnet);
  if (subnet === undefined) return undefined;
  const [vpc = "", name = ""] = subnet.resource.names;
  const under = ["accounts", subnet.accountName, "vpcs", vpc, "endpoints"];
  const says = say("Leads to {{service}} without the internet.", { service: service.name });
  if (gatewayServices.includes(service.name)) {
    const [association] = networkOf(world).associationsOfSubnet.get(client.subnet) ?? [];
    const table = association?.resource.routeTable.id;
    const tableName = table?.slice(table.lastIndexOf("/") + 1) ?? "TABLE";
    return {
      says,
      under,
      yaml: `${service.name}: { service: ${service.name}, type: gateway, routeTables: [${tableName}] }`,
    };
  }
  const groups = (client.securityGroups ?? []).map(({ id }) => id.slice(id.lastIndexOf("/") + 1));
  const shown = groups.length === 0 ? "" : `, securityGroups: [${groups.join(", ")}]`;
  return {
    says,
    under,
    yaml: `${service.name.replaceAll(".", "-")}: { service: ${service.name}, type: interface, subnets: [${name}]${shown} }`,
  };
}
