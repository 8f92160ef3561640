import type { PolicyDocument } from "./policy-document.ts";
import type { Ref } from "./reference.ts";
import type { Kind, Resource } from "./resource.ts";

/** Every reference that a resource holds, those inside its policies included, in the order of its properties. */
export function refsOf(resource: Resource): readonly Ref<Kind>[] {
  const refs: Ref<Kind>[] = [];
  if (isRecord(resource)) {
    for (const property in resource) {
      if (!withoutRefs.has(property)) addRefsIn(resource[property], refs);
    }
  }
  return refs;
}

/** What must be there before a resource: all that it refers to, and the VPC whose own security group it uses. */
export function needsOf(resource: Resource): readonly Ref<Kind>[] {
  return refsOf(resource).flatMap((ref): readonly Ref<Kind>[] => {
    if (ref.kind !== "default-security-group") return [ref];
    const vpc = ref.id.replace(/:default-security-group\/([^/]+)\/default$/, ":vpc/$1");
    return [ref, { kind: "vpc", id: vpc }];
  });
}

/** What the user names freely, so that it may look like a reference, and what is long but holds none. */
const withoutRefs: ReadonlySet<string> = new Set([
  "tags",
  "at",
  "names",
  "columns",
  "acknowledged",
]);

/** Every reference in a policy. */
export function refsOfPolicy(document: PolicyDocument): readonly Ref<Kind>[] {
  return refsIn(document);
}

/** Every reference in a value that is no resource. */
export function refsIn(value: object): readonly Ref<Kind>[] {
  const refs: Ref<Kind>[] = [];
  addRefsIn(value, refs);
  return refs;
}

/** Into one list and without lists of entries on the way, because every resource of a plan is searched. */
function addRefsIn(value: unknown, refs: Ref<Kind>[]): void {
  if (Array.isArray(value)) {
    for (const inner of value) addRefsIn(inner, refs);
  } else if (isRef(value)) {
    refs.push(value);
  } else if (isRecord(value)) {
    for (const property in value) addRefsIn(value[property], refs);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object";
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
  if (resource.kind === "bucket-policy") return arnsIn(resource.document);
  if (resource.kind === "key") return arnsIn(resource.policy);
  return resource.kind === "role" ? arnsIn(resource.trust) : [];
}

function arnsIn({ statements }: PolicyDocument): readonly string[] {
  return statements.flatMap(({ principals, notPrincipals }) => [
    ...(principals?.aws ?? []),
    ...(notPrincipals?.aws ?? []),
  ]);
}
