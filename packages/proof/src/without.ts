import { isRef, type Resource } from "@cloister/model";
import { worldOf, type Placed, type World } from "./world.ts";

/**
 * The world without a resource. What consists of it goes too (the routes to a NAT gateway), lists of several
 * grow shorter (the subnets of an endpoint), and what only speaks of it stays (policies).
 */
export function without(world: World, id: string): World {
  const lost = new Set([id]);
  let rest: readonly Placed[] = [...world.byId.values()].filter(
    ({ resource }) => resource.id !== id,
  );
  for (;;) {
    const kept = rest.flatMap((placed) => {
      const resource = withoutLost(placed.resource, lost);
      if (resource === placed.resource) return [placed];
      if (resource !== undefined) return [{ ...placed, resource }];
      lost.add(placed.resource.id);
      return [];
    });
    if (kept.length === rest.length) return worldOf(kept, world.facts);
    rest = kept;
  }
}

/** Documents speak of resources, and consist of none. */
const documents: ReadonlySet<string> = new Set(["document", "policy", "trust"]);

/** Lists that may become empty. */
const optional: ReadonlySet<string> = new Set(["securityGroups", "after"]);

/** The resource without what is lost; undefined where it cannot be without it. */
function withoutLost(resource: Resource, lost: ReadonlySet<string>): Resource | undefined {
  const isLost = (value: unknown): boolean => isRef(value) && lost.has(value.id);
  let changed = resource;
  for (const [property, value] of Object.entries<unknown>({ ...resource })) {
    if (documents.has(property) && !isRef(value)) continue;
    if (Array.isArray(value)) {
      const kept = value.filter((one) => !isLost(one));
      if (kept.length === value.length) continue;
      if (kept.length === 0 && !optional.has(property)) return undefined;
      changed = { ...changed, [property]: kept };
    } else if (isLost(value) || (isRecord(value) && Object.values(value).some(isLost))) {
      // What it only waited for is no part of it.
      if (property !== "after") return undefined;
    }
  }
  return changed;
}

/** A record of one level may hold a reference too, such as the peer of a rule. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isRef(value);
}
