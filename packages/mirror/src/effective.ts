import {
  arnOf,
  isRef,
  partitionOf,
  type Cloud,
  type Kind,
  type Plan,
  type PolicyDocument,
  type Ref,
  type Resource,
} from "@cloister/model";
import { policySet } from "./policy-set.ts";

/** A value that two clouds can be compared by: references, policies and order are in one form. */
export type Effective =
  | string
  | number
  | boolean
  | readonly Effective[]
  | { readonly [key: string]: Effective };

/** One resource as AWS would hold it. */
export interface EffectiveResource {
  /** `<12 digits>:kind/name…` */
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, Effective>>;
}

export interface EffectiveCloud {
  readonly resources: ReadonlyMap<string, EffectiveResource>;
  readonly stacks: ReadonlyMap<string, readonly string[]>;
}

interface Located {
  readonly account: string;
  readonly region: string;
  readonly stack: string;
  readonly resource: Resource;
}

/** Properties that say where a resource comes from, and that no cloud holds. */
const erased = new Set(["kind", "id", "names", "at", "description", "existing", "intent"]);

/** The plan as AWS would hold it. `contentHashes`: local file of an object, as the topology writes it, to its SHA-256. */
export function effectivePlan(
  plan: Plan,
  contentHashes: ReadonlyMap<string, string> = new Map(),
): EffectiveCloud {
  const digits = new Map(plan.accounts.map(({ name, id }) => [name, id]));
  const located = plan.units.flatMap(({ account, region, stacks }) =>
    stacks.flatMap(({ id: stack, resources }) =>
      resources.map((resource): Located => ({ account: account.id, region, stack, resource })),
    ),
  );
  const physical = new Map(
    plan.existing.map(({ resource }) => [
      resource.id,
      "existing" in resource ? resource.existing : undefined,
    ]),
  );
  const name = (id: string): string => {
    const existing = physical.get(id);
    if (existing !== undefined) return existing;
    const colon = id.indexOf(":");
    return `${digits.get(id.slice(0, colon)) ?? ""}${id.slice(colon)}`;
  };
  return {
    resources: effective(located, name, contentHashes),
    stacks: new Map(
      plan.units.flatMap(({ stacks }) => stacks.map(({ id, dependsOn }) => [id, dependsOn])),
    ),
  };
}

/** What a program made, in the same form. */
export function effectiveCloud(cloud: Cloud): EffectiveCloud {
  return { resources: effective(cloud.resources, (id) => id, new Map()), stacks: cloud.stacks };
}

function effective(
  located: readonly Located[],
  name: (id: string) => string,
  contentHashes: ReadonlyMap<string, string>,
): ReadonlyMap<string, EffectiveResource> {
  const arns = new Map<string, string>();
  for (const { account, region, resource } of located) {
    const arn = arnOf(resource, { account, region, partition: partitionOf(region) });
    if (arn !== undefined) arns.set(arn, name(resource.id));
  }
  const canonical = (ref: Ref<Kind>): string => {
    const id = name(ref.id);
    return arns.get(id) ?? id;
  };
  return new Map(
    located.map(({ account, region, stack, resource }) => {
      const id = name(resource.id);
      const properties = Object.entries(resource)
        .filter(([key, value]) => !erased.has(key) && value !== undefined)
        .map(
          ([key, value]) =>
            [key, propertyOf(resource, key, value, canonical, contentHashes)] as const,
        );
      return [id, { id, account, region, stack, properties: Object.fromEntries(properties) }];
    }),
  );
}

function propertyOf(
  resource: Resource,
  key: string,
  value: unknown,
  canonical: (ref: Ref<Kind>) => string,
  contentHashes: ReadonlyMap<string, string>,
): Effective {
  if (resource.kind === "attachment" && key === "principal" && isRef(value))
    return principalOf(canonical(value));
  if (resource.kind === "object" && key === "source" && typeof value === "string")
    return contentHashes.get(value) ?? value;
  if (isPolicy(value)) return policySet(value, canonical);
  // These lists are sets to AWS.
  if (Array.isArray(value) && ["subnets", "securityGroups", "routeTables", "after"].includes(key)) {
    return value
      .map((item) => plain(item, canonical))
      .map(String)
      .toSorted();
  }
  return plain(value, canonical);
}

/** Programs attach to a principal that exists already by its bare name. */
function principalOf(id: string): string {
  const arn = /^arn:[^:]+:iam::\d{12}:(user|role)\/(?:.*\/)?([^/]+)$/.exec(id);
  return arn === null ? id : `${arn[1] ?? ""}/${arn[2] ?? ""}`;
}

function isPolicy(value: unknown): value is PolicyDocument {
  return value !== null && typeof value === "object" && "statements" in value;
}

function plain(value: unknown, canonical: (ref: Ref<Kind>) => string): Effective {
  if (isRef(value)) return canonical(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, canonical));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, plain(inner, canonical)]),
    );
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new Error(`bug: a resource holds a ${typeof value}.`);
}
