import {
  expandEndpointService,
  type EndpointInput,
  type Path,
  type Topology,
} from "@cloister/model";
import { networksOf, type Network } from "../network/networks-of.ts";

/** An endpoint as the topology writes it. */
export interface WrittenEndpoint {
  readonly name: string;
  readonly input: EndpointInput;
  readonly network: Network;
  readonly at: Path;
  /** False for a text that names no service, which is a finding of the model's. */
  readonly isKnown: boolean;
  /** True for a service that has gateway endpoints. */
  readonly hasGateways: boolean;
}

/** Every endpoint, in the order in which they are written. */
export function* endpointsOf(topology: Topology): Iterable<WrittenEndpoint> {
  for (const network of networksOf(topology)) {
    for (const [name, input] of Object.entries(network.vpc.endpoints)) {
      const expanded = expandEndpointService(
        input.service,
        network.region,
        input.type,
        topology.facts,
      );
      yield {
        name,
        input,
        network,
        at: [...network.at, "endpoints", name],
        isKnown: "service" in expanded,
        hasGateways: "service" in expanded && expanded.forms.includes("gateway"),
      };
    }
  }
}
