import type { Kind, Plan, PlannedAccount, Ref, Resource, ResourceOf, Stack } from "@cloister/model";

export const x: PlannedAccount = { name: "x", id: "111111111111" };
export const y: PlannedAccount = { name: "y", id: "222222222222" };

/** A resource of account x, whose id and names are those of a topology. */
export function resource<K extends Kind>(
  kind: K,
  names: readonly string[],
  rest: Omit<ResourceOf<K>, "kind" | "id" | "names" | "at">,
  account = x,
): Resource {
  const id = `${account.name}:${kind}/${names.join("/")}`;
  // A generic `Omit` forgets that it belongs to one member of the union.
  return { kind, id, names, at: [], ...rest } as unknown as Resource;
}

export function ref<K extends Kind>(kind: K, names: string, account = x): Ref<K> {
  return { kind, id: `${account.name}:${kind}/${names}` };
}

export function stack(
  name: string,
  resources: readonly Resource[],
  dependsOn: readonly string[] = [],
): Stack {
  return { id: `x-${name}`, name, resources, dependsOn };
}

/** A plan of account x in ap-northeast-1. */
export function planOf(stacks: readonly Stack[], rest: Partial<Plan> = {}): Plan {
  return {
    name: "closed",
    accounts: [x],
    units: [{ account: x, region: "ap-northeast-1", partition: "aws", stacks }],
    deployOrder: stacks.map(({ id }) => id),
    existing: [],
    ...rest,
  };
}
