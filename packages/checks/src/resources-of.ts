import type { Kind, Plan, Ref, Resource, ResourceOf } from "@cloister/model";

interface OfOneKind {
  readonly list: Resource[];
  /** Made when it is first asked for. */
  byId?: ReadonlyMap<string, Resource>;
}

const indexes = new WeakMap<Plan, ReadonlyMap<Kind, OfOneKind>>();

/** Every resource of one kind, what exists already included: in the order of the plan, existing ones last. */
export function resourcesOf<K extends Kind>(plan: Plan, kind: K): readonly ResourceOf<K>[] {
  const list = indexOf(plan).get(kind)?.list ?? [];
  if (!areAll(list, kind)) throw new Error(`bug: something else is listed as ${kind}.`);
  return list;
}

/** What a reference leads to. A plan has no reference that leads nowhere. */
export function targetOf<K extends Kind>(plan: Plan, { kind, id }: Ref<K>): ResourceOf<K> {
  const ofKind = indexOf(plan).get(kind);
  if (ofKind !== undefined) {
    ofKind.byId ??= new Map(ofKind.list.map((resource) => [resource.id, resource]));
    const target = ofKind.byId.get(id);
    if (target !== undefined && isOf(target, kind)) return target;
  }
  throw new Error(`bug: the plan refers to ${id}, which it does not hold.`);
}

/** Made once for each plan, because every check asks. */
function indexOf(plan: Plan): ReadonlyMap<Kind, OfOneKind> {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const index = new Map<Kind, OfOneKind>();
  const add = (resource: Resource): void => {
    const ofKind = index.get(resource.kind);
    if (ofKind === undefined) index.set(resource.kind, { list: [resource] });
    else ofKind.list.push(resource);
  };
  for (const { stacks } of plan.units) {
    for (const { resources } of stacks) resources.forEach(add);
  }
  for (const { resource } of plan.existing) add(resource);
  indexes.set(plan, index);
  return index;
}

const checked = new WeakSet<readonly Resource[]>();

function areAll<K extends Kind>(
  list: readonly Resource[],
  kind: K,
): list is readonly ResourceOf<K>[] {
  if (checked.has(list)) return true;
  if (!list.every((resource) => resource.kind === kind)) return false;
  checked.add(list);
  return true;
}

function isOf<K extends Kind>(resource: Resource, kind: K): resource is ResourceOf<K> {
  return resource.kind === kind;
}
