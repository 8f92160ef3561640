import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Acknowledged } from "../declared.ts";
import type { Resource } from "../resource.ts";

/** The maps of things inside the things of an account; a part that is no map belongs to the thing around it. */
const parts: Readonly<Record<string, readonly string[]>> = {
  vpcs: ["subnets", "natGateways", "routeTables", "securityGroups", "endpoints"],
  databases: ["tables", "queries"],
  studios: ["profiles"],
};

/** Checkov and cfn-nag know the resources of a template, and nothing around them. */
const knowsResourcesOnly = /^(?:CKV2?_|[WF]\d+$)/;

/** Tools look at what is made on its own. These are parts: of a policy or principal, of a bucket's content. */
const isPart: ReadonlySet<Resource["kind"]> = new Set(["attachment", "object"]);

/**
 * Gives a resource the findings of other tools that are accepted for it. Every resource that a thing of the
 * topology becomes has them, because a tool may report any of them.
 */
export function acknowledging(topology: Topology): (resource: Resource) => Resource {
  const aroundIn = new Map(
    Object.entries(topology.accounts).map(([name, account]) => [
      name,
      pick(merged(topology, account), (id) => knowsResourcesOnly.test(id)),
    ]),
  );
  return (resource) => {
    if (isPart.has(resource.kind)) return resource;
    const account = String(resource.at[1]);
    const own = acknowledgeOf(thingAt(topology.accounts[account], resource.at));
    const acknowledged = { ...aroundIn.get(account), ...own };
    return isEmpty(acknowledged) ? resource : { ...resource, acknowledged };
  };
}

/** What the topology and an account accept in all their stacks; undefined for nothing. */
export function acknowledgedAround(topology: Topology, account: string): Acknowledged | undefined {
  const all = pick(
    merged(topology, topology.accounts[account]),
    (id) => !knowsResourcesOnly.test(id),
  );
  return isEmpty(all) ? undefined : all;
}

/** The innermost thing that a place belongs to, under its account. */
function thingAt(account: unknown, [, , section, name, part, inner]: Path): unknown {
  const thing = within(within(account, section), name);
  if (inner === undefined || parts[String(section)]?.includes(String(part)) !== true) return thing;
  const found = within(within(thing, part), inner);
  return isMap(found) ? found : part === "queries" ? undefined : thing;
}

const none: Acknowledged = {};

function merged(outer: unknown, inner: unknown): Acknowledged {
  return { ...acknowledgeOf(outer), ...acknowledgeOf(inner) };
}

function acknowledgeOf(thing: unknown): Acknowledged {
  const written = within(thing, "acknowledge");
  if (!isMap(written)) return none;
  return Object.fromEntries(Object.entries(written).map(([id, reason]) => [id, String(reason)]));
}

function within(value: unknown, key: string | number | undefined): unknown {
  return isMap(value) && key !== undefined && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return value !== null && typeof value === "object";
}

function pick(all: Acknowledged, isMeant: (id: string) => boolean): Acknowledged {
  return Object.fromEntries(Object.entries(all).filter(([id]) => isMeant(id)));
}

function isEmpty(all: Acknowledged): boolean {
  return Object.keys(all).length === 0;
}
