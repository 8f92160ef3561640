import type { Judged, Hop, Layer, Leg, Proven, Verdict, World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { Node, NodeKind } from "../picture/picture.ts";
import type { Place } from "./draft.ts";
import type { PlaceIndex } from "./place-index.ts";
import { shortText } from "./short-text.ts";
import { wayStep } from "./way-step.ts";
import { atMost, nameOf, type Words } from "./words.ts";

/** One thing that a call passes, or where it stops. */
export interface Step {
  readonly places: readonly Place[];
  readonly node: Node;
  readonly verdict: Verdict;
}

export interface Setting {
  /** Where what the caller holds is drawn: beside what it is asked for, so that a chain never turns back. */
  readonly own: readonly Place[];
  readonly world: World;
  readonly words: Words;
  readonly places: PlaceIndex;
  readonly proven: Proven;
}

const networkLayers: ReadonlySet<Layer> = new Set([
  "route",
  "dns",
  "security-group",
  "endpoint",
  "nat-gateway",
  "internet-gateway",
]);

/** What a leg passes, in order: what is known beside, its way through the network, and the policies of all sides. */
export function stepsOf(judged: Judged, from: string, setting: Setting): readonly Step[] {
  const { passage } = judged;
  const leg = told(judged.leg);
  const facts = leg.hops.filter(({ layer }) => layer === "fact");
  const network = leg.hops.filter(({ layer }) => networkLayers.has(layer));
  const way = passage?.way;
  return [
    ...stopsIn(facts, from, setting),
    ...stopsIn(network, from, setting),
    ...(way === undefined ? [] : wayStep(way, { judged, setting })),
    ...policySteps({ ...judged, leg }, from, setting),
  ];
}

/** Of what is denied, only that: what is not known beside it does not matter. */
function told(leg: Leg): Leg {
  if (leg.verdict !== "denied") return leg;
  return { ...leg, hops: leg.hops.filter(({ verdict }) => verdict !== "unknown") };
}

/** Whatever does not let pass, each layer in one. */
export function stopsIn(hops: readonly Hop[], from: string, setting: Setting): readonly Step[] {
  const { words } = setting;
  const stops = new Map<string, Hop[]>();
  for (const hop of hops) {
    if (hop.verdict === "allowed") continue;
    const key = `${hop.layer} ${hop.verdict}`;
    stops.set(key, [...(stops.get(key) ?? []), hop]);
  }
  return [...stops].flatMap(([key, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const reasons = [...new Set(all.map(({ reason }) => shortText(words(reason))))];
    return [
      {
        places: placesOf(first, setting),
        verdict: first.verdict,
        node: {
          is: "node" as const,
          id: `${from} ${key} ${reasons.join(" ")}`,
          kind: kindOf(first.layer),
          lines: [
            words(layerWord(first.layer)),
            words(first.verdict === "denied" ? say("denied") : say("unknown")),
            ...atMost(reasons, 3, words),
          ],
          ...(first.resource === undefined ? {} : { shows: [first.resource] }),
          verdict: first.verdict,
        },
      },
    ];
  });
}

const policyLayers = [
  "identity-policy",
  "permissions-boundary",
  "endpoint-policy",
  "resource-policy",
  "key-policy",
  "trust-policy",
] as const;

function policySteps(judged: Judged, from: string, setting: Setting): readonly Step[] {
  const { leg, decided } = judged;
  return policyLayers.flatMap((layer): readonly Step[] => {
    const hops = leg.hops.filter((hop) => hop.layer === layer);
    const stops = stopsIn(hops, from, setting);
    if (stops.length > 0) return stops;
    // An endpoint that lets pass is drawn already.
    if (layer === "endpoint-policy") return [];
    const allowing = new Map<string, string | undefined>();
    for (const { decision } of decided) {
      for (const gate of decision.gates) {
        if (gate.layer !== layer || gate.because.is !== "allowed") continue;
        const { name, resource } = gate.because.by.policy;
        allowing.set(nameOfPolicy(name, resource, setting), resource);
      }
    }
    const [[, resource] = ["", undefined]] = allowing;
    if (allowing.size === 0) return [];
    const shows = [...allowing.values()].flatMap((id) => (id === undefined ? [] : [id]));
    const hop = hops.find(({ verdict }) => verdict === "allowed");
    return [
      {
        places: placesOf({ layer, ...(resource === undefined ? {} : { resource }) }, setting),
        verdict: "allowed",
        node: {
          is: "node",
          id: `${from} ${layer} ${[...allowing.keys()].join(" ")}`,
          kind: hop === undefined ? "policy" : kindOf(layer),
          lines: [
            setting.words(layerWord(layer)),
            ...atMost([...allowing.keys()], 5, setting.words),
          ],
          ...(shows.length === 0 ? {} : { shows }),
          verdict: "allowed",
        },
      },
    ];
  });
}

/** By the user's name of what holds it; AWS's own by their version. */
function nameOfPolicy(name: Text, resource: string | undefined, { world, words }: Setting): string {
  const held = resource === undefined ? undefined : world.byId.get(resource)?.resource;
  return held === undefined ? shortText(words(name), 60) : nameOf(held);
}

/** What a principal holds is in its account; the rest is where the resource is that decides. */
function placesOf(
  { layer, resource }: Pick<Hop, "layer" | "resource">,
  { own, places, proven, world }: Setting,
): readonly Place[] {
  if (layer === "identity-policy" || layer === "permissions-boundary") return own;
  if (layer === "security-group" || layer === "route" || layer === "dns") {
    const { at } = proven.flow;
    if (at !== undefined) {
      const vpc = places.of(at.id).findIndex(({ kind }) => kind === "vpc");
      return places.of(at.id).slice(0, vpc + 1);
    }
  }
  return resource === undefined ? own : vpcOf(places.of(resource), world, resource, places);
}

/** What belongs to a VPC stands in it. */
function vpcOf(
  region: readonly Place[],
  world: World,
  id: string,
  places: PlaceIndex,
): readonly Place[] {
  const resource = world.byId.get(id)?.resource;
  return resource !== undefined && "vpc" in resource ? places.of(resource.vpc.id) : region;
}

function kindOf(layer: Layer): NodeKind {
  switch (layer) {
    case "route":
      return "route-table";
    case "dns":
    case "endpoint":
      return "interface-endpoint";
    case "security-group":
      return "security-group";
    case "nat-gateway":
      return "nat-gateway";
    case "internet-gateway":
      return "internet-gateway";
    case "identity-policy":
    case "permissions-boundary":
    case "endpoint-policy":
    case "resource-policy":
    case "key-policy":
    case "trust-policy":
      return "policy";
    case "fact":
      return "thing";
  }
}

function layerWord(layer: Layer): Text {
  switch (layer) {
    case "route":
      return say("Route");
    case "dns":
      return say("DNS");
    case "endpoint":
      return say("Endpoint");
    case "security-group":
      return say("Security group");
    case "nat-gateway":
      return say("NAT gateway");
    case "internet-gateway":
      return say("Internet gateway");
    case "identity-policy":
      return say("IAM policy");
    case "permissions-boundary":
      return say("Permissions boundary");
    case "endpoint-policy":
      return say("Endpoint policy");
    case "resource-policy":
      return say("Bucket policy");
    case "key-policy":
      return say("Key policy");
    case "trust-policy":
      return say("Trust policy");
    case "fact":
      return say("Condition");
  }
}
