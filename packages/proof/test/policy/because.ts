import { decideIn, gateIn, notKnown, type Scene, type ToldBecause } from "./scene.ts";

/** Why a gate of the scene is as it is. */
export function because(
  scene: Scene,
  layer: Parameters<typeof gateIn>[1] = "identity-policy",
): ToldBecause {
  return gateIn(decideIn(scene), layer).because;
}

/** Conditions of which it is not known whether they hold, given these keys. */
export const unsure = { StringEquals: { "aws:Unsure": ["x"] } };
export const unknownKey = { "aws:unsure": notKnown };
