import type { Because } from "../../src/policy/decision.ts";
import { decideIn, gateIn, notKnown, type Scene } from "./scene.ts";

/** Why a gate of the scene is as it is. */
export function because(
  scene: Scene,
  layer: Parameters<typeof gateIn>[1] = "identity-policy",
): Because {
  return gateIn(decideIn(scene), layer).because;
}

/** Conditions of which it is not known whether they hold, given these keys. */
export const unsure = { StringEquals: { "aws:Unsure": ["x"] } };
export const unknownKey = { "aws:unsure": notKnown };
