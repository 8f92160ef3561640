import { accept } from "./accept.ts";
import { topologyShape } from "./topology-shape.ts";
import type { Topology } from "./topology.ts";

/**
 * The topology that the schema makes of a plain value, to the order of the keys; undefined where the
 * schema has anything to say, or might have.
 */
export function acceptTopology(value: unknown): Topology | undefined {
  const accepted = accept(topologyShape, value);
  return isTopology(accepted) ? accepted : undefined;
}

/** The shape is generated from the schema, so whatever it accepts has the schema's type. */
function isTopology(accepted: unknown): accepted is Topology {
  return accepted !== undefined;
}
