import { perWorld } from "../per-world.ts";
import type { World } from "../world.ts";

/** The words that references use for kinds, where they are not the kind itself. */
const wordOf: ReadonlyMap<string, string> = new Map([
  ["nat-gateway", "nat"],
  ["interface-endpoint", "endpoint"],
  ["gateway-endpoint", "endpoint"],
  ["managed-policy", "policy"],
  ["default-security-group", "security-group"],
]);

const texts = perWorld((): Map<string, string> => new Map());

/** A resource as references are written: `x:subnet/main/private-1`. */
export function referenceText(world: World, id: string): string {
  const known = texts(world).get(id);
  if (known !== undefined) return known;
  const placed = world.byId.get(id);
  if (placed === undefined) return id;
  const { accountName, resource } = placed;
  const text = `${accountName}:${wordOf.get(resource.kind) ?? resource.kind}/${resource.names.join("/")}`;
  texts(world).set(id, text);
  return text;
}
