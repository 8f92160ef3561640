import { find, waysOut, type WaysOut } from "@cloister/proof";
import { callersIn, type InSubnet } from "./in-subnet.ts";
import { internetGatewayNode, internetNode } from "./nodes.ts";
import type { Scene, SubnetScene, VpcScene } from "./scene.ts";
import type { Sketch } from "./sketch.ts";

/** The gateways of a VPC, and the internet where one leads there. */
export function drawInternet({ world, words }: Scene, vpc: VpcScene, to: Sketch): void {
  for (const id of vpc.inside.internetGateways) {
    to.node([], internetNode(words));
    to.node(vpc.places, internetGatewayNode(world, id, words));
    to.edge(id, "internet");
  }
}

/** How what runs in a subnet gets out to the internet: over NAT and internet gateway, where routes lead there. */
export function drawWaysOut(
  { world }: Scene,
  { subnet, places }: SubnetScene,
  inside: InSubnet,
  to: Sketch,
): WaysOut {
  const out = waysOut(world, subnet.resource.id);
  for (const { natGateway, internetGateway, verdict } of out.ways) {
    const more = verdict === "unknown" ? { verdict } : {};
    if (natGateway === undefined) {
      // A NAT gateway of the subnet goes the same way.
      const goers =
        inside.natGateways.length > 0 && inside.studios.length === 0 && inside.use === undefined
          ? inside.natGateways
          : callersIn(inside);
      for (const goer of goers) {
        to.node(places, goer);
        if (internetGateway !== undefined) to.edge(goer.id, internetGateway, more);
      }
      continue;
    }
    for (const caller of callersIn(inside)) {
      to.node(places, caller);
      to.edge(caller.id, natGateway, more);
    }
    const nat = find(world, "nat-gateway", natGateway);
    if (nat !== undefined && internetGateway !== undefined) to.edge(natGateway, internetGateway);
  }
  return out;
}
