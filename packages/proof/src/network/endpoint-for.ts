import { expandEndpointService, type ResourceOf } from "@cloister/model";
import { and, say, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import type { Placed, World } from "../world.ts";
import { hopOf } from "./hop-of.ts";
import { nameOf } from "./name-of.ts";
import { networkOf } from "./network-index.ts";
import type { Service } from "./way.ts";

type Vpc = Placed<ResourceOf<"vpc">>;

/** What AWS's resolver answers in a VPC for the name of a service. */
export type NameAnswer =
  /** The addresses of the endpoint's network interfaces. */
  | { readonly is: "endpoint"; readonly endpoint: Placed<ResourceOf<"interface-endpoint">> }
  /** The service's public addresses. `misses`: which endpoints nearly answered, and why they do not. */
  | { readonly is: "public"; readonly misses: readonly Hop[] }
  | { readonly is: "unknown"; readonly hop: Hop };

/**
 * Private DNS puts the usual name of the service into a zone that holds in the whole VPC, if both attributes are on.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function answerFor(world: World, vpc: Vpc, service: Service): NameAnswer {
  const wanted = fullName(world, service, "interface");
  const endpoints = (networkOf(world).interfaceEndpointsOfVpc.get(vpc.resource.id) ?? []).filter(
    ({ resource }) => resource.service === wanted,
  );
  const answering = endpoints.filter(({ resource }) => resource.privateDns);
  const [endpoint, second] = answering;
  const { dnsSupport, dnsHostnames } = vpc.resource;
  if (endpoint === undefined) {
    return {
      is: "public",
      misses: [
        ...endpoints.map((one) =>
          miss(
            one,
            "dns",
            say(
              "Endpoint `{{endpoint}}` has `privateDns: false`, so the name of `{{service}}` does not lead to it.",
              { endpoint: nameOf(one.resource), service: service.name },
            ),
          ),
        ),
        ...elsewhere(world, vpc, service),
      ],
    };
  }
  if (!dnsSupport || !dnsHostnames) {
    const off = [
      ...(dnsSupport ? [] : ["`dnsSupport`"]),
      ...(dnsHostnames ? [] : ["`dnsHostnames`"]),
    ];
    return {
      is: "public",
      misses: [
        miss(
          vpc,
          "dns",
          say(
            "VPC `{{vpc}}` has {{off}} off, so the private DNS of endpoint `{{endpoint}}` does not work.",
            { vpc: nameOf(vpc.resource), off: and(off), endpoint: nameOf(endpoint.resource) },
          ),
        ),
      ],
    };
  }
  if (second !== undefined) {
    return {
      is: "unknown",
      hop: hopOf(second, {
        layer: "dns",
        verdict: "unknown",
        reason: say(
          "Endpoints `{{endpoint}}` and `{{other}}` both have private DNS for `{{service}}`, which AWS refuses.",
          {
            endpoint: nameOf(endpoint.resource),
            other: nameOf(second.resource),
            service: service.name,
          },
        ),
      }),
    };
  }
  return hasGatewayForm(service)
    ? besideGateway(world, { vpc, service, endpoint })
    : { is: "endpoint", endpoint };
}

/**
 * A service with both kinds of endpoint: unless told otherwise, AWS answers with the interface endpoint only outside
 * the VPC, and refuses to create it without a gateway endpoint.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
function besideGateway(
  world: World,
  {
    vpc,
    service,
    endpoint,
  }: {
    readonly vpc: Vpc;
    readonly service: Service;
    readonly endpoint: Placed<ResourceOf<"interface-endpoint">>;
  },
): NameAnswer {
  const name = nameOf(endpoint.resource);
  const [gateway] = gatewaysOf(world, vpc, service);
  if (service.name !== "s3" || gateway === undefined) {
    return {
      is: "unknown",
      hop: hopOf(endpoint, {
        layer: "dns",
        verdict: "unknown",
        reason:
          gateway === undefined
            ? say(
                "Endpoint `{{endpoint}}` has private DNS for `{{service}}` in a VPC without a gateway endpoint for it, which AWS refuses unless private DNS is for all resolvers; whether it answers is not known.",
                { endpoint: name, service: service.name },
              )
            : say(
                "Endpoint `{{endpoint}}` has private DNS for `{{service}}`, which has gateway endpoints too; whether it answers inside the VPC is not known.",
                { endpoint: name, service: service.name },
              ),
      }),
    };
  }
  return {
    is: "public",
    misses: [
      miss(
        endpoint,
        "dns",
        say(
          "Endpoint `{{endpoint}}` answers for `{{service}}` outside the VPC only, as AWS does where there is a gateway endpoint too.",
          { endpoint: name, service: service.name },
        ),
      ),
    ],
  };
}

/** The gateway endpoints of the VPC for the service, whatever route tables they are associated with. */
export function gatewaysOf(
  world: World,
  vpc: Vpc,
  service: Service,
): readonly Placed<ResourceOf<"gateway-endpoint">>[] {
  const wanted = fullName(world, service, "gateway");
  return (networkOf(world).gatewayEndpointsOfVpc.get(vpc.resource.id) ?? []).filter(
    ({ resource }) => resource.service === wanted,
  );
}

/** Endpoints for the same service in the VPC's Region, when it is called in another one. */
function elsewhere(world: World, vpc: Vpc, { name, region }: Service): readonly Hop[] {
  if (vpc.region === region) return [];
  const network = networkOf(world);
  const near = { name, region: vpc.region };
  const id = vpc.resource.id;
  const all = [
    ...(network.interfaceEndpointsOfVpc.get(id) ?? []).filter(
      ({ resource }) => resource.service === fullName(world, near, "interface"),
    ),
    ...(network.gatewayEndpointsOfVpc.get(id) ?? []).filter(
      ({ resource }) => resource.service === fullName(world, near, "gateway"),
    ),
  ];
  return all.map((endpoint) =>
    miss(
      endpoint,
      "endpoint",
      say("Endpoint `{{endpoint}}` serves `{{service}}` of `{{own}}` only, not of `{{region}}`.", {
        endpoint: nameOf(endpoint.resource),
        service: name,
        own: vpc.region,
        region,
      }),
    ),
  );
}

function hasGatewayForm({ name, region }: Service): boolean {
  const expanded = expandEndpointService(name, region, "gateway");
  return "service" in expanded && expanded.forms.includes("gateway");
}

/** The name that an endpoint for the service has; undefined for what is no AWS service with endpoints. */
function fullName(
  { facts }: World,
  { name, region }: Service,
  form: "gateway" | "interface",
): string | undefined {
  const expanded = expandEndpointService(name, region, form, facts);
  return "service" in expanded ? expanded.service : undefined;
}

function miss(placed: Placed, layer: "dns" | "endpoint", reason: Text): Hop {
  return hopOf(placed, { layer, verdict: "denied", reason });
}
