import type { PolicyStatement } from "@cloister/proof";
import type { Call } from "./call.ts";
import { drawCondition, type Condition } from "./condition.ts";
import { hasValues, keysOf, type Context } from "./context.ts";
import { chance, count, one, times, type Draw } from "./draw.ts";
import { coveringAction, coveringResource, nearAction, nearResource } from "./patterns.ts";
import { exceptedPrincipals, namingPrincipals, nearPrincipals } from "./principal.ts";

/** What a statement may hold where it stands. */
export interface Place {
  readonly kind: "identity" | "boundary" | "resource" | "key" | "trust" | "endpoint";
  readonly call: Call;
  readonly context: Context;
}

/** Every part of the statement likely fits; a denial is likely to miss by one of them. */
export function drawStatement(draw: Draw, place: Place): PolicyStatement {
  const effect = chance(draw, 22) ? "Deny" : "Allow";
  const isDeny = effect === "Deny";
  const likely = isDeny ? 65 : 90;
  return {
    effect,
    ...principalsOf(draw, place, isDeny, likely),
    ...actionsOf(draw, place, likely),
    ...resourcesOf(draw, place, likely),
    ...conditionsOf(draw, place, isDeny),
  };
}

function principalsOf(
  draw: Draw,
  { kind, call }: Place,
  isDeny: boolean,
  likely: number,
): Pick<PolicyStatement, "principals" | "notPrincipals"> {
  switch (kind) {
    case "identity":
    case "boundary":
      return {};
    case "endpoint":
      return { principals: { aws: ["*"] } };
    case "resource":
    case "key":
    case "trust":
      if (isDeny && kind === "resource" && chance(draw, 25)) {
        return { notPrincipals: exceptedPrincipals(draw, call) };
      }
      return {
        principals: chance(draw, likely)
          ? namingPrincipals(draw, call)
          : nearPrincipals(draw, call),
      };
  }
}

function actionsOf(
  draw: Draw,
  { kind, call: { action } }: Place,
  likely: number,
): Pick<PolicyStatement, "actions" | "notActions"> {
  const near = times(count(draw, 0, 2), () => nearAction(draw, action));
  if (kind !== "trust" && chance(draw, 10)) {
    const isLeftOut = chance(draw, 20);
    const names = isLeftOut ? [...near, coveringAction(draw, action)] : [...near, "iam:*"];
    return { notActions: names };
  }
  const isNamed = chance(draw, likely) || near.length === 0;
  return { actions: isNamed ? [...near, coveringAction(draw, action)] : near };
}

function resourcesOf(
  draw: Draw,
  { kind, call: { resource }, context }: Place,
  likely: number,
): Pick<PolicyStatement, "resources" | "notResources"> {
  if (kind === "trust") return {};
  if (kind === "key" && chance(draw, 80)) return { resources: ["*"] };
  const near = times(count(draw, 0, 1), () => nearResource(draw, resource));
  if (chance(draw, 10)) {
    const last = chance(draw, 30) ? coveringResource(draw, resource) : nearResource(draw, resource);
    // AWS does not say clearly what `NotResource` leaves where a variable has no value.
    const sure = [...near, last].filter((text) => hasValues(text, context));
    return { notResources: sure.length === 0 ? ["arn:aws:s3:::elsewhere"] : sure };
  }
  const isNamed = chance(draw, likely) || near.length === 0;
  return { resources: isNamed ? [...near, coveringResource(draw, resource)] : near };
}

function conditionsOf(
  draw: Draw,
  { call, context }: Place,
  isDeny: boolean,
): Pick<PolicyStatement, "conditions"> {
  if (!chance(draw, isDeny ? 60 : 40)) return {};
  const keys = keysOf(call);
  const drawn = times(one(draw, [1, 1, 1, 2, 3]), () =>
    drawCondition(draw, { keys, context, shouldHold: chance(draw, isDeny ? 45 : 85) }),
  );
  return { conditions: together(drawn) };
}

/** What stands twice counts once: the last. */
function together(drawn: readonly Condition[]): NonNullable<PolicyStatement["conditions"]> {
  const conditions: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of drawn) {
    conditions[operator] = { ...conditions[operator], [key]: values };
  }
  return conditions;
}
