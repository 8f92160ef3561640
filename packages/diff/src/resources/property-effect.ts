import type { Kind, Resource } from "@cloister/model";
import type { ChangeEffect } from "../difference.ts";
import { cloudForms, type Held } from "./cloud-properties.ts";
import { replacementTable } from "./replacement-table.ts";

/** What every resource of a plan has and AWS does not: how the topology speaks of it. */
const ofTheTopology: ReadonlySet<string> = new Set(["description", "acknowledged"]);

/** What tells resources apart, or where the topology writes them. */
const identifying: ReadonlySet<string> = new Set(["kind", "id", "names", "at"]);

/** The properties of a resource that a change of it can change; `after` only orders the deployment. */
export function comparedProperties(resource: Resource): readonly string[] {
  return Object.keys(resource).filter((name) => !identifying.has(name) && name !== "after");
}

/** What a change of that property does to the resource. */
export function effectOf(kind: Kind, property: string): ChangeEffect {
  if (ofTheTopology.has(property)) return "none";
  // What stops being referred to is made, and the other way round: neither touches what was there.
  if (property === "existing") return "unknown";
  const { types } = cloudForms[kind];
  return effectOfHeld(types, heldOf(kind, property));
}

function heldOf(kind: Kind, property: string): Held {
  const properties: Readonly<Record<string, Held>> = cloudForms[kind].properties;
  return Object.hasOwn(properties, property) ? (properties[property] ?? "unknown") : "unknown";
}

function effectOfHeld(types: readonly string[], held: Held): ChangeEffect {
  if (held === "unknown") return "unknown";
  if (held === "nowhere") return "none";
  if (held === "beside") return "in-place";
  const tables = types.map((type) => replacementTable[type]);
  if (tables.includes(undefined)) return "unknown";
  const isIn = (list: "always" | "maybe"): boolean =>
    tables.some((table) => held.some((property) => table?.[list].includes(property)));
  if (isIn("always")) return "replaces";
  return isIn("maybe") ? "may-replace" : "in-place";
}
