import type { Kind, Ref, Resource } from "@cloister/model";
import { find, type World } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Cell } from "../book/book.ts";

/** The topology's own name of what is referred to, without those of what it is in: `private-1`. */
export function shortName(world: World, id: string): string {
  return world.byId.get(id)?.resource.names.at(-1) ?? endOf(id);
}

/** What AWS calls a resource that has a name of its own there; of others the topology's own name. */
export function awsName(world: World, id: string): string {
  const resource = world.byId.get(id)?.resource;
  return resource !== undefined && "name" in resource ? resource.name : shortName(world, id);
}

/** All its names: `main/private-1`. */
export function fullName(world: World, id: string): string {
  return world.byId.get(id)?.resource.names.join("/") ?? endOf(id);
}

/** Short names, each in a line of its own. */
export function shortNames(world: World, refs: readonly Ref<Kind>[]): Cell {
  return refs.map(({ id }) => ({ code: shortName(world, id) }));
}

/** The name of a resource, what it is called where it exists already, and what the topology says of it. */
export function nameCell(resource: Resource): Cell {
  const { names, description } = resource;
  const own = names.at(-1) ?? "";
  const name = { code: own };
  const said: Cell = [
    ...("name" in resource && resource.name !== own
      ? [say("AWS name: `{{name}}`", { name: resource.name })]
      : []),
    ...(description === undefined ? [] : [verbatim(description)]),
  ];
  if (!("existing" in resource) || resource.existing === undefined) return [name, ...said];
  return [name, say("exists already: `{{id}}`", { id: resource.existing }), ...said];
}

/** A user or role by its kind and name: `role/access-role`. */
export function principalName(world: World, ref: Ref<"user"> | Ref<"role">): string {
  const name = find(world, ref.kind, ref.id)?.resource.name ?? endOf(ref.id);
  return `${ref.kind}/${name}`;
}

function endOf(id: string): string {
  const slash = id.indexOf("/");
  return slash < 0 ? id : id.slice(slash + 1);
}
