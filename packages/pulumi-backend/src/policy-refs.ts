import type { Kind, PolicyDocument, PolicyValue, Ref } from "@cloister/model";

/** The references that a policy holds: in its resources, and in the values of its conditions. */
export function refsOf({ statements }: PolicyDocument): readonly Ref<Kind>[] {
  return statements.flatMap(({ resources = [], notResources = [], conditions = {} }) =>
    [
      ...resources,
      ...notResources,
      ...Object.values(conditions).flatMap((keys) => Object.values(keys).flat()),
    ].flatMap(refOf),
  );
}

function refOf(value: PolicyValue): readonly Ref<Kind>[] {
  return typeof value === "string" ? [] : [value.ref];
}
