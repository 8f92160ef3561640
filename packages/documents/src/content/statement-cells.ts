import type { Principals } from "@cloister/model";
import type { PolicyStatement } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Cell, Inline } from "../book/book.ts";

// What AWS makes an id of stands in policies between characters for private use.
const made = /\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g;

/** A value of a policy; an id that AWS makes is called by the resource it will be of. */
export function policyValue(value: string): Inline {
  return { code: value.replaceAll(made, "<id of $1>") };
}

export function actionsCell({ actions, notActions = [] }: PolicyStatement): Cell {
  return actions === undefined
    ? [say("all but:"), ...notActions.map(policyValue)]
    : actions.map(policyValue);
}

export function resourcesCell({ resources, notResources = [] }: PolicyStatement): Cell {
  return resources === undefined
    ? [...(notResources.length === 0 ? [] : [say("all but:")]), ...notResources.map(policyValue)]
    : resources.map(policyValue);
}

/** Each condition in a line: operator, key and values. */
export function conditionsCell({ conditions = {} }: PolicyStatement): Cell {
  return Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) =>
      policyValue(`${operator} ${key}: ${values.join(", ")}`),
    ),
  );
}

export function principalsCell({ principals, notPrincipals }: PolicyStatement): Cell {
  if (notPrincipals !== undefined)
    return [say("all but:"), ...namesOf(notPrincipals).map(policyValue)];
  return principals === undefined ? [] : namesOf(principals).map(policyValue);
}

/** Everybody whom a statement names. */
function namesOf({ aws = [], service = [], federated = [] }: Principals): readonly string[] {
  return [...aws, ...service, ...federated];
}
