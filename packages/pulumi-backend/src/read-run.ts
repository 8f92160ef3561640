import type { Cloud, CloudResource, Unread } from "@cloister/model";
import { claimsOf } from "./claims.ts";
import { labelOf } from "./label.ts";
import { isProvider, unreadOf } from "./provider-home.ts";
import { isRoot, readComponent } from "./read-component.ts";
import type { PulumiRun, Registration } from "./registration.ts";
import { registryOf } from "./registry.ts";
import type { Registry } from "./registry.ts";
import { readResource } from "./resources/resource.ts";

/**
 * What the program makes, in the plan's own terms. A component is a stack of the plan, by its name; a
 * resource is known by its type and name, its account and region by its provider.
 */
export function read(run: PulumiRun): Cloud {
  const registry = registryOf(run);
  const unread: Unread[] = run.requests.map((request) => ({
    resource: request,
    property: "",
    reason: "A program of a plan looks up nothing.",
  }));
  const resources: CloudResource[] = [];
  const stacks = new Map<string, readonly string[]>();

  for (const registration of run.registrations) {
    if (isRoot(registration)) continue;
    if (isProvider(registration)) unread.push(...readProvider(registration));
    else if (registration.custom) {
      const result = readCustom(registration, registry);
      resources.push(...result.resources);
      unread.push(...result.unread);
    } else {
      const component = readComponent(registration, registry);
      unread.push(...component.unread);
      if (stacks.has(registration.name)) {
        const reason = "There is more than one component of this name.";
        unread.push({ resource: labelOf(registration), property: "name", reason });
      }
      stacks.set(registration.name, component.dependsOn);
    }
  }
  return { resources, stacks, unread };
}

function readProvider(provider: Registration): readonly Unread[] {
  const names = unreadOf(provider);
  return names.map((property) => ({
    resource: labelOf(provider),
    property,
    reason: "A plan's provider says only where it is and how it is reached.",
  }));
}

function readCustom(
  registration: Registration,
  registry: Registry,
): { readonly resources: readonly CloudResource[]; readonly unread: readonly Unread[] } {
  // A part is read with what it is a part of.
  if (registry.ownerOf(registration) !== undefined) return { resources: [], unread: [] };
  const refuse = (reason: string) => {
    return { resources: [], unread: [{ resource: labelOf(registration), property: "", reason }] };
  };
  if (registry.isPart(registration)) return refuse("It is a part of no resource of the program.");
  const component = registry.find(registration.parent);
  if (component === undefined || component.custom || isRoot(component)) {
    return refuse("It is in no component, and every stack of a plan is one.");
  }
  const home = registry.homeOf(registration);
  if (home === undefined) return refuse("It has no provider that names one account and a Region.");
  const { claims, finish } = claimsOf(registration, { registry, labelOf });
  const resource = readResource(registration.type, claims);
  if (resource === undefined) return refuse(`No reader knows the type \`${registration.type}\`.`);
  const unread = finish();
  const { account, region } = home;
  return {
    resources: unread.length > 0 ? [] : [{ account, region, stack: component.name, resource }],
    unread,
  };
}
