import type { Plan } from "@cloister/model";
import { worldOfPlan } from "../world.ts";
import type { Repair } from "./change.ts";
import { goalsOf } from "./goals.ts";
import { repairOf } from "./repair.ts";

/**
 * The endpoints that a topology lacks for what it declares: that its Studio domains start, its expectations and
 * its grants. Undefined where no endpoint is missing.
 */
export function repairNow(plan: Plan): Repair | undefined {
  const world = worldOfPlan(plan);
  const broken = goalsOf(plan).filter(
    (goal) => goal.isFlow && goal.judge(world).verdict !== "allowed",
  );
  if (broken.length === 0) return undefined;
  const repair = repairOf(world, broken, { before: world });
  return repair.endpoints.length === 0 ? undefined : repair;
}
