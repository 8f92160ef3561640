import { expandEndpointService, gatewayServices } from "@cloister/model";
import type { EndpointInput, Path, Topology } from "@cloister/model";
import { networksOf, type Network } from "../network/networks-of.ts";

/** An endpoint as the topology writes it. */
export interface WrittenEndpoint {
  readonly name: string;
  readonly input: EndpointInput;
  readonly network: Network;
  readonly at: Path;
  /** AWS's short name of the service; undefined for a text that is none. */
  readonly service: string | undefined;
  /** True for a service that has gateway endpoints. */
  readonly hasGateways: boolean;
}

/** Every endpoint, in the order in which they are written. */
export function* endpointsOf(topology: Topology): Iterable<WrittenEndpoint> {
  for (const network of networksOf(topology)) {
    for (const [name, input] of Object.entries(network.vpc.endpoints)) {
      const expanded = expandEndpointService(input.service, network.region);
      const service = "short" in expanded ? expanded.short : undefined;
      yield {
        name,
        input,
        network,
        at: [...network.at, "endpoints", name],
        service,
        hasGateways: service !== undefined && gatewayServices.includes(service),
      };
    }
  }
}
