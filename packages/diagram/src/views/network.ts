import { find, waysOut } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Draft } from "./draft.ts";
import { drawCallsToEndpoints, drawSubnetNodes } from "./draw-network.ts";
import { callersIn, insideSubnets, tablesOfSubnets, type InSubnet } from "./in-subnet.ts";
import { routesOfTables, tableNode } from "./route-tables.ts";
import type { Scene, SubnetScene, VpcScene } from "./scene.ts";
import { drawSecurityGroups, groupIndex, type GroupIndex } from "./security-groups.ts";
import { sketch, type Sketch } from "./sketch.ts";
import { drawInternet } from "./ways.ts";
import { nameOf, shortService } from "./words.ts";
import { nodeOf } from "./nodes.ts";

/** VPC by VPC: what each subnet holds, which table routes its traffic, and where to. */
export function network(scene: Scene): Draft {
  const to = sketch();
  const tables = tablesOfSubnets(scene.world);
  const routes = routesOfTables(scene.world);
  const groups = groupIndex(scene.world);
  for (const { regions } of scene.accounts) {
    for (const { vpcs } of regions) {
      for (const vpc of vpcs) drawVpc(scene, vpc, { tables, routes, groups, to });
    }
  }
  return to.draft();
}

interface Drawing {
  readonly tables: ReadonlyMap<string, string>;
  readonly routes: ReturnType<typeof routesOfTables>;
  readonly groups: GroupIndex;
  readonly to: Sketch;
}

function drawVpc(scene: Scene, vpc: VpcScene, drawing: Drawing): void {
  const { words } = scene;
  const { routes, groups, to } = drawing;
  const inside = insideSubnets(scene, vpc, { withGroups: true });
  to.place(vpc.places);
  for (const subnet of vpc.subnets) {
    const drawn = inside.get(subnet.subnet.resource.id);
    if (drawn !== undefined) drawSubnet(scene, withState(scene, subnet), drawn, drawing);
  }
  for (const table of vpc.inside.routeTables) {
    const own = routes.get(table.resource.id) ?? [];
    to.node(vpc.places, tableNode(table, own, scene));
    for (const { resource } of own) {
      to.edge(table.resource.id, resource.target.id, { lines: [resource.destination] });
    }
  }
  for (const { resource, region } of vpc.inside.gatewayEndpoints) {
    const service = shortService(resource.service, region, "gateway");
    to.node(
      vpc.places,
      nodeOf(resource, {
        kind: "gateway-endpoint",
        is: say("Gateway endpoint"),
        more: nameOf(resource) === service ? [] : [service],
        words,
      }),
    );
    for (const table of resource.routeTables) {
      const list = say("prefix list of {{service}}", { service });
      to.edge(table.id, resource.id, { lines: [words(list)] });
    }
  }
  drawInternet(scene, vpc, to);
  drawCallsToEndpoints(scene, vpc, inside, to);
  drawSecurityGroups(scene, vpc, groups, to);
}

/** A subnet without a way to the internet says so. */
function withState({ world, words }: Scene, { subnet, places }: SubnetScene): SubnetScene {
  if (waysOut(world, subnet.resource.id).closed !== "allowed") return { subnet, places };
  const own = places.at(-1);
  if (own === undefined) return { subnet, places };
  const label = words(say("{{subnet}}: closed", { subnet: own.label }));
  return { subnet, places: [...places.slice(0, -1), { ...own, label }] };
}

function drawSubnet(
  scene: Scene,
  subnet: SubnetScene,
  inside: InSubnet,
  { tables, to }: Drawing,
): void {
  to.place(subnet.places);
  drawSubnetNodes(subnet, inside, to);
  const table = tables.get(subnet.subnet.resource.id);
  if (table === undefined) return;
  const found = find(scene.world, "route-table", table);
  if (found === undefined) return;
  const isGatewayOnly =
    inside.natGateways.length > 0 && inside.studios.length === 0 && inside.use === undefined;
  for (const user of isGatewayOnly ? inside.natGateways : callersIn(inside)) {
    to.node(subnet.places, user);
    to.edge(user.id, table);
  }
}
