import { allChosen, chosen, section, type Entry } from "./choice.ts";
import type { PartDocument, VpcDocument } from "./document.ts";
import {
  interfaceServices,
  writeEndpoints,
  writtenEndpoints,
  type EndpointPlace,
  type WrittenEndpoint,
} from "./endpoints.ts";
import { reference, type AccountFacts, type VpcFacts } from "./facts.ts";
import {
  existingVpc,
  layOut,
  type LaidSubnet,
  type LaidTable,
  type Layout,
} from "./network-layout.ts";
import type { VpcSketch } from "./network-sketch.ts";
import { writeSecurityGroups } from "./security-groups.ts";
import {
  guardsOf,
  studioGroupsOf,
  studioWayOf,
  withStudioEndpoints,
  withWayOut,
} from "./studio-network.ts";
import { idOf, type Writer } from "./writer.ts";

/** A VPC that is laid out, before the rest of its account is known. */
export interface LaidVpc {
  readonly name: string;
  readonly sketch: VpcSketch;
  readonly layout: Layout;
  readonly endpoints: readonly WrittenEndpoint[];
  /** Counts the VPCs of the topology. */
  readonly index: number;
  /** Of the account, in which VPCs are by default. */
  readonly home: string;
}

/** Those that the laid VPC can be referred to by. */
export type Home = Pick<AccountFacts, "name" | "form">;

export function layOutVpc(
  entry: Entry<VpcSketch>,
  {
    home,
    regions,
    index,
  }: { readonly home: string; readonly regions: readonly string[]; readonly index: number },
): LaidVpc {
  const { name } = entry;
  const sketch = withStudioEndpoints(withWayOut(entry.sketch), interfaceServices);
  const region = sketch.region === undefined ? home : (chosen(regions, sketch.region) ?? home);
  const layout = layOut(sketch, region, index);
  return { name, sketch, layout, endpoints: writtenEndpoints(sketch, layout), index, home };
}

export function factsOf({ name, sketch, layout, endpoints }: LaidVpc): VpcFacts {
  return {
    name,
    region: layout.region,
    exists: layout.isExisting,
    subnets: layout.subnets.map((subnet) => ({
      name: subnet.entry.name,
      tier: subnet.tier,
      studioWay: studioWayOf(subnet, layout, endpoints),
      exists: subnet.exists,
    })),
    groups: guardsOf(sketch),
    studioGroups: studioGroupsOf(sketch),
    endpoints: endpoints.map((endpoint) => endpoint.entry.name),
  };
}

/** `policies`: what the policies of its endpoints may speak of. */
export function writeVpc(vpc: LaidVpc, account: Home, policies: EndpointPlace): VpcDocument {
  const { name, sketch, layout, index, home } = vpc;
  const refer = (word: string, part: string, isImplied = true): string =>
    reference(
      { account: account.name, word, names: [name, part] },
      { account, vpc: name, isImplied },
    );
  const writer = { name, sketch, layout, refer };
  // AWS wants both for the private DNS of endpoints, and Studio finds AWS by name.
  const needsDns = policies.isOfStudio || vpc.endpoints.some(({ privateDns }) => privateDns);
  const withoutSupport = !needsDns && sketch.withoutDnsSupport === true;
  const withoutNames = !needsDns && (withoutSupport || sketch.withoutDnsHostnames === true);
  return {
    description: sketch.description,
    region: layout.region === home && sketch.region === undefined ? undefined : layout.region,
    cidr: layout.cidr,
    secondaryCidrs: layout.secondaryCidrs.length === 0 ? undefined : [...layout.secondaryCidrs],
    dnsSupport: withoutSupport ? false : undefined,
    dnsHostnames: withoutNames ? false : undefined,
    existing: existingVpc(sketch, index),
    subnets: section(sketch.subnets, (_, number) => writeSubnet(layout, number)),
    internetGateway: sketch.internetGateway,
    natGateways: writeNats(writer),
    routeTables: section(sketch.routeTables, (_, number) =>
      writeRouteTable(writer, layout.tables[number]),
    ),
    securityGroups: writeSecurityGroups(writer, guardsOf(sketch)),
    endpoints: writeEndpoints(vpc.endpoints, writer, policies),
    tags: sketch.tags,
  };
}

function writeSubnet(layout: Layout, number: number): PartDocument<"subnets"> {
  const subnet = layout.subnets[number];
  if (subnet === undefined) throw new Error("bug: a subnet was not laid out");
  const { sketch } = subnet.entry;
  return {
    description: sketch.description,
    cidr: subnet.cidr,
    zone: subnet.zone,
    tier: subnet.tier,
    role: subnet.role,
    existing: subnet.exists ? { subnetId: `subnet-${idOf(layout, number)}` } : undefined,
    tags: sketch.tags,
  };
}

function writeNats({ sketch, layout, refer }: Writer): VpcDocument["natGateways"] {
  const { natGateways = [] } = sketch;
  const built = natGateways.filter(({ name }) => layout.nats.some((nat) => nat.name === name));
  return section(built, (its, number) => {
    const nat = layout.nats[number];
    if (nat === undefined) throw new Error("bug: a NAT gateway was not laid out");
    const isPrivate = nat.connectivity === "private";
    return {
      description: its.description,
      subnet: refer("subnet", nat.subnet.entry.name),
      connectivity: isPrivate || its.isPublicWritten === true ? nat.connectivity : undefined,
      elasticIp:
        !isPrivate && its.hasElasticIp === true ? `eipalloc-${idOf(layout, number)}` : undefined,
      tags: its.tags,
    };
  });
}

const destinations = {
  internet: ["0.0.0.0/0", "203.0.113.0/24", "::/0", "198.51.100.0/25"],
  nat: ["0.0.0.0/0", "192.168.0.0/16", "64:ff9b::/96", "172.16.0.0/12"],
} as const;

function writeRouteTable(
  writer: Writer,
  table: LaidTable | undefined,
): PartDocument<"routeTables"> {
  if (table === undefined) throw new Error("bug: a route table was not laid out");
  const { layout, refer } = writer;
  const { sketch } = table.entry;
  const users = layout.subnets.filter((subnet) => subnet.table === table);
  return {
    description: sketch.description,
    subnets: users.length === 0 ? undefined : users.map(({ entry }) => refer("subnet", entry.name)),
    routes: routesOf(writer, table),
    existing: table.exists
      ? { routeTableId: `rtb-${idOf(layout, layout.tables.indexOf(table))}` }
      : undefined,
    tags: sketch.tags,
  };
}

function routesOf({ layout, refer }: Writer, { entry, way }: LaidTable): Record<string, string> {
  const { sketch } = entry;
  const routes: Record<string, string> =
    sketch.isLocalWritten === true ? { [layout.cidr]: "local" } : {};
  if (way === "none") return routes;
  const nat = chosen(layout.nats, sketch.nat);
  const target =
    way === "internet" || nat === undefined ? "internet-gateway" : refer("nat", nat.name, false);
  const [first] = destinations[way];
  for (const destination of [first, ...allChosen(destinations[way], sketch.destinations)]) {
    routes[destination] = target;
  }
  const inner = sketch.through === undefined ? undefined : chosen(layout.subnets, sketch.through);
  if (way === "nat" && inner !== undefined && isInside(inner, layout)) routes[inner.cidr] = target;
  return routes;
}

/** Only then the route leads a whole subnet of the VPC to the NAT gateway. */
function isInside(subnet: LaidSubnet, layout: Layout): boolean {
  return subnet.cidr !== layout.cidr;
}
