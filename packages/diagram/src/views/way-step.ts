import { find, type Hop, type Judged, type Way } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import { internetGatewayNode, natGatewayNode, nodeOf } from "./nodes.ts";
import type { Setting, Step } from "./steps.ts";
import { shortService, shown } from "./words.ts";

/** The way that a call takes through the network, with the security groups that let it pass. */
export function wayStep(
  way: Way,
  { judged, setting }: { readonly judged: Judged; readonly setting: Setting },
): readonly Step[] {
  const { world, words, places, proven } = setting;
  const step = (where: Step["places"], node: Node): Step => ({
    places: where,
    verdict: "allowed",
    node: { ...node, verdict: "allowed" },
  });
  switch (way.kind) {
    case "interface-endpoint": {
      const endpoint = find(world, "interface-endpoint", way.endpoint);
      if (endpoint === undefined) return [];
      const { resource, region } = endpoint;
      const near = resource.subnets.find(({ id }) => id === proven.flow.at?.id);
      const subnet = near ?? resource.subnets[0];
      const node = nodeOf(resource, {
        kind: "interface-endpoint",
        is: say("Interface endpoint"),
        more: [
          ...serviceLine(
            resource.names.at(-1),
            shortService(resource.service, region, "interface"),
          ),
          ...groupLines(judged, setting),
        ],
        words,
      });
      return [step(places.of(subnet?.id ?? resource.vpc.id), node)];
    }
    case "gateway-endpoint": {
      const endpoint = find(world, "gateway-endpoint", way.endpoint);
      if (endpoint === undefined) return [];
      const { resource, region } = endpoint;
      const node = nodeOf(resource, {
        kind: "gateway-endpoint",
        is: say("Gateway endpoint"),
        more: [
          ...serviceLine(resource.names.at(-1), shortService(resource.service, region, "gateway")),
          ...groupLines(judged, setting),
        ],
        words,
      });
      return [step(places.of(resource.vpc.id), node)];
    }
    case "internet": {
      const nat =
        way.natGateway === undefined ? undefined : find(world, "nat-gateway", way.natGateway);
      const at = proven.flow.at === undefined ? [] : places.of(proven.flow.at.id);
      const vpc = at.slice(0, at.findIndex(({ kind }) => kind === "vpc") + 1);
      const gateway = internetGatewayNode(world, way.internetGateway, words);
      return [
        ...(nat === undefined
          ? []
          : [step(places.of(nat.resource.subnet.id), natGatewayNode(nat, words))]),
        step(vpc, {
          ...gateway,
          lines: [...gateway.lines, words(say("over the internet"))],
        }),
      ];
    }
  }
}

function serviceLine(name: string | undefined, service: string): readonly string[] {
  return name === service ? [] : [service];
}

/** The groups that let the call out of the caller's interface and into the endpoint's. */
function groupLines({ leg }: Judged, { world, words }: Setting): readonly string[] {
  const groups = leg.hops.filter(
    ({ layer, verdict }) => layer === "security-group" && verdict === "allowed",
  );
  return [...new Set(groups.flatMap((hop) => groupLine(hop, { world, words })))];
}

function groupLine(
  { resource, side }: Hop,
  { world, words }: Pick<Setting, "world" | "words">,
): readonly string[] {
  const placed = resource === undefined ? undefined : world.byId.get(resource);
  if (placed === undefined) return [];
  const rule = placed.resource;
  const id = rule.kind === "security-group-rule" ? rule.securityGroup.id : rule.id;
  const group = shown(id.slice(id.lastIndexOf("/") + 1));
  return [
    words(
      side === "called"
        ? say("in: security group {{group}}", { group })
        : say("out: security group {{group}}", { group }),
    ),
  ];
}
