import type { Hop } from "../proof.ts";
import type { Placed } from "../world.ts";

/** A hop that a resource decides. */
export function hopOf(
  { resource: { id, at } }: Placed,
  hop: Pick<Hop, "layer" | "verdict" | "reason">,
): Hop {
  return { ...hop, resource: id, at };
}
