import type { PolicyDocument } from "./policy-document.ts";
import type { Ref } from "./reference.ts";
import type { Kind, Resource } from "./resource.ts";

/** Every reference that a resource holds, those inside its policies included, in the order of its properties. */
export function* refsOf(resource: Resource): Iterable<Ref<Kind>> {
  for (const [property, value] of Object.entries(resource)) {
    if (property === "tags" || property === "at" || property === "names" || property === "columns")
      continue;
    yield* refsIn(value);
  }
}

function* refsIn(value: unknown): Iterable<Ref<Kind>> {
  if (value === null || typeof value !== "object") return;
  if (isRef(value)) {
    yield value;
    return;
  }
  for (const inner of Object.values(value)) yield* refsIn(inner);
}

/** In a resource only references have both a kind and an id. */
export function isRef(value: unknown): value is Ref<Kind> {
  return (
    value !== null &&
    typeof value === "object" &&
    "kind" in value &&
    "id" in value &&
    typeof value.id === "string"
  );
}

/** The principals that AWS looks up when the resource is created, so that they must exist by then. */
export function principalArnsOf(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case "bucket-policy":
      return arnsIn(resource.document);
    case "key":
      return arnsIn(resource.policy);
    case "role":
      return arnsIn(resource.trust);
    default:
      return [];
  }
}

function arnsIn({ statements }: PolicyDocument): readonly string[] {
  return statements.flatMap(({ principals, notPrincipals }) => [
    ...(principals?.aws ?? []),
    ...(notPrincipals?.aws ?? []),
  ]);
}
