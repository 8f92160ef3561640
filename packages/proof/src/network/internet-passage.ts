import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf, anyOf } from "../verdict.ts";
import { publicAddressesOf, theClient } from "./ends.ts";
import { exitOf } from "./exit.ts";
import { hopOf } from "./hop-of.ts";
import { nameOf } from "./name-of.ts";
import { withoutPublicAddress } from "./public-address.ts";
import { publicNameHop } from "./resolver.ts";
import type { Scene } from "./scene.ts";
import { securityGroupHop } from "./security-groups.ts";
import { https } from "./traffic.ts";
import type { Passage, Service } from "./way.ts";

/** To the public addresses of the service. `misses`: why no endpoint serves instead. */
export function overInternet(scene: Scene, service: Service, misses: readonly Hop[]): Passage {
  const { world, client, subnet, vpc } = scene;
  const exit = withoutPublicAddress(subnet, exitOf(world, subnet));
  const isKnownVpc = vpc.resource.existing === undefined;
  const egress = securityGroupHop(world, {
    direction: "egress",
    vpc: vpc.resource.id,
    groups: client.securityGroups,
    owner: theClient,
    traffic: https,
    party: {
      kind: "public",
      region: vpc.region,
      isRegionalS3: service.name === "s3" && service.region === vpc.region,
    },
    other: publicAddressesOf(service),
  });
  const name = publicNameHop(scene, service);
  const reached = allOf([name.verdict, egress.verdict, exit.verdict]);
  const blocking = exit.verdict === "denied";
  const noEndpoint: readonly Hop[] =
    misses.length > 0 || !blocking ? misses : [withoutEndpoint(scene, service)];
  const told: readonly Hop[] = [
    ...noEndpoint.map((hop): Hop => (blocking ? hop : { ...hop, verdict: passes(hop) })),
    name,
    egress,
    ...exit.hops,
  ];
  if (isKnownVpc || reached !== "denied") {
    const verdict = allOf(told.map((hop) => hop.verdict));
    const hops = isKnownVpc ? told : [openWorld(scene, service, "allowed"), ...told];
    const { natGateway, internetGateway } = exit;
    if (verdict === "denied" || internetGateway === undefined) return { verdict, hops };
    return {
      verdict,
      hops,
      way: {
        kind: "internet",
        internetGateway,
        ...(natGateway === undefined ? {} : { natGateway }),
      },
    };
  }
  // An endpoint that the topology does not know may be the way after all, so nothing here is final.
  return {
    verdict: anyOf([reached, "unknown"]),
    hops: [
      openWorld(scene, service, "unknown"),
      ...told.map((hop): Hop => (hop.verdict === "denied" ? { ...hop, verdict: "unknown" } : hop)),
    ],
  };
}

/** What keeps an endpoint from serving does not stop the call where the internet is the way. */
function passes({ verdict }: Hop): Hop["verdict"] {
  return verdict === "denied" ? "allowed" : verdict;
}

function withoutEndpoint({ vpc }: Scene, { name, region }: Service): Hop {
  return hopOf(vpc, {
    layer: "endpoint",
    verdict: "denied",
    reason: say("VPC `{{vpc}}` has no endpoint for `{{service}}` in `{{region}}`.", {
      vpc: nameOf(vpc.resource),
      service: name,
      region,
    }),
  });
}

function openWorld({ vpc }: Scene, { name }: Service, verdict: "allowed" | "unknown"): Hop {
  const names = { vpc: nameOf(vpc.resource), service: name };
  return hopOf(vpc, {
    layer: "fact",
    verdict,
    reason:
      verdict === "allowed"
        ? say(
            "VPC `{{vpc}}` exists already; that it has no endpoint for `{{service}}` beside those of the topology is assumed.",
            names,
          )
        : say(
            "VPC `{{vpc}}` exists already, and whether it has an endpoint for `{{service}}` beside those of the topology is not known.",
            names,
          ),
  });
}
