import { arnOf } from "@cloister/model";
import type { Kind, Ref, Resource, ResourceOf } from "@cloister/model";
import type { Attribute } from "./attribute.ts";
import type { Located, Locations } from "./locate.ts";

/**
 * What is known of a resource before it is made. Nothing that AWS generates crosses an account or
 * Region: only what has a name, or exists already.
 */
export function literalValue(located: Located, attribute: Attribute): string {
  const known = valueOrUndefined(located, attribute);
  if (known !== undefined) return known;
  throw new Error(`bug: the ${attribute} of ${located.resource.id} is not known where it is used`);
}

function valueOrUndefined(located: Located, attribute: Attribute): string | undefined {
  const { resource } = located;
  switch (attribute) {
    case "arn":
      return arnOf(resource, located.home);
    case "name":
      return "name" in resource ? resource.name : undefined;
    case "id":
      // Some things are known by an ARN, which ends with the id.
      return "existing" in resource ? resource.existing?.replace(/^arn:.*\//, "") : undefined;
  }
}

/** The resource that is referred to. */
export function findResource<K extends Kind>(locations: Locations, ref: Ref<K>): ResourceOf<K> {
  const { resource } = locations.find(ref.id);
  if (isOf(resource, ref.kind)) return resource;
  throw new Error(`bug: ${resource.id} is no ${ref.kind}`);
}

function isOf<K extends Kind>(resource: Resource, kind: K): resource is ResourceOf<K> {
  return resource.kind === kind;
}
